/** Which of the days, weekdays or years that bear one name is meant: by the tense, by what is near. */
import type { Anchors, Leaning } from './anchors.ts'
import { dayNumber, dayOf, exists, weekdayOf } from './calendar.ts'
import type { DayMeaning, Origin, Turn } from './meaning.ts'

/** The day to count from; a date told without its day gives none. */
export function originDay(origin: Origin, { sent, told }: Anchors): number | null {
  if (origin === 'sent' || !told) return sent
  return told.day ?? null
}

export function dayFor(meaning: DayMeaning, anchors: Anchors): number | null {
  if (meaning.is === 'shift') {
    // "le lendemain", "trois jours plus tard" need a date that was told; "la veille" may be the day before the dispatch
    if (meaning.from === 'told' && (meaning.by > 0 || meaning.back) && !anchors.told) return null
    const day = originDay(meaning.from, anchors)
    return day === null ? null : day + meaning.by * (meaning.unit === 'week' ? 7 : 1)
  }
  if (meaning.is === 'weekday') {
    const told = anchors.told?.day
    if (meaning.after && told !== undefined) return told + ((meaning.weekday - weekdayOf(told) + 7) % 7 || 7)
    if (anchors.sent === null) return null
    if (meaning.day) {
      const numbered = weekdayNumbered(meaning.weekday, meaning.day, anchors.sent)
      if (numbered !== null) return numbered
    }
    return weekdayNear(meaning.weekday, meaning.turn, anchors.sent, anchors) + 7 * (meaning.weeks ?? 0)
  }
  const { month, day } = meaning
  const first = anchors.told?.day
  if (meaning.after && !meaning.year && first !== undefined) {
    const { year } = dayOf(first)
    return dayNumber(dayNumber(year, month, day) < first ? year + 1 : year, month, day)
  }
  const year = meaning.year ?? yearOfDay(meaning, anchors)
  return year !== null && exists(year, month, day) ? dayNumber(year, month, day) : null
}

/** A weekday with a verb in the past is the latest one not after the dispatch, with a future the next; on its own day it is today. */
function weekdayNear(weekday: number, turn: Turn, sent: number, anchors: Anchors): number {
  const back = (weekdayOf(sent) - weekday + 7) % 7
  if (turn === 'last') return sent - (back || 7)
  if (turn === 'next') return sent - back + 7
  if (back === 0) return sent
  const { tense, hold } = anchors.tense()
  const near = turn === 'this' && hold !== 'firm' ? 'either' : tense
  if (near === 'future' || (near === 'present' && hold === 'firm')) return sent - back + 7
  if (near === 'either') return back > 3 ? sent - back + 7 : sent - back
  if (near === 'planned') return back > 1 ? sent - back + 7 : sent - back
  return sent - back
}

/** "mercredi 13": the nearest such day, four weeks either way; null when the calendar has none. */
function weekdayNumbered(weekday: number, day: number, sent: number): number | null {
  const first = sent + ((weekday - weekdayOf(sent) + 7) % 7)
  for (const weeks of [0, -1, 1, -2, 2, -3, 3, -4, 4])
    if (dayOf(first + 7 * weeks).day === day) return first + 7 * weeks
  return null
}

/** The year of a day and month told without one: by the weekday told with it, by the tense, else the nearest; 29 February waits for a leap year. */
function yearOfDay({ month, day, weekday, turn }: DayMeaning & { is: 'date' }, anchors: Anchors): number | null {
  if (anchors.sent === null) return null
  const { year } = dayOf(anchors.sent)
  const near = [year - 1, year, year + 1, year - 2, year + 2, year - 3, year + 3].filter((y) => exists(y, month, day))
  const fitting = weekday ? near.slice(0, 3).filter((y) => weekdayOf(dayNumber(y, month, day)) === weekday) : []
  const years = fitting.length ? fitting : near.filter((y) => Math.abs(y - year) <= (near.includes(year) ? 1 : 3))
  const distance = (y: number): number => dayNumber(y, month, day) - anchors.sent!
  return choose(years, distance, turn, anchors)
}

/** The year of a month or season told without one. Only months past its end are behind, only months before its start ahead. */
export function yearFor(month: number, length: number, turn: Turn, anchors: Anchors): number | null {
  if (anchors.sent === null) return null
  const now = dayOf(anchors.sent)
  if (turn === 'this') return month === 12 && now.month <= 2 && length > 1 ? now.year - 1 : now.year
  const distance = (y: number): number => {
    const ahead = (y - now.year) * 12 + month - now.month
    return ahead > 0 ? ahead : Math.min(0, ahead + length - 1)
  }
  return choose([now.year, now.year + 1, now.year - 1], distance, turn, anchors)
}

/**
 * Of several years the nearest on the side that the words or the tense tell; what is under way counts for both sides.
 * A verb that governs the date only from afar weighs little: "a annoncé la tenue le 24 juin", "sa réélection le 3 novembre".
 */
function choose(
  years: readonly number[],
  distance: (year: number) => number,
  turn: Turn,
  anchors: Anchors,
): number | null {
  const nearest = (list: readonly number[], far = (_: number): number => 1): number | null =>
    list.length === 0
      ? null
      : list.reduce((a, b) => (Math.abs(distance(b)) * far(b) < Math.abs(distance(a)) * far(a) ? b : a))
  if (turn === 'last') return nearest(years.filter((y) => distance(y) < 0))
  if (turn === 'next') return nearest(years.filter((y) => distance(y) > 0))
  const leaning: Leaning = turn === 'tense' ? anchors.tense() : { tense: 'none', hold: 'loose' }
  const [behind, ahead] = weights(leaning)
  const { year } = dayOf(anchors.sent!)
  // a year left unsaid is mostly the one of the dispatch
  const other = (y: number): number => (y === year ? 1 : 1.3)
  return nearest(years, (y) => other(y) * (distance(y) < 0 ? behind : distance(y) > 0 ? ahead : 1))
}

/** How many times farther than they are the years behind and ahead count. */
function weights({ tense, hold }: Leaning): readonly [behind: number, ahead: number] {
  switch (tense) {
    case 'past':
      return [1, hold === 'firm' ? 4 : hold === 'fair' ? 2.5 : 1.3]
    case 'future':
      return [hold === 'firm' ? 10 : 2, 1]
    case 'planned':
      return [2, 1]
    case 'present':
      return [hold === 'firm' ? 1.5 : 1, 1]
    default:
      return [1, 1]
  }
}
