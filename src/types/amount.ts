/** A sum of money. */
import type { Span } from './span.ts'

export type Comparator = '=' | '>' | '<' | '~'

export interface Money {
  readonly value: number
  /** ISO 4217. */
  readonly currency: string
  readonly comparator: Comparator
}

export interface Amount extends Money, Span {
  readonly why: string
}
