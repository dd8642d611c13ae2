/** The date that an expression of time gives to what happens then. */
import type { TimeExpression } from '../../../types/index.ts'
import { addMonths, isoMonth, isoYear } from './calendar.ts'

/** Month that a season begins in. */
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
