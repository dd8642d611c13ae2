/** "du", "des", "au", "aux" and their relatives as two words, and when "des" and "du" are articles instead. */
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

export function contracts(words: readonly Word[], at: number): boolean {
  if (words[at].norm !== 'des') return true
  return at > 0 && !/^[.,;:!?"«(]$/.test(words[at - 1].norm)
}
