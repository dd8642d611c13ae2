/** Times of sending as instants; what an EDTF date covers, as first and last day, and whether two can be the date of one event. */

export interface Days {
  /** YYYY-MM-DD. */
  readonly from: string
  readonly to: string
}

const pad = (n: number): string => String(n).padStart(2, '0')
const iso = (date: Date): string => date.toISOString().slice(0, 10)

/** "2018-11" → 1st to 30th; "2018-W44" → Monday to Sunday; "2018-11-01/2018-11-03"; a time of day is left off. Null for what names no days ("PAST_REF", "P3D"). */
export function daysOf(edtf: string | null): Days | null {
  if (!edtf) return null
  const slash = edtf.indexOf('/')
  if (slash >= 0) {
    const from = daysOf(edtf.slice(0, slash))
    const to = daysOf(edtf.slice(slash + 1))
    return from && to && from.from <= to.to ? { from: from.from, to: to.to } : null
  }
  const week = /^(\d{4})-W(\d\d)$/.exec(edtf)
  if (week) return weekDays(Number(week[1]), Number(week[2]))
  const parts = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?:T.*)?[?~%]?$/.exec(edtf)
  if (!parts) return null
  const [, year, month, day] = parts
  if (!month) return { from: `${year}-01-01`, to: `${year}-12-31` }
  if (Number(month) < 1 || Number(month) > 12) return null
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()
  if (!day) return { from: `${year}-${month}-01`, to: `${year}-${month}-${pad(last)}` }
  return Number(day) >= 1 && Number(day) <= last
    ? { from: `${year}-${month}-${day}`, to: `${year}-${month}-${day}` }
    : null
}

/** ISO 8601: week 1 has the year's first Thursday. */
function weekDays(year: number, week: number): Days {
  const fourth = new Date(Date.UTC(year, 0, 4))
  const monday = Date.UTC(year, 0, 4 - ((fourth.getUTCDay() + 6) % 7) + (week - 1) * 7)
  return { from: iso(new Date(monday)), to: iso(new Date(monday + 6 * 86_400_000)) }
}

/** The day `by` days after (before, when negative) a day. */
export const shifted = (day: string, by: number): string => iso(new Date(Date.parse(day) + by * 86_400_000))

/** Longest span of days within which a shorter date counts as the same event: a visit's length, not a month's. */
export const VISIT = 7

/** In days. */
export const lengthOf = ({ from, to }: Days): number => (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1

/** The same days, or one within the other where the longer is no longer than a visit: "2018-11-02" within "2018-11-01/2018-11-03". */
export function sameDays(a: Days, b: Days): boolean {
  if (a.from === b.from && a.to === b.to) return true
  const [short, long] = lengthOf(a) <= lengthOf(b) ? [a, b] : [b, a]
  return lengthOf(long) <= VISIT && long.from <= short.from && short.to <= long.to
}

/** Milliseconds since 1970, or null; a time without zone counts as UTC, so that it means the same on every machine. */
export function instant(sentAt: string | null): number | null {
  if (!sentAt) return null
  const zoned = /T.*(Z|[+-]\d\d:?\d\d)$/.test(sentAt) || !sentAt.includes('T') ? sentAt : `${sentAt}Z`
  const time = Date.parse(zoned)
  return Number.isNaN(time) ? null : time
}

/** The UTC day of an instant. */
export const dayOf = (time: number | null): string | null => (time === null ? null : iso(new Date(time)))
