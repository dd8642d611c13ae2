/** The expressions of a dispatch that give an act its date, those that are the two ends of one stretch of time taken together. */
import type { Quoted } from '../../../types/index.ts'
import { eventDate } from '../times/lookup.ts'
import type { Clauses } from './clause.ts'
import { follows } from './dates.ts'
import type { EventPack } from './pack.ts'

/** An expression of time by its words, from the first to the one behind the last. */
export interface Dated {
  readonly from: number
  readonly to: number
  /** The word of it that depends on something outside. */
  readonly head: number
  readonly date: string
}

/** Words between the two ends of a stretch of time. */
const BETWEEN = 3

/** In the order of the text. */
export function datedIn(doc: Quoted, clauses: Clauses, pack: EventPack): Dated[] {
  const today = doc.dispatch.sentAt?.slice(0, 10) ?? null
  const out: Dated[] = []
  let from = 0
  for (const time of [...doc.times].sort((a, b) => a.start - b.start)) {
    while (from < doc.tokens.length && doc.tokens[from].end <= time.start) from++
    let to = from
    while (to < doc.tokens.length && doc.tokens[to].start < time.end) to++
    const date = eventDate(time)
    if (!date || to === from) continue
    const head = headOf(clauses, from, to)
    const since = today && pack.words.since.has(clauses.caseOf(head))
    out.push({ from, to, head, date: since ? sinceDate(date, today) : date })
  }
  return out.map((time, i) => ({
    ...time,
    date: rangeWith(clauses, pack, time, out[i + 1]) ?? rangeWith(clauses, pack, out[i - 1], time) ?? time.date,
  }))
}

/** The word of an expression that depends on something outside it. */
export function headOf({ tokens }: Clauses, from: number, to: number): number {
  for (let t = from; t < to; t++) if (tokens[t].head < from || tokens[t].head >= to) return t
  return from
}

/** "entre 1975 et 1979", "de lundi à mercredi", "jeudi et vendredi": one stretch of time said by its ends. */
function rangeWith(
  { tokens }: Clauses,
  { words }: EventPack,
  first: Dated | undefined,
  last: Dated | undefined,
): string | null {
  if (!first || !last || last.from - first.to > BETWEEN || first.date.length !== last.date.length) return null
  const { until, and, from } = words.range
  let joint = ''
  for (let t = first.to; t < last.from; t++) {
    const { norm, upos } = tokens[t]
    if (until.has(norm) || and.has(norm)) joint ||= norm
    else if (upos !== 'DET' && upos !== 'ADP') return null
  }
  if (!joint || first.date.includes('/') || first.date >= last.date) return null
  let before = first.from - 1
  while (before >= 0 && tokens[before].upos === 'DET') before--
  const opened = before >= 0 && from.has(tokens[before].norm)
  return opened || (and.has(joint) && follows(first.date, last.date)) ? `${first.date}/${last.date}` : null
}

/** "depuis 2014" → "2014/2020": to the day sent, as precise as the start; "depuis juin" said in June is June. */
export const sinceDate = (start: string, today: string): string =>
  /^\d{4}(-\d{2}){0,2}$/.test(start) && !today.startsWith(start) ? `${start}/${today.slice(0, start.length)}` : start
