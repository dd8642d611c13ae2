/** Cuts a dispatch's text into segments, each with the record entries whose words cover it, so that overlapping marks need no nesting. */
import type { Reading } from '../../types/index.ts'

export type EntryKind = 'quotation' | 'event' | 'office' | 'name' | 'time' | 'amount'

/** One entry of the reading and the words in the text that it marks. */
export interface Mark {
  readonly kind: EntryKind
  readonly start: number
  readonly end: number
  /** Index in the reading's list of that kind (for names: of `actors`). */
  readonly index: number
}

export interface Segment {
  readonly start: number
  readonly end: number
  readonly marks: readonly Mark[]
  /** Marks that begin here: the segment is where the keyboard stops for them. */
  readonly opens: readonly Mark[]
}

/** Every mark of a reading, in order of the text; longer first where two begin together. */
export function marksOf(reading: Reading, shown: ReadonlySet<EntryKind>): Mark[] {
  const marks: Mark[] = []
  const add = (kind: EntryKind, index: number, span: { start: number; end: number }) => {
    if (shown.has(kind) && span.end > span.start) marks.push({ kind, index, start: span.start, end: span.end })
  }
  reading.quotations.forEach((quotation, index) => add('quotation', index, quotation))
  reading.events.forEach((event, index) => add('event', index, event.trigger))
  reading.offices.forEach((office, index) => office.evidence.forEach((span) => add('office', index, span)))
  reading.actors.forEach((actor, index) => actor.mentions.forEach((mention) => add('name', index, mention)))
  reading.times.forEach((time, index) => add('time', index, time))
  reading.amounts.forEach((amount, index) => add('amount', index, amount))
  return marks.sort((a, b) => a.start - b.start || b.end - a.end)
}

/** The text as consecutive segments, cut wherever a mark begins or ends. Linear in marks and in the marks that overlap. */
export function segmentsOf(length: number, marks: readonly Mark[]): Segment[] {
  const cuts = new Set([0, length])
  for (const mark of marks) {
    cuts.add(Math.min(mark.start, length))
    cuts.add(Math.min(mark.end, length))
  }
  const points = [...cuts].sort((a, b) => a - b)
  const segments: Segment[] = []
  let open: Mark[] = []
  let next = 0
  for (let i = 0; i + 1 < points.length; i++) {
    const start = points[i]
    open = open.filter((mark) => mark.end > start)
    const opens: Mark[] = []
    while (next < marks.length && marks[next].start <= start) {
      if (marks[next].end > start) opens.push(marks[next])
      next++
    }
    open = open.concat(opens)
    segments.push({ start, end: points[i + 1], marks: open, opens })
  }
  return segments
}
