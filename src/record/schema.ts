/** The tables of the record, as Kysely types them; the migrations make them. Texts, spans and words are kept exactly as read. */
import type { ColumnType, Generated, Kysely, Transaction } from 'kysely'
import type { ActorKind, Basis, EventStatus, EventType, OfficeKind, OfficeStatus, Reading } from '../types/index.ts'

/** Whether what a dispatch says still counts: a correction supersedes it, a kill withdraws it; neither deletes it. */
export type Standing = 'stands' | 'superseded' | 'withdrawn'

/** A span with the words that stand there. */
export interface Words {
  readonly start: number
  readonly end: number
  readonly words: string
}

/** A `json` column: parsed by the driver when read, written through `insertAll` only (a bare array would become a PostgreSQL array). */
type Json<T> = ColumnType<T, T, never>

/** Read as a Date, written as ISO 8601. */
type Instant = ColumnType<Date | null, string | null, string | null>

export interface SourceTable {
  no: Generated<number>
  name: string
}

export interface DispatchTable {
  no: Generated<number>
  /** As received, or with a suffix ("…@2") when a dispatch of another text already has that id. */
  id: string
  received: string
  /** Same source, time and text: same key. */
  key: string
  source: number
  language: string
  /** As sent, zone kept; `sent_at` is the same instant for sorting. */
  sent: string | null
  sent_at: Instant
  headline: string
  text: string
  byline: string | null
  dateline: string | null
  slug: string | null
  url: string | null
  subjects: string[]
  version: string | null
  /** Id that it says it revises, in the record or not. */
  revises: string | null
  status: string
  embargoed_until: string | null
  usage_terms: string | null
  standing: Standing
  /** No of the dispatch that supersedes or withdraws it. */
  revised_by: number | null
  added_at: Generated<Date>
  /** PostgreSQL's text search configuration: "french". */
  search_config: string
  search: unknown
}

export interface AliasTable {
  id: string
  dispatch: number
}

export interface ReadingTable {
  dispatch: number
  reader: string
  pack: string
  model: string
  read_at: Generated<Date>
  /** The contract's object without the dispatch, which stands in its own table. */
  reading: Json<Omit<Reading, 'dispatch'>>
}

export interface ActorTable {
  no: Generated<number>
  kind: ActorKind | 'unnamed'
  name: string
  code: string | null
  /** State or body that it belongs to. */
  of: number | null
  /** "code:RUS", "name:tass", "place:gaza"; null for persons, who are told apart by more than a key. */
  key: string | null
  /** Words of a person's name by sound. */
  name_keys: string[]
}

export interface ActorNameTable {
  actor: number
  name: string
  folded: string
}

export interface MentionTable {
  dispatch: number
  actor: number
  start: number
  end: number
  as: 'name' | 'title' | 'pronoun' | 'role'
}

export interface QuotationTable {
  no: Generated<number>
  dispatch: number
  /** "q1" in the reading. */
  id: string
  start: number
  end: number
  kind: 'direct' | 'mixed' | 'indirect'
  words: string
  speakers: number[]
  cue: string | null
  via: number[]
  why: string
}

export interface EventTable {
  no: Generated<number>
  type: EventType
  mode: string | null
  /** Type and parties: only events with the same key can be the same. */
  key: string
  /** EDTF as first said, with its first and last day. */
  date: string | null
  date_from: string | null
  date_to: string | null
  place: number | null
  /** The event's own first day, else the day of the first dispatch that tells of it: what a time line sorts by. */
  sort_day: string | null
  /** Of its first claim, to know it again by: when the dispatch was sent, and the content words of the evidence. */
  told_at: Instant
  words: string[]
}

export interface EventPartyTable {
  event: number
  actor: number
  role: 'source' | 'target'
}

export interface ClaimTable {
  no: Generated<number>
  event: number
  dispatch: number
  /** "e1" in the reading. */
  id: string
  status: EventStatus
  date: string | null
  place: number | null
  /** On whose word, outermost first; empty: the agency's own. */
  chain: number[]
  denied_by: number[]
  persons: number[]
  contexts: string[]
  promises: EventType | null
  amount: Json<{ value: number; currency: string; comparator: string } | null>
  start: number
  end: number
  trigger: string
  evidence: Json<Words[]>
  basis: Basis
  why: string
}

export interface OfficeTable {
  no: Generated<number>
  kind: OfficeKind
  of: number
}

export interface TenureTable {
  no: Generated<number>
  office: number
  person: number
  dispatch: number
  status: OfficeStatus
  from: string | null
  to: string | null
  evidence: Json<Words[]>
  basis: Basis
  why: string
}

export interface TimeTable {
  dispatch: number
  start: number
  end: number
  type: string
  value: string
}

export interface AmountTable {
  dispatch: number
  start: number
  end: number
  value: number
  currency: string
  comparator: string
}

/** A person's correction. It names its subject by dispatch and span, not by row, so that re-reading cannot lose it. */
export interface ReviewTable {
  no: Generated<number>
  dispatch: number
  subject: 'event' | 'quotation' | 'office' | 'actor' | 'time' | 'amount'
  start: number
  end: number
  field: string
  before: Json<unknown>
  after: Json<unknown>
  reviewer: string
  note: string | null
  reviewed_at: Generated<Date>
}

export interface Tables {
  sources: SourceTable
  dispatches: DispatchTable
  dispatch_aliases: AliasTable
  readings: ReadingTable
  actors: ActorTable
  actor_names: ActorNameTable
  mentions: MentionTable
  quotations: QuotationTable
  events: EventTable
  event_parties: EventPartyTable
  claims: ClaimTable
  offices: OfficeTable
  tenures: TenureTable
  times: TimeTable
  amounts: AmountTable
  reviews: ReviewTable
}

/** An open record, or a transaction on it. */
export type Db = Kysely<Tables>
export type Trx = Transaction<Tables>
