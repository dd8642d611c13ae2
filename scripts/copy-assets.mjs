// Copies the data files beside the sources (word lists: .txt, .tsv, .jsonl, .json, .sql) into dist/, takes away what its source no longer has, and stamps the build.
import { cpSync, existsSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const src = join(root, 'src')
const dist = join(root, 'dist')
const kept = new Set(['.txt', '.tsv', '.jsonl', '.json', '.sql'])

cpSync(src, dist, {
  recursive: true,
  filter: (source) =>
    !source.includes(join('desk', 'web')) && (statSync(source).isDirectory() || kept.has(extname(source))),
})

/** Removes files built from a source that is gone: a word list found by listing its folder would still be read. */
function prune(folder = '') {
  for (const entry of readdirSync(join(dist, folder), { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (path === 'web' || path.startsWith('.')) continue
    if (entry.isDirectory()) prune(path)
    else {
      const source = path.replace(/\.(js|d\.ts)(\.map)?$/, '.ts')
      if (!existsSync(join(src, source)) && !existsSync(join(src, `${source}x`))) rmSync(join(dist, path))
    }
  }
}
prune()
writeFileSync(join(dist, '.built'), new Date().toISOString())
