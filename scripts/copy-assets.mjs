// Copies the data files beside the sources (word lists: .txt, .tsv, .jsonl, .json, .sql) into dist/, and stamps the build.
import { cpSync, mkdirSync, statSync, writeFileSync } from 'node:fs'
import { dirname, extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const kept = new Set(['.txt', '.tsv', '.jsonl', '.json', '.sql'])
cpSync(join(root, 'src'), join(root, 'dist'), {
  recursive: true,
  filter: (source) =>
    !source.includes(join('desk', 'web')) && (statSync(source).isDirectory() || kept.has(extname(source))),
})
mkdirSync(join(root, 'dist'), { recursive: true })
writeFileSync(join(root, 'dist/.built'), new Date().toISOString())
