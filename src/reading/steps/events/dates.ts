/** The days that the date of an event reaches over, and which dates can be of one event. */
import { dayNumber, isoDay, weekdayOf } from '../times/calendar.ts'

/** First and last day, as far as the date says: a missing month or day is open. */
function ends(date: string): readonly [string, string] {
  const [a, b = a] = date.split('/')
  return [monday(a, 0) ?? a.padEnd(10, '-'), monday(b, 6) ?? b.padEnd(10, '~')]
}

/** The day of an ISO 8601 week that is so many days after its Monday. */
function monday(date: string, after: number): string | null {
  const [year, week] = date.split('-W')
  if (week === undefined) return null
  const fourth = dayNumber(Number(year), 1, 4)
  return isoDay(fourth - weekdayOf(fourth) + 1 + 7 * (Number(week) - 1) + after)
}

/** Whether two EDTF dates can be of one event: one is unknown, or one lies within the other. */
export function datesAgree(a: string | null, b: string | null): boolean {
  if (a === null || b === null || a === b) return true
  const [from, to] = ends(a)
  const [start, end] = ends(b)
  return (from <= start && end <= to) || (start <= from && to <= end)
}

/** Whether all of an EDTF date is after a day. */
export const isAfter = (date: string, day: string): boolean => ends(date)[0] > day

/** Whether one day, month or year comes right after another. */
export function follows(date: string, next: string): boolean {
  const [year, month, day] = date.split('-').map(Number)
  const [nextYear, nextMonth, nextDay] = next.split('-').map(Number)
  if (day) return dayNumber(nextYear, nextMonth, nextDay) - dayNumber(year, month, day) === 1
  return 12 * (nextYear - year) + ((nextMonth || 12) - (month || 12)) === (month ? 1 : 12)
}
