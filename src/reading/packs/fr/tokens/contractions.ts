/** "du", "des", "au", "aux" and their relatives as two words, and when "des" and "du" are articles instead. */
import { readFileSync } from 'node:fs'
import { packagePath } from '../../../../paths.ts'
import type { Word } from '../../../../types/index.ts'

export const contractions: ReadonlyMap<string, readonly [string, string]> = new Map([
  ['du', ['de', 'le']],
  ['des', ['de', 'les']],
  ['au', ['à', 'le']],
  ['aux', ['à', 'les']],
  ['duquel', ['de', 'lequel']],
  ['desquels', ['de', 'lesquels']],
  ['desquelles', ['de', 'lesquelles']],
  ['auquel', ['à', 'lequel']],
  ['auxquels', ['à', 'lesquels']],
  ['auxquelles', ['à', 'lesquelles']],
])

/** By word, how far "de" rather than an article follows it, -4 (a verb, a preposition) to 4 (a noun). */
export type Followers = ReadonlyMap<string, number>

/** What speaks for or against a contraction: its neighbours, whole and by their endings, and what else follows the word before. */
export function contractionFeatures(
  words: readonly Pick<Word, 'norm'>[],
  at: number,
  capital: boolean,
  followers: Followers,
): string[] {
  const form = words[at].norm
  const norm = (i: number): string => words[i]?.norm ?? '_'
  const before = norm(at - 1)
  const after = norm(at + 1)
  const further = norm(at - 2)
  const follows = followers.get(before) ?? '?'
  return [
    form,
    capital ? `${form} C` : `${form} c`,
    `${form} b=${before}`,
    `${form} b3=${before.slice(-3)}`,
    `b2=${before.slice(-2)}`,
    `${form} a=${after}`,
    `a3=${after.slice(-3)}`,
    `${form} a1=${after.slice(-1)}`,
    `bb=${further} b2=${before.slice(-2)}`,
    `bb3=${further.slice(-3)}`,
    `aa=${norm(at + 2)}`,
    `b=${before} a1=${after.slice(-1)}`,
    `${form} r=${follows}`,
    `r=${follows} ${form} a1=${after.slice(-1)}`,
  ]
}

const LETTER = /[\p{L}\d]/u

/** Decides by the summed weights of the features, learned from treebanks by `src/reading/training/contractions-main.ts`. */
export function loadContracts(): (words: readonly Word[], at: number, capital: boolean) => boolean {
  const followers = new Map<string, number>()
  const weights = new Map<string, number>()
  let section = followers
  for (const line of readFileSync(packagePath('models', 'fr-contractions.tsv'), 'utf8').split('\n')) {
    if (line.startsWith('# weights')) section = weights
    if (line === '' || line.startsWith('#')) continue
    const tab = line.indexOf('\t')
    section.set(line.slice(0, tab), Number(line.slice(tab + 1)))
  }
  return (words, at, capital) => {
    const form = words[at].norm
    if (form !== 'des' && form !== 'du') return true
    // "Des habitants ont…" opens a sentence with its subject; "Des trois accords, …" is rare
    if (form === 'des' && capital && !LETTER.test(words[at - 1]?.norm ?? '')) return false
    let sum = 0
    for (const feature of contractionFeatures(words, at, capital, followers)) sum += weights.get(feature) ?? 0
    return sum >= 0
  }
}
