/** Decides whether two claims tell of one event: same type and parties, same days; or, undated, nearly the same words within two days. */
import type { EventType } from '../types/index.ts'
import { type Days, lengthOf, sameDays } from './days.ts'
import { fold } from './spelling.ts'

/** An event as one dispatch tells it. */
export interface Telling {
  readonly key: string
  readonly mode: string | null
  readonly days: Days | null
  /** Milliseconds; null when the dispatch has no date. */
  readonly sentAt: number | null
  /** Words of the evidence, folded. */
  readonly words: ReadonlySet<string>
}

/** A meeting is the same whoever is said to visit whom; everything else has a direction. */
const MUTUAL = new Set<EventType>(['CONSULT'])

/** Successive versions of a story on the wire follow one another within this time. */
export const STORY_DAYS = 2
/** Share of words that two versions of one sentence keep in common. */
const SAME_WORDS = 0.5
/** Share of words that two sentences on one subject have in common. */
const KINDRED_WORDS = 0.2

const MONTH = 31

/** Type and parties, by number: what two tellings of one event must share. */
export function eventKey(type: EventType, source: readonly number[], target: readonly number[]): string {
  const list = (numbers: readonly number[]): string => [...new Set(numbers)].sort((a, b) => a - b).join(',')
  return MUTUAL.has(type) ? `${type} ${list([...source, ...target])}` : `${type} ${list(source)}>${list(target)}`
}

/** Words of four letters and more: enough to tell sentences apart. */
export const contentWords = (text: string): Set<string> =>
  new Set(
    fold(text)
      .split(' ')
      .filter((word) => word.length >= 4),
  )

function shareOfWords(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0
  for (const word of a) if (b.has(word)) common++
  return common / (a.size + b.size - common || 1)
}

export function sameEvent(a: Telling, b: Telling): boolean {
  if (a.key !== b.key || (a.mode && b.mode && a.mode !== b.mode)) return false
  if (a.days && b.days) {
    // "En 2018": two acts of one year between the same two need more in common than the year.
    const vague = lengthOf(a.days) > MONTH && lengthOf(b.days) > MONTH
    return sameDays(a.days, b.days) && (!vague || shareOfWords(a.words, b.words) >= KINDRED_WORDS)
  }
  const close = a.sentAt !== null && b.sentAt !== null && Math.abs(a.sentAt - b.sentAt) <= STORY_DAYS * 86_400_000
  return close && shareOfWords(a.words, b.words) >= SAME_WORDS
}
