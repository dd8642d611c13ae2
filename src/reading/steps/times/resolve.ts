/** Places the meaning of an expression on the calendar, by the day the dispatch was sent, the last date told and the verb's tense. */
import type { TimeType } from '../../../types/index.ts'
import { addMonths, dayNumber, dayOf, exists, isoDay, isoMonth, isoWeek, isoYear, weekdayOf } from './calendar.ts'
import type { DayMeaning, Meaning, Origin, Turn } from './meaning.ts'

/**
 * What the verb says: it lies behind, it lies ahead; `planned`: ahead, unless it was the day before ("prévu mardi"); `either`:
 * a plan told in the past, so the nearest such day ("était attendu mardi"); `present` does not tell; `none`: no verb was found.
 */
export type Tense = 'past' | 'future' | 'planned' | 'either' | 'present' | 'none'

/** How sure a leaning is: its own finite verb says so; the form of the words says that they go with the verb; or only nearness does. */
export type Hold = 'firm' | 'fair' | 'loose'

/** The side an expression leans to. */
export interface Leaning {
  readonly tense: Tense
  readonly hold: Hold
}

/** The last date told: as exact as it was told. */
export interface Told {
  readonly year: number
  readonly month?: number
  /** Day number. */
  readonly day?: number
}

export interface Anchors {
  /** Day number on which the dispatch was sent, or null. */
  readonly sent: number | null
  readonly told: Told | null
  /** Read only when the meaning depends on it: climbing the tree costs time. */
  readonly tense: () => Leaning
  /** Inside quotation marks "today" is the day. */
  readonly quoted: () => boolean
}

export interface Resolved {
  readonly type: TimeType
  readonly value: string
  /** What it adds to the last date told; absent for durations, sets and vague references. */
  readonly told?: Told
}

/** The value of a meaning; null when it is relative to a date that is not known, or falls outside the years 1 to 9999. */
export function resolve(meaning: Meaning, anchors: Anchors): Resolved | null {
  const resolved = place(meaning, anchors)
  return resolved?.told && (resolved.told.year < 1 || resolved.told.year > 9999) ? null : resolved
}

function place(meaning: Meaning, anchors: Anchors): Resolved | null {
  switch (meaning.is) {
    case 'value':
      return { type: meaning.type, value: meaning.value, told: yearTold(meaning.value) }
    case 'weekday':
    case 'date': {
      const day = dayFor(meaning, anchors)
      return day === null ? null : dateOf(day)
    }
    case 'shift':
      return shift(meaning, anchors)
    case 'part': {
      const day = meaning.of ? dayFor(meaning.of, anchors) : (originDay('told', anchors) ?? anchors.sent)
      return day === null ? null : { ...dateOf(day), type: 'TIME', value: `${isoDay(day)}T${meaning.part}` }
    }
    case 'days': {
      const last = dayFor(meaning.last, anchors)
      if (last === null) return null
      const first = dayFor(meaning.first, { ...anchors, sent: last, tense: () => ({ tense: 'past', hold: 'firm' }) })
      return first === null ? null : { ...dateOf(last), value: `${isoDay(first)}/${isoDay(last)}` }
    }
    case 'week': {
      const day = dayFor(meaning.of, anchors)
      return day === null ? null : { type: 'DATE', value: isoWeek(day), told: dateOf(day).told }
    }
    case 'months': {
      const year = meaning.year ?? yearFor(meaning.last, 1, 'tense', anchors)
      if (year === null) return null
      const first = meaning.first > meaning.last ? year - 1 : year
      return {
        type: 'DATE',
        value: `${isoMonth(first, meaning.first)}/${isoMonth(year, meaning.last)}`,
        told: { year, month: meaning.last },
      }
    }
    case 'month': {
      const year = meaning.year ?? yearFor(meaning.month, 1, meaning.turn, anchors)
      if (year === null) return null
      return { type: 'DATE', value: isoMonth(year, meaning.month), told: { year, month: meaning.month } }
    }
    case 'season': {
      const year = meaning.year ?? yearFor(meaning.starts, 3, meaning.turn, anchors)
      return year === null ? null : { type: 'DATE', value: `${isoYear(year)}-${meaning.season}`, told: { year } }
    }
    case 'sameDayIn': {
      const told = anchors.told?.day
      if (told === undefined) return null
      const { month, day } = dayOf(told)
      return exists(meaning.year, month, day) ? dateOf(dayNumber(meaning.year, month, day)) : null
    }
    case 'today': {
      const nowadays = { type: 'DATE', value: 'PRESENT_REF' } as const
      if (!anchors.quoted() || anchors.tense().tense === 'present') return nowadays
      return anchors.sent === null ? null : dateOf(anchors.sent)
    }
    case 'someday':
      return { type: 'DATE', value: /^(?:future|planned)$/.test(anchors.tense().tense) ? 'FUTURE_REF' : 'PAST_REF' }
  }
}

function dateOf(day: number): Resolved & { told: Told } {
  const { year, month } = dayOf(day)
  return { type: 'DATE', value: isoDay(day), told: { year, month, day } }
}

function yearTold(value: string): Told | undefined {
  const found = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(value)
  if (!found) return undefined
  const [year, month] = [Number(found[1]), Number(found[2])]
  if (!found[2]) return { year }
  return found[3] ? { year, month, day: dayNumber(year, month, Number(found[3])) } : { year, month }
}

/** The day to count from; a date told without its day gives none. */
function originDay(origin: Origin, { sent, told }: Anchors): number | null {
  if (origin === 'sent' || !told) return sent
  return told.day ?? null
}

function dayFor(meaning: DayMeaning, anchors: Anchors): number | null {
  if (meaning.is === 'shift') {
    // "le lendemain", "trois jours plus tard" need a date that was told; "la veille" may be the day before the dispatch
    if (meaning.from === 'told' && meaning.by > 0 && !anchors.told) return null
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
function yearFor(month: number, length: number, turn: Turn, anchors: Anchors): number | null {
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

function shift(meaning: DayMeaning & { is: 'shift' }, anchors: Anchors): Resolved | null {
  const { unit, by, from } = meaning
  if (unit === 'day') {
    const day = dayFor(meaning, anchors)
    return day === null ? null : dateOf(day)
  }
  if (from === 'told' && by > 0 && !anchors.told) return null
  const told = from === 'told' ? anchors.told : null
  const base = told ?? (anchors.sent === null ? null : { ...dayOf(anchors.sent), day: anchors.sent })
  if (!base) return null
  if (unit === 'year') return { type: 'DATE', value: isoYear(base.year + by), told: { year: base.year + by } }
  if (unit === 'decade') {
    const decade = Math.floor(base.year / 10) + by
    return { type: 'DATE', value: `${decade}X` }
  }
  if (unit === 'century') return { type: 'DATE', value: `${Math.floor(base.year / 100) + by}XX` }
  if (unit === 'week' || unit === 'weekend') {
    const { day } = base
    if (day === undefined) return null
    // "ce week-end" early in the week and in the past is the one just over
    const over = unit === 'weekend' && by === 0 && weekdayOf(day) <= 3 && anchors.tense().tense === 'past' ? 7 : 0
    const monday = day - weekdayOf(day) + 1 + 7 * by - over
    const week = { year: dayOf(monday).year, month: dayOf(monday).month }
    if (unit === 'week') return { type: 'DATE', value: isoWeek(monday), told: week }
    return { type: 'DATE', value: `${isoDay(monday + 5)}/${isoDay(monday + 6)}`, told: week }
  }
  if (base.month === undefined) return null
  if (unit === 'month') {
    const { year, month } = addMonths(base.year, base.month, by)
    return { type: 'DATE', value: isoMonth(year, month), told: { year, month } }
  }
  const length = unit === 'quarter' ? 3 : 6
  const part = Math.floor((base.month - 1) / length) + by + (base.year * 12) / length
  const perYear = 12 / length
  const year = Math.floor(part / perYear)
  return {
    type: 'DATE',
    value: `${isoYear(year)}-${unit === 'quarter' ? 'Q' : 'H'}${(part % perYear) + 1}`,
    told: { year },
  }
}
