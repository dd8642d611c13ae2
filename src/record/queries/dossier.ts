/** What the record has between two states or organisations, in time order. */
import { sql } from 'kysely'
import { DepecheError } from '../../types/index.ts'
import type { Db } from '../schema.ts'
import { findActor } from './actors.ts'
import { eventsByNo } from './events.ts'
import { limits } from './limits.ts'
import { quotationsAbout } from './quotations.ts'
import type { ActorRef, EventRef, Found, Page, QuotationRef, TenureRef } from './shapes.ts'
import { tenuresOf } from './tenures.ts'

export interface Dossier extends Found<EventRef> {
  readonly a: ActorRef
  readonly b: ActorRef
  /** What one says of the other: words of its people that name the other. Latest first, at most 100. */
  readonly quotations: readonly QuotationRef[]
  /** Who holds office on either side, by the dispatches on the record. */
  readonly offices: readonly TenureRef[]
}

export interface DossierFilter extends Page {
  /** Events from this day, and to that one (YYYY-MM-DD); those that no dispatch dates count by the day they were told. */
  readonly from?: string
  readonly to?: string
}

/**
 * Events that both have part in, whoever of their people acted; each event once, with every dispatch's word on it,
 * superseded and withdrawn ones included and marked. The earliest first.
 * @param a a code ("RUS", "NATO") or a name as any dispatch has it; the same for `b`
 * @param filter 200 events unless told otherwise
 * @throws DepecheError E_NO_ACTOR when the record knows no such actor
 */
export async function dossier(db: Db, a: string, b: string, filter: DossierFilter = {}): Promise<Dossier> {
  const first = await known(db, a)
  const second = await known(db, b)
  const { limit, offset } = limits({ limit: 200, ...filter })
  const conditions = [
    sql`exists (select from event_parties p where p.event = e.no and p.actor = ${first.no})`,
    first.no === second.no
      ? sql`not exists (select from event_parties p where p.event = e.no and p.actor <> ${first.no})`
      : sql`exists (select from event_parties p where p.event = e.no and p.actor = ${second.no})`,
    ...(filter.from === undefined ? [] : [sql`coalesce(e.date_to, e.sort_day) >= ${filter.from}`]),
    ...(filter.to === undefined ? [] : [sql`e.sort_day <= ${filter.to}`]),
  ]
  const { rows } = await sql<{ no: number; total: number }>`
    select e.no, count(*) over ()::integer as total from events e where ${sql.join(conditions, sql` and `)}
    order by e.sort_day nulls first, e.no limit ${limit} offset ${offset}`.execute(db)
  return {
    a: first,
    b: second,
    total: rows[0]?.total ?? 0,
    items: await eventsByNo(
      db,
      rows.map(({ no }) => no),
    ),
    quotations: first.no === second.no ? [] : await quotationsAbout(db, first.no, second.no, filter),
    offices: await tenuresOf(db, [first.no, second.no]),
  }
}

async function known(db: Db, words: string): Promise<ActorRef> {
  const actor = await findActor(db, words)
  if (actor) return actor
  throw new DepecheError(
    'E_NO_ACTOR',
    `nothing on the record about "${words}"; give a code (RUS, CUB, NATO) or a name as the dispatches have it`,
  )
}
