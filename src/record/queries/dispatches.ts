/** Dispatches as lists, and one dispatch with its reading. */
import { type Selectable, sql } from 'kysely'
import type { Dispatch, DispatchStatus, Reading } from '../../types/index.ts'
import { READING_SCHEMA } from '../../types/index.ts'
import { reviewsOf } from '../reviews.ts'
import type { Db, DispatchTable } from '../schema.ts'
import { limits } from './limits.ts'
import type { DispatchRef, Found, Page, ReviewRef } from './shapes.ts'

/** The columns of a `DispatchRef`, of dispatches `d`, sources `s` and a left-joined `newer`; join with `DISPATCH_FROM`. */
export const DISPATCH_COLUMNS = sql.raw(
  'd.id, s.name as source, d.language, d.sent as "sentAt", d.headline, d.standing, newer.id as "revisedBy"',
)
export const DISPATCH_JOINS = sql.raw(
  'join sources s on s.no = d.source left join dispatches newer on newer.no = d.revised_by',
)

/** The dispatches with these numbers. */
export async function dispatchesByNo(db: Db, numbers: Iterable<number>): Promise<Map<number, DispatchRef>> {
  const { rows } = await sql<DispatchRef & { no: number }>`
    select d.no, ${DISPATCH_COLUMNS} from dispatches d ${DISPATCH_JOINS}
    where d.no = any(${[...new Set(numbers)]}::integer[])`.execute(db)
  return new Map(rows.map(({ no, ...ref }) => [no, ref]))
}

export interface DispatchListed extends DispatchRef {
  /** The text's beginning, cut at a word. */
  readonly opening: string
  /** How many were read in it. */
  readonly events: number
  readonly quotations: number
}

export interface DispatchFilter extends Page {
  /** Name of the publisher, exactly. */
  readonly source?: string
  /** Sent on or after this day, and on or before that one (YYYY-MM-DD, UTC). */
  readonly from?: string
  readonly to?: string
  /** Number of an actor that it mentions. */
  readonly actor?: number
}

/** Latest first. */
export async function listDispatches(db: Db, filter: DispatchFilter = {}): Promise<Found<DispatchListed>> {
  const { limit, offset } = limits(filter)
  const conditions = [
    sql`true`,
    ...(filter.source === undefined ? [] : [sql`s.name = ${filter.source}`]),
    ...(filter.from === undefined ? [] : [sql`d.sent_at >= ${`${filter.from}T00:00:00Z`}::timestamptz`]),
    ...(filter.to === undefined ? [] : [sql`d.sent_at < ${`${filter.to}T00:00:00Z`}::timestamptz + interval '1 day'`]),
    ...(filter.actor === undefined
      ? []
      : [sql`exists (select from mentions m where m.dispatch = d.no and m.actor = ${filter.actor})`]),
  ]
  const where = sql.join(conditions, sql` and `)
  const { rows: counted } = await sql<{ total: number }>`
    select count(*)::integer as total from dispatches d join sources s on s.no = d.source where ${where}`.execute(db)
  const { rows } = await sql<DispatchListed>`
    select ${DISPATCH_COLUMNS}, left(d.text, 320) as opening,
      (select count(*)::integer from claims c where c.dispatch = d.no) as events,
      (select count(*)::integer from quotations q where q.dispatch = d.no) as quotations
    from dispatches d ${DISPATCH_JOINS} where ${where}
    order by d.sent_at desc nulls last, d.no desc limit ${limit} offset ${offset}`.execute(db)
  return { total: counted[0].total, items: rows.map((row) => ({ ...row, opening: cut(row.opening) })) }
}

/** Up to 240 characters, cut at a word. */
export function cut(text: string): string {
  const flat = text.replace(/\s+/g, ' ').trim()
  return flat.length <= 240 ? flat : `${flat.slice(0, 240).replace(/\s\S*$/, '')}…`
}

/** One dispatch, whole. */
export interface DispatchEntry extends DispatchRef {
  readonly dispatch: Dispatch
  /** As `depeche read` prints it, text included; null when it was stored unread. */
  readonly reading: Reading | null
  /** Ids on the record of the dispatches that this one revises. */
  readonly revised: readonly string[]
  /** Other ids under which the same dispatch was received. */
  readonly aliases: readonly string[]
  readonly reviews: readonly ReviewRef[]
  /** ISO 8601, UTC: when it was read. */
  readonly readAt: string | null
}

type Row = DispatchRef &
  Omit<Selectable<DispatchTable>, keyof DispatchRef> & {
    reading: Omit<Reading, 'dispatch'> | null
    read_at: Date | null
    revised: string[]
    aliases: string[]
  }

/** By the id on the record or any other under which it was received; null when there is none. */
export async function getDispatch(db: Db, id: string): Promise<DispatchEntry | null> {
  const { rows } = await sql<Row>`
    select ${DISPATCH_COLUMNS}, d.no, d.text, d.byline, d.dateline, d.slug, d.url, d.subjects, d.version, d.revises, d.status,
      d.embargoed_until, d.usage_terms, r.reading, r.read_at,
      array(select old.id from dispatches old where old.revised_by = d.no order by old.no) as revised,
      array(select a.id from dispatch_aliases a where a.dispatch = d.no order by a.id) as aliases
    from dispatches d ${DISPATCH_JOINS} left join readings r on r.dispatch = d.no
    where d.no = coalesce(
      (select no from dispatches where id = ${id}), (select min(dispatch) from dispatch_aliases where id = ${id}))`.execute(
    db,
  )
  const row = rows[0]
  if (!row) return null
  const { source, language, sentAt, headline, standing, revisedBy, reading, text } = row
  const ref = { id: row.id, source, language, sentAt, headline }
  return {
    ...ref,
    standing,
    revisedBy,
    dispatch: {
      ...ref,
      text,
      ...present({
        byline: row.byline,
        dateline: row.dateline,
        slug: row.slug,
        url: row.url,
        subjects: row.subjects.length ? row.subjects : null,
        version: row.version,
        revises: row.revises,
        embargoedUntil: row.embargoed_until,
        usageTerms: row.usage_terms,
      }),
      status: row.status as DispatchStatus,
    },
    reading: reading && { ...reading, schema: READING_SCHEMA, dispatch: { ...ref, text } },
    revised: row.revised,
    aliases: row.aliases,
    reviews: await reviewsOf(db, row.no),
    readAt: row.read_at?.toISOString() ?? null,
  }
}

/** Without what is null. */
const present = <T extends Record<string, unknown>>(fields: T): { [K in keyof T]?: NonNullable<T[K]> } =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null)) as never
