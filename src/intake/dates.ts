/** Checks that a time of sending is a real one and writes it the ISO 8601 way, zone kept. */

const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(\.\d{1,9})?)?\s?(Z|[+-]\d{2}(?::?\d{2})?)?)?$/i

export const DATES_ACCEPTED = '2018-11-02T15:30:00+01:00, 2018-11-02T14:30Z or 2018-11-02'

export type CheckedDate = { readonly value: string; readonly note?: string } | { readonly problem: string }

/**
 * "2018-11-02 15:30 +0100" → "2018-11-02T15:30+01:00". Nothing is shifted: the zone it was sent in stays.
 * A date without a time, or a time without a zone, is taken as it is (with a note in the latter case).
 */
export function checkDate(written: string): CheckedDate {
  const match = ISO.exec(written.trim())
  if (!match) return { problem: 'not an ISO 8601 date' }
  const [, year, month, day, hour, minute, second = '', fraction = '', zone = ''] = match
  if (+month < 1 || +month > 12) return { problem: `there is no month ${month}` }
  if (+day < 1 || +day > daysIn(+year, +month)) return { problem: `${year}-${month} has no day ${day}` }
  const date = `${year}-${month}-${day}`
  if (hour === undefined) return { value: date }
  if (+hour > 23 || +minute > 59 || +second > 59)
    return { problem: `there is no time ${hour}:${minute}${second && `:${second}`}` }
  const time = `${date}T${hour}:${minute}${second && `:${second}`}${fraction}`
  if (!zone) return { value: time, note: `the time of sending, ${time}, has no time zone` }
  if (zone.toUpperCase() === 'Z') return { value: `${time}Z` }
  const [sign, hours, minutes] = [zone[0], zone.slice(1, 3), zone.slice(3).replace(':', '') || '00']
  // The zones in use run from -12:00 to +14:00.
  if (+hours > 14 || +minutes > 59) return { problem: `there is no time zone ${zone}` }
  return { value: `${time}${sign}${hours}:${minutes}` }
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}
