/** Finds the expressions of time among some words, for steps that date what they find. */
import type { Timed, TimeExpression } from '../../../types/index.ts'
import { addMonths, isoMonth, isoYear } from './calendar.ts'

/** Index of the first expression that ends after the character. */
function firstAfter(times: readonly TimeExpression[], start: number): number {
  let low = 0
  let high = times.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (times[middle].end <= start) low = middle + 1
    else high = middle
  }
  return low
}

/** The expressions that lie within the tokens [from, to), in order of the text. */
export function timesIn(doc: Timed, from: number, to: number): TimeExpression[] {
  if (from >= to) return []
  const start = doc.tokens[from].start
  const end = doc.tokens[to - 1].end
  const found: TimeExpression[] = []
  for (let i = firstAfter(doc.times, start); i < doc.times.length && doc.times[i].start < end; i++)
    if (doc.times[i].start >= start && doc.times[i].end <= end) found.push(doc.times[i])
  return found
}

/** The expression that this token is part of, if any. */
export function timeAt(doc: Timed, token: number): TimeExpression | undefined {
  const { start, end } = doc.tokens[token]
  const found = doc.times[firstAfter(doc.times, start)]
  return found && found.start <= start && end <= found.end ? found : undefined
}

const months: Readonly<Record<string, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 }

/**
 * The EDTF date that an expression gives to what happens then: a time its day, a season or quarter its months, a decade or
 * century its years; null for durations, sets and vague references.
 */
export function eventDate(time: TimeExpression): string | null {
  if (time.type !== 'DATE' && time.type !== 'TIME') return null
  const { value } = time
  const day = /^\d{4}-\d{2}-\d{2}(?=T)/.exec(value)
  if (day) return day[0]
  if (/^\d{4}(-\d{2}(-\d{2})?|-W\d{2})?(\/\d{4}(-\d{2}(-\d{2})?)?)?$/.test(value)) return value
  const part = /^(\d{4})-(?:Q(\d)|H(\d)|(SP|SU|FA|WI))$/.exec(value)
  if (part) {
    const year = Number(part[1])
    const first = part[2] ? 3 * Number(part[2]) - 2 : part[3] ? 6 * Number(part[3]) - 5 : months[part[4]]
    const last = addMonths(year, first, part[3] ? 5 : 2)
    return `${isoMonth(year, first)}/${isoMonth(last.year, last.month)}`
  }
  const years = /^(\d{2,3})(X{1,2})$/.exec(value)
  if (!years || years[1].length + years[2].length !== 4) return null
  const span = 10 ** years[2].length
  const first = Number(years[1]) * span
  return `${isoYear(first)}/${isoYear(first + span - 1)}`
}
