/** What a family of event frames is: one PLOVER category, its table, and sentences of our own that it must read or leave. */
import type { EventType } from '../../../../types/index.ts'

export interface Family {
  /** Name of the table beside the file: "accuse" → accuse.tsv. */
  readonly name: string
  readonly type: EventType
  /** Sentence and the act it tells: "ACCUSE FRA>RUS", with status, date, [chain] or @place after it where they matter. */
  readonly reads: readonly (readonly [sentence: string, act: string])[]
  /** Near misses: no event of this category is in them. */
  readonly leaves: readonly string[]
}
