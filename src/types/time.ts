/** An expression of date, time, duration or repetition, resolved against the dispatch's own date. */
import type { Span } from './span.ts'

/** TIMEX3 types (ISO 24617-1). */
export type TimeType = 'DATE' | 'TIME' | 'DURATION' | 'SET'

export interface TimeExpression extends Span {
  readonly type: TimeType
  /** TIMEX3 / ISO 8601 / EDTF: "2018-11-02", "2018-11-01TEV", "P3D", "2018-W44", "2018-11-01/2018-11-03", "PRESENT_REF". */
  readonly value: string
  readonly why: string
}
