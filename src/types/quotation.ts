/** A stretch of words that the dispatch attributes to somebody. */
import type { Span } from './span.ts'

export type QuotationKind = 'direct' | 'mixed' | 'indirect'

export interface Cue extends Span {
  readonly lemma: string
}

export interface Quotation extends Span {
  readonly id: string
  readonly kind: QuotationKind
  /** Actor id, a list for joint speakers, or null for somebody unnamed. */
  readonly speaker: string | readonly string[] | null
  readonly speakerSpan: Span | null
  readonly cue: Cue | null
  /** Actor ids through whom the agency has the words, outermost first. */
  readonly via: readonly string[]
  /** The rule that decided: "rule:quotes/cue-after". */
  readonly why: string
}
