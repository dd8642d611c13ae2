/** Since when or until when an office is held: the time said in the clause that states it. */
import type { OfficeStatus } from '../../../types/index.ts'
import type { Found } from '../names.ts'

const DATE = /^\d{4}(-\d\d){0,2}$/

export function timesOf(
  found: Found,
  clause: number,
  status: OfficeStatus,
): { from: string | null; to: string | null } {
  const { doc, tokens, tree } = found.w
  if (!doc.times.length) return { from: null, to: null }
  const { from, to } = tree.range(clause)
  const start = tokens[from].start
  const end = tokens[to - 1].end
  for (const time of doc.times) {
    if (time.start < start || time.end > end || time.type !== 'DATE' || !DATE.test(time.value)) continue
    if (status === 'former') return { from: null, to: time.value }
    if (status === 'incumbent') return { from: time.value, to: null }
  }
  return { from: null, to: null }
}
