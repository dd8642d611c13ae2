/** The Gregorian calendar as day numbers (days since 1970-01-01) and the ISO 8601 strings made from them. */

export interface Day {
  readonly year: number
  /** 1 to 12. */
  readonly month: number
  readonly day: number
}

const pad = (value: number, width = 2): string => String(value).padStart(width, '0')

/** Day number of a date; days past the end of the month run on into the next. */
export function dayNumber(year: number, month: number, day: number): number {
  // Date.UTC reads years below 100 as 19xx, so the year is set apart
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  return Math.round(date.getTime() / 86_400_000)
}

export function dayOf(number: number): Day {
  const date = new Date(number * 86_400_000)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

/** 1 Monday to 7 Sunday. */
export const weekdayOf = (number: number): number => ((((number + 3) % 7) + 7) % 7) + 1

/** Does this date exist? "31 avril" and 29 February in most years do not. */
export function exists(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false
  return dayOf(dayNumber(year, month, day)).month === month
}

export const isoYear = (year: number): string => pad(year, 4)

/** A century by the digits that its years begin with: 18 is the nineteenth. */
export const isoCentury = (digits: number): string => `${pad(digits, 2)}XX`

/** A decade by the digits that its years begin with. */
export const isoDecade = (digits: number): string => `${pad(digits, 3)}X`

export const isoMonth = (year: number, month: number): string => `${pad(year, 4)}-${pad(month)}`

export function isoDay(number: number): string {
  const { year, month, day } = dayOf(number)
  return `${pad(year, 4)}-${pad(month)}-${pad(day)}`
}

/** ISO 8601 week: weeks begin on Monday, the first holds 4 January. */
export function isoWeek(number: number): string {
  const thursday = number - weekdayOf(number) + 4
  const { year } = dayOf(thursday)
  const week = Math.floor((thursday - dayNumber(year, 1, 1)) / 7) + 1
  return `${pad(year, 4)}-W${pad(week)}`
}

export const isoClock = (hour: number, minute: number): string => `${pad(hour)}:${pad(minute)}`

/** Year and month a number of months away. */
export function addMonths(year: number, month: number, by: number): { year: number; month: number } {
  const months = year * 12 + (month - 1) + by
  return { year: Math.floor(months / 12), month: (((months % 12) + 12) % 12) + 1 }
}

/** The local hour, as written, of an ISO 8601 time stamp; noon when it has none. */
export function localHour(timestamp: string | null): number {
  const found = timestamp && /T(\d{2}):/.exec(timestamp)
  return found ? Number(found[1]) : 12
}

/** The local date, as written, of an ISO 8601 time stamp: day number, or null for none. */
export function localDay(timestamp: string | null): number | null {
  const found = timestamp && /^(\d{4})-(\d{2})-(\d{2})/.exec(timestamp)
  if (!found) return null
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])]
  return exists(year, month, day) ? dayNumber(year, month, day) : null
}
