/** Something that states, organisations or armed groups do to or with one another, or are said to do, plan or refuse. */
import type { Money } from './amount.ts'
import type { Basis } from './office.ts'
import type { Span } from './span.ts'

/** PLOVER categories (Open Event Data Alliance, PLOVER 2.0), one event type each. */
export const EVENT_TYPES = [
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'CONCEDE',
  'COOPERATE',
  'AID',
  'RETREAT',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'PROTEST',
  'SANCTION',
  'MOBILIZE',
  'COERCE',
  'ASSAULT',
] as const

export type EventType = (typeof EVENT_TYPES)[number]

export const EVENT_STATUSES = ['actual', 'planned', 'possible', 'negated'] as const

export type EventStatus = (typeof EVENT_STATUSES)[number]

export interface EventMention {
  readonly id: string
  readonly type: EventType
  readonly mode: string | null
  readonly contexts: readonly string[]
  /** Actor ids, or "unknown" for an actor that the text leaves unsaid. */
  readonly source: readonly string[]
  readonly target: readonly string[]
  /** Actor ids of the individuals who act. */
  readonly persons: readonly string[]
  /** EDTF, or null when the text does not tell. */
  readonly date: string | null
  /** Actor id of a state or place. */
  readonly place: string | null
  readonly status: EventStatus
  /** Actor ids on whose word the agency gives it, outermost first; [] = the agency's own; "anonymous" allowed. */
  readonly chain: readonly string[]
  readonly deniedBy: readonly string[]
  readonly amount: Money | null
  readonly trigger: Span
  readonly evidence: readonly Span[]
  /** On AGREE, CONCEDE, THREATEN: the category of the act promised or threatened. */
  readonly promises: EventType | null
  /** `inferred`: a party is not in the act's own clause but is whom its sentence speaks of. */
  readonly basis: Basis
  readonly why: string
}
