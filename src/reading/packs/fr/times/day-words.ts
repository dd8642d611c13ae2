/** The words that days are made of: "1er", "31", "2014". */
import type { DayMeaning } from '../../../steps/times/meaning.ts'
import type { Words } from '../../../steps/times/words.ts'

export interface DayRead {
  readonly meaning: DayMeaning
  readonly to: number
}

/** A day of the month, "1er" or 1 to 31; 0 for anything else. */
export function dayOfMonth(norm: string): number {
  if (norm === '1er' || norm === 'premier') return 1
  if (norm.length > 2 || !/^\d{1,2}$/.test(norm)) return 0
  const day = Number(norm)
  return day <= 31 ? day : 0
}

/** A year in four digits. */
export function yearAt(words: Words, at: number): number {
  const norm = words.norm(at)
  return norm.length === 4 && /^[12]\d{3}$/.test(norm) ? Number(norm) : 0
}
