/** What a meaning needs to be placed: a date told before it, a weekday, a year. */
import type { Token } from '../../../types/index.ts'
import type { Told } from './anchors.ts'
import { dayOf } from './calendar.ts'
import type { DayMeaning, Meaning } from './meaning.ts'

/** A date told: where, and whether in a chronicle that tells one after another in the present. */
export interface Mention {
  readonly date: Told
  readonly paragraph: number
  /** The first token of its sentence. */
  readonly sentence: number
  readonly chronicle: boolean
}

/** How far back the date may be told that a meaning counts from. */
export type Reach = 'anywhere' | 'near' | 'fresh' | 'own story'

export function reachOf(meaning: Meaning): Reach {
  if (meaning.is === 'part') return meaning.of ? reachOf(meaning.of) : 'fresh'
  if (meaning.is === 'sameDayIn') return 'anywhere'
  if (meaning.is === 'shift' && meaning.back) return 'anywhere'
  if (meaning.is !== 'shift' || meaning.from === 'sent' || meaning.by === 0) return 'near'
  return meaning.unit === 'day' && (meaning.by === -1 || meaning.by === -2) ? 'own story' : 'anywhere'
}

/** The weekday that a meaning names, alone or with a part of the day. */
export function weekdayIn(meaning: Meaning): (DayMeaning & { is: 'weekday' }) | null {
  const day = meaning.is === 'part' ? meaning.of : meaning
  return day?.is === 'weekday' ? day : null
}

/** The day or month that a meaning tells, alone or with a part of the day. */
export function dayOrMonth(meaning: Meaning): (Meaning & { is: 'date' | 'month' }) | null {
  const told = meaning.is === 'part' ? meaning.of : meaning
  return told?.is === 'date' || told?.is === 'month' ? told : null
}

/** Does a date lie after the day of the dispatch, as exactly as it was told? */
export function liesAhead(told: Told | undefined, sent: number | null): boolean {
  if (!told || sent === null) return false
  if (told.day !== undefined) return told.day > sent
  const { year, month } = dayOf(sent)
  return told.year > year || (told.year === year && (told.month ?? 0) > month)
}

/** A day or month, perhaps with a part of the day, in a year. */
export function inYear(meaning: Meaning, year: number): Meaning {
  if (meaning.is === 'part' && meaning.of?.is === 'date') return { ...meaning, of: { ...meaning.of, year } }
  return meaning.is === 'date' || meaning.is === 'month' ? { ...meaning, year } : meaning
}

/** Does a day or month come before a date told, in one and the same year? */
export function earlier(meaning: Meaning & { is: 'date' | 'month' }, { month, day }: Told): boolean {
  if (month === undefined || meaning.month !== month) return month !== undefined && meaning.month < month
  return meaning.is === 'date' && day !== undefined && meaning.day < dayOf(day).day
}

/** Do only an article, prepositions or marks stand between the start of the sentence and the word? */
export function opens(tokens: readonly Token[], at: number, from: number): boolean {
  if (at - from > 3) return false
  for (let i = from; i < at; i++) if (!/^(?:DET|ADP|ADV|PUNCT)$/.test(tokens[i].upos)) return false
  return true
}
