/** What a meaning needs to be placed: a date told before it, a weekday, a year. */
import type { Token } from '../../../types/index.ts'
import type { Told } from './anchors.ts'
import { dayOf } from './calendar.ts'
import type { DayMeaning, Meaning } from './meaning.ts'

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
