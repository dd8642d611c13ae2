/** Places the meaning of an expression on the calendar, by the day the dispatch was sent, the last date told and the verb's tense. */
import type { TimeType } from '../../../types/index.ts'
import type { Anchors, Told } from './anchors.ts'
import {
  addMonths,
  dayNumber,
  dayOf,
  exists,
  isoCentury,
  isoDay,
  isoDecade,
  isoMonth,
  isoWeek,
  isoYear,
  weekdayOf,
} from './calendar.ts'
import type { DayMeaning, Meaning } from './meaning.ts'
import { dayFor, originDay, yearFor } from './nearest.ts'

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
      const day = meaning.of ? dayFor(meaning.of, anchors) : spokenOf(anchors)
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
      const { until = meaning.month } = meaning
      const last = meaning.year ?? yearFor(until, 1, meaning.turn, anchors)
      if (last === null) return null
      const year = until < meaning.month ? last - 1 : last
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
      if (!anchors.quoted()) return nowadays
      const { tense, hold } = anchors.tense()
      // "les percées d'aujourd'hui seront": a future from afar does not make it the day
      if (tense === 'present' || tense === 'none' || (hold !== 'firm' && tense === 'future')) return nowadays
      return anchors.sent === null ? null : dateOf(anchors.sent)
    }
    case 'someday':
      // what is said of some day without a past is mostly a wish
      return {
        type: 'DATE',
        value:
          /^(?:future|planned)$/.test(anchors.tense().tense) || (anchors.quoted() && anchors.tense().tense !== 'past')
            ? 'FUTURE_REF'
            : 'PAST_REF',
      }
  }
}

/** The day that a bare part of a day or an hour is of: the last one told, unless that lies ahead and the verb does not. */
function spokenOf(anchors: Anchors): number | null {
  const told = originDay('told', anchors) ?? anchors.sent
  const ahead = told !== null && anchors.sent !== null && told > anchors.sent
  return ahead && anchors.tense().tense === 'past' ? anchors.sent : told
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
    return decade < 0 ? null : { type: 'DATE', value: isoDecade(decade) }
  }
  if (unit === 'century') {
    const century = Math.floor(base.year / 100) + by
    return century < 0 ? null : { type: 'DATE', value: isoCentury(century) }
  }
  if (unit === 'week' || unit === 'weekend') {
    const { day } = base
    if (day === undefined) return null
    // "ce week-end" early in the week and in the past is the one just over
    const over = unit === 'weekend' && by === 0 && weekdayOf(day) <= 3 && anchors.tense().tense === 'past' ? 7 : 0
    // on a Sunday "la fin de la semaine" with a future verb is that of the next one
    const soon = unit === 'week' && by === 0 && weekdayOf(day) === 7 && anchors.tense().tense === 'future' ? 7 : 0
    const monday = day - weekdayOf(day) + 1 + 7 * by - over + soon
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
