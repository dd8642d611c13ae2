/** Words that look like titles of office and are none here: verbs, adjectives, the first word of a body's name. */
import { entryOf, type Hit, type Scanned } from './scan.ts'

/** "chef du Mouvement national de libération": the last word of a long title begins a name. */
export function shorterTitle({ hits, capital }: Scanned, { from, to }: Hit): Hit | undefined {
  const name = to > from + 1 && capital[to - 1] ? hits[to - 1]?.[0] : undefined
  if (!name || name.to <= to || !entryOf(name, 'name')) return undefined
  return hits[from]?.find((hit) => hit.to < to && entryOf(hit, 'title'))
}

/** "…", juge Paul X: behind the comma that closes somebody's words, a form that a verb has, too. */
export function isVerb(w: Scanned, t: number): boolean {
  const { words } = w.pack
  if (!words.alsoVerb.has(w.tokens[t].norm) || w.tokens[t - 1]?.norm !== ',') return false
  const before = w.tokens[t - 2]?.norm ?? ''
  return words.quoteBoth.has(before) || words.quoteClose.has(before)
}

/** "le bloc parlementaire": the noun before it shows it to be an adjective. */
export function isAdjective({ tokens, cover, capital }: Scanned, t: number): boolean {
  const before = tokens[t - 1]
  return tokens[t].upos === 'ADJ' && before?.upos === 'NOUN' && !cover[t - 1] && !capital[t - 1]
}
