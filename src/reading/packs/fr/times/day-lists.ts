/** Several days of one month: "les 24 et 25 septembre", "les 2, 9 et 16 juin", "les 10 et 11 du même mois". */
import type { DayMeaning, Meaning } from '../../../steps/times/meaning.ts'
import type { Words } from '../../../steps/times/words.ts'
import { months, weekdays } from './calendar.ts'
import { type DayRead, dayOfMonth, yearAt } from './day-words.ts'

interface DaysRead {
  readonly meaning: Meaning & { is: 'days' }
  readonly to: number
}

/** Words within which the month stands that "du même mois" goes back to. */
const NEAR = 40

/** "les 24 et 25 septembre", "du 1er au 3 mai", "10-12 mars": from the first to the last day, or null. */
export function daysAt(words: Words, at: number): DaysRead | null {
  const joined = /^(\d{1,2})-(\d{1,2})$/.exec(words.norm(at))
  const first = joined ? Number(joined[1]) : dayOfMonth(words.norm(at))
  if (!first) return null
  let next = at + 1
  if (!joined) {
    if (words.norm(next) === ',' && dayOfMonth(words.norm(next + 1))) next += 2
    if (words.norm(next) === 'et' || words.norm(next) === '-' || words.norm(next) === 'ou') next++
    else if (words.are(next, 'à', 'le')) next += 2
    else return null
    if (words.norm(next) === 'le') next++
    if (weekdays.has(words.norm(next))) next++
  } else next = at
  const last = joined ? Number(joined[2]) : dayOfMonth(words.norm(next))
  const month = months.get(words.norm(next + 1))
  if (!last || last <= first || last > 31) return null
  if (!month) return inSameMonth(words, at, first, last, next + 1)
  // "les 9 et 16 juin" are two days, "les 24 et 25" are one stretch
  if (!joined && last > first + 1 && words.norm(next - 1) === 'et') return null
  const year = yearAt(words, next + 2) || undefined
  const day = (n: number): DayMeaning => ({ is: 'date', month, day: n, year, turn: 'tense' })
  return { meaning: { is: 'days', first: day(first), last: day(last) }, to: next + (year ? 3 : 2) }
}

/** "les 10 et 11 du même mois". */
function inSameMonth(words: Words, at: number, first: number, last: number, to: number): DaysRead | null {
  const month = words.are(to, 'de', 'le', 'même', 'mois') ? monthBefore(words, at) : 0
  if (!month) return null
  const day = (n: number): DayMeaning => ({ is: 'date', month, day: n, turn: 'tense' })
  return { meaning: { is: 'days', first: day(first), last: day(last) }, to: to + 4 }
}

/** The month named last in the sentence, or 0. */
function monthBefore(words: Words, at: number): number {
  for (let i = at - 1; i >= Math.max(words.from, at - NEAR); i--) {
    const month = months.get(words.norm(i))
    if (month) return month
  }
  return 0
}

/** "les 2, 9 et 16 juin": one of several days of a month that is named after the last. */
export function listedAt(words: Words, at: number): DayRead | null {
  const day = dayOfMonth(words.norm(at))
  if (!day) return null
  let next = at
  do {
    if (next - at > 12 || !/^(?:,|et|ou)$/.test(words.norm(next + 1))) return null
    next += words.norm(next + 2) === 'le' ? 3 : 2
  } while (dayOfMonth(words.norm(next)) && !months.has(words.norm(next + 1)))
  const last = dayOfMonth(words.norm(next))
  const month = months.get(words.norm(next + 1))
  if (!month || last <= day) return null
  const year = yearAt(words, next + 2) || undefined
  return { meaning: { is: 'date', month, day, year, turn: 'tense' }, to: at + 1 }
}
