/**
 * Sorts the French lists of names, keeps one spelling a key (the one with the fewest capitals: text may have more), and sets
 * the flag `homograph` on forms that stand in several files. Run after editing: npx tsx scripts/world/tidy-lexicon.ts
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { packagePath } from '../../src/paths.ts'
import { foldName } from '../../src/reading/packs/fr/lexicon/lexicon.ts'

const folder = packagePath('src/reading/packs/fr/lexicon')
const capitals = (form: string): number => form.match(/\p{Lu}/gu)?.length ?? 0
const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function read(file: string): { comments: string[]; rows: string[] } {
  const lines = readFileSync(`${folder}/${file}`, 'utf8').split('\n').filter(Boolean)
  return { comments: lines.filter((l) => l.startsWith('#')), rows: lines.filter((l) => !l.startsWith('#')) }
}

function write(file: string, comments: readonly string[], rows: readonly string[]): void {
  const tidy = [...new Set(rows.map((row) => row.replace(/[\t ]+$/u, '')))].sort(byCode)
  writeFileSync(`${folder}/${file}`, `${[...comments, ...tidy].join('\n')}\n`)
}

const nameFiles = readdirSync(`${folder}/names`).filter((file) => file.endsWith('.tsv'))
const filesOf = new Map<string, Set<string>>()
const kept = nameFiles.map((name) => {
  const file = `names/${name}`
  const { comments, rows } = read(file)
  const byKey = new Map<string, string[]>()
  for (const columns of rows.map((row) => row.split('\t'))) {
    const key = foldName(columns[0])
    const other = byKey.get(key)
    if (other && other[1] !== columns[1]) console.error(`${file}: "${columns[0]}" is ${other[1]} and ${columns[1]}`)
    if (!other || capitals(columns[0]) < capitals(other[0])) byKey.set(key, columns)
    filesOf.set(key, (filesOf.get(key) ?? new Set()).add(file))
  }
  return { file, comments, byKey }
})
for (const { file, comments, byKey } of kept) {
  const rows = [...byKey].map(([key, [form, of, role, gender = '-', flags = '']]) => {
    const own = flags.split(' ').filter((flag) => flag && flag !== 'homograph')
    if (filesOf.get(key)!.size > 1) own.push('homograph')
    return [form, of, role, gender, own.sort(byCode).join(' ')].join('\t')
  })
  write(file, comments, rows)
}
for (const file of readdirSync(folder).filter((name) => name.endsWith('.tsv'))) {
  const { comments, rows } = read(file)
  const keyed = new Map<string, string>()
  // The other lists may hold one form twice (an office for one state, and for all others); these two may not.
  for (const row of rows) {
    const form = row.split('\t')[0]
    const key = file === 'other-names.tsv' || file === 'given-names.tsv' ? foldName(form) : row
    const other = keyed.get(key)
    if (!other || capitals(form) < capitals(other.split('\t')[0])) keyed.set(key, row)
  }
  write(file, comments, [...keyed.values()])
}
