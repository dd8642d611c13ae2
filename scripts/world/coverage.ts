/**
 * Counts the capitalised sequences of a file of dispatches that the French lexicon does not know, the most frequent first.
 * Run: npx tsx scripts/world/coverage.ts DISPATCHES.jsonl [--except IDS.json] [--least 5]
 */
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { demonyms, foldName, givenNames, names } from '../../src/reading/packs/fr/lexicon/lexicon.ts'

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { except: { type: 'string' }, least: { type: 'string', default: '5' } },
})
/** Ids not to be looked at: a JSON array, or an object of arrays or of ids. */
const flat = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : value && typeof value === 'object'
      ? Object.entries(value).flatMap(([key, v]) => [key, ...flat(v)])
      : []
const except = new Set(values.except ? flat(JSON.parse(readFileSync(values.except, 'utf8'))) : [])

// "au Caire", "du Mans": the article of the name is in the preposition.
const known = new Set(names().flatMap((name) => [name.key, name.key.replace(/^(?:le|la|les) /u, '')]))
for (const demonym of demonyms()) for (const form of demonym.forms) known.add(foldName(form))
const persons = givenNames()

const SEQUENCE =
  /(?<![\p{L}\p{N}'’-])\p{Lu}[\p{L}\p{N}'’.-]*(?: (?:(?:de|du|des|la|le|et|pour|of|the|ben|bin|van|von|der) |d'|de l'|l'|al-|el-){0,2}\p{Lu}[\p{L}\p{N}'’.-]*)*/gu
const OPENERS = /^(?:(?:Le|La|Les|En|A|À|Au|Aux|Un|Une|Selon|Pour|Dans|Avec|Mais|Et|Depuis|Si|Pourtant) )+|^[LD]['’]/u
const STARTS_SENTENCE = /(?:^|[.!?:"«»“”+-]\s*|\n\s*)$/u

const counts = new Map<string, number>()
for (const line of readFileSync(positionals[0], 'utf8').split('\n')) {
  if (!line) continue
  const { id, text } = JSON.parse(line) as { id: string; text: string }
  if (except.has(id)) continue
  for (const match of text.matchAll(SEQUENCE)) {
    const sequence = match[0].replace(/[.'’-]+$/u, '').replace(OPENERS, '')
    const words = sequence.split(' ')
    if (words.length === 1 && STARTS_SENTENCE.test(text.slice(Math.max(0, match.index - 4), match.index))) continue
    if (covered(words)) continue
    counts.set(sequence, (counts.get(sequence) ?? 0) + 1)
  }
}

/** Known as a whole, or a given name opens it, or its first words are known and so is the rest. */
function covered(words: readonly string[]): boolean {
  if (words.length === 0) return true
  if (persons.has(foldName(words[0])) || /^(?:M|Mme|Mgr|MM|Mmes|Dr)\.?$/u.test(words[0])) return true
  for (let n = words.length; n > 0; n--) {
    if (!known.has(foldName(words.slice(0, n).join(' ')))) continue
    let rest = n
    while (rest < words.length && !/^\p{Lu}|^[dl]'\p{Lu}/u.test(words[rest])) rest++
    return covered(words.slice(rest))
  }
  return false
}

const least = Number(values.least)
for (const [sequence, count] of [...counts].sort((a, b) => b[1] - a[1]))
  if (count >= least) console.log(`${count}\t${sequence}`)
