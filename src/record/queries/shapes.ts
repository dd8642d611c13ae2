/** What the record answers with. Plain JSON: it goes to the terminal, over HTTP and into exports as it is. */
import type { ActorKind, Basis, EventStatus, EventType, OfficeKind, OfficeStatus } from '../../types/index.ts'
import type { Standing, Words } from '../schema.ts'

/** An actor as the record knows it across dispatches. `unnamed`: "unknown" and "anonymous". */
export interface ActorRef {
  readonly no: number
  readonly kind: ActorKind | 'unnamed'
  /** Persons: the fullest form seen. Others: the usual English name or acronym. */
  readonly name: string
  readonly code: string | null
  /** Code, else name, of the state or body it belongs to. */
  readonly of: string | null
}

/** A dispatch as lists show it. */
export interface DispatchRef {
  readonly id: string
  readonly source: string
  readonly language: string
  /** As sent, with its zone. */
  readonly sentAt: string | null
  readonly headline: string
  /** Whether what it says still counts, and the id of the dispatch that superseded or withdrew it. */
  readonly standing: Standing
  readonly revisedBy: string | null
}

/** A person's correction of one field of one statement. The machine's reading stays as it was read. */
export interface ReviewRef {
  readonly no: number
  readonly subject: 'event' | 'quotation' | 'office' | 'actor' | 'time' | 'amount'
  /** The span of the statement: an event's trigger, a quotation, an office's first evidence, a mention. */
  readonly start: number
  readonly end: number
  readonly field: string
  readonly before: unknown
  readonly after: unknown
  readonly reviewer: string
  readonly note: string | null
  /** ISO 8601, UTC. */
  readonly reviewedAt: string
}

/** One dispatch's word on one event. */
export interface ClaimRef {
  /** Id of the event within the dispatch's reading: "e1". */
  readonly id: string
  readonly dispatch: DispatchRef
  /** By the last in `chain`. */
  readonly status: EventStatus
  /** EDTF, as this dispatch dates it. */
  readonly date: string | null
  readonly place: ActorRef | null
  /** On whose word, outermost first; empty: the agency's own. */
  readonly chain: readonly ActorRef[]
  readonly deniedBy: readonly ActorRef[]
  readonly persons: readonly ActorRef[]
  readonly contexts: readonly string[]
  readonly promises: EventType | null
  readonly amount: { readonly value: number; readonly currency: string; readonly comparator: string } | null
  /** Spans of the dispatch's text, with the exact words. */
  readonly trigger: Words
  readonly evidence: readonly Words[]
  readonly basis: Basis
  readonly why: string
  readonly reviews: readonly ReviewRef[]
}

/** One event, with everybody's word on it. */
export interface EventRef {
  readonly no: number
  readonly type: EventType
  readonly mode: string | null
  readonly source: readonly ActorRef[]
  readonly target: readonly ActorRef[]
  /** EDTF, or null when no dispatch dates it. */
  readonly date: string | null
  /** YYYY-MM-DD to sort by: the event's first day; when no dispatch dates it, the day of the first that tells of it. */
  readonly day: string | null
  readonly place: ActorRef | null
  /** Of the latest claim that stands, else of the latest. */
  readonly status: EventStatus
  /** `stands` as long as one claim does. */
  readonly standing: Standing
  /** In order of sending. */
  readonly claims: readonly ClaimRef[]
}

export interface QuotationRef {
  readonly dispatch: DispatchRef
  readonly id: string
  readonly kind: 'direct' | 'mixed' | 'indirect'
  readonly start: number
  readonly end: number
  readonly words: string
  readonly speakers: readonly ActorRef[]
  readonly cue: string | null
  readonly via: readonly ActorRef[]
}

/** Who holds, held or is to hold an office, by the dispatches that say so. */
export interface TenureRef {
  readonly office: OfficeKind
  readonly of: ActorRef
  readonly person: ActorRef
  /** As the latest dispatch has it. */
  readonly status: OfficeStatus
  readonly from: string | null
  readonly to: string | null
  /** First and latest dispatch that say so, and how many do. */
  readonly firstSeen: string | null
  readonly lastSeen: string | null
  readonly dispatches: number
}

export interface Page {
  /** Default 50, at most 1,000. */
  readonly limit?: number
  /** Default 0. */
  readonly offset?: number
}

/** A part of what was found, and how many there are in all. */
export interface Found<T> {
  readonly total: number
  readonly items: readonly T[]
}
