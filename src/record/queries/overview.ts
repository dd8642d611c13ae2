/** The record at a glance: how much of what, and who has most to do with whom. */
import { sql } from 'kysely'
import type { Db } from '../schema.ts'
import { actorsByNo } from './actors.ts'
import type { ActorRef } from './shapes.ts'

export interface Overview {
  readonly dispatches: number
  /** Other ids under which they were received. */
  readonly copies: number
  readonly superseded: number
  /** Orders to withdraw another are not counted. */
  readonly withdrawn: number
  readonly sources: readonly { readonly name: string; readonly dispatches: number }[]
  /** Days of the first and the last dispatch, YYYY-MM-DD. */
  readonly from: string | null
  readonly to: string | null
  readonly actors: number
  readonly events: number
  readonly claims: number
  readonly quotations: number
  readonly offices: number
  readonly bytes: number
}

export async function overview(db: Db): Promise<Overview> {
  const { rows } = await sql<Omit<Overview, 'sources' | 'bytes'> & { bytes: string }>`select
    (select count(*)::integer from dispatches) as dispatches,
    (select count(*)::integer from dispatch_aliases) as copies,
    (select count(*)::integer from dispatches where standing = 'superseded') as superseded,
    (select count(*)::integer from dispatches where standing = 'withdrawn'
      and not (status = 'cancelled' and revises is not null)) as withdrawn,
    (select to_char(min(sent_at) at time zone 'UTC', 'YYYY-MM-DD') from dispatches) as "from",
    (select to_char(max(sent_at) at time zone 'UTC', 'YYYY-MM-DD') from dispatches) as "to",
    (select count(*)::integer from actors where kind <> 'unnamed') as actors,
    (select count(*)::integer from events) as events,
    (select count(*)::integer from claims) as claims,
    (select count(*)::integer from quotations) as quotations,
    (select count(*)::integer from (select distinct office, person from tenures) held) as offices,
    pg_database_size(current_database()) as bytes`.execute(db)
  const { rows: sources } = await sql<{ name: string; dispatches: number }>`
    select s.name, count(*)::integer as dispatches from dispatches d join sources s on s.no = d.source
    group by s.name order by 2 desc, 1`.execute(db)
  return { ...rows[0], bytes: Number(rows[0].bytes), sources }
}

/** Two that have dealings. */
export interface Pair {
  readonly a: ActorRef
  readonly b: ActorRef
  readonly events: number
  /** First and last day. */
  readonly from: string | null
  readonly to: string | null
}

/** States and organisations with the most events between them. */
export async function busiestPairs(db: Db, limit = 20): Promise<Pair[]> {
  const { rows } = await sql<{ a: number; b: number; events: number; from: string | null; to: string | null }>`
    select p.actor as a, q.actor as b, count(distinct p.event)::integer as events, min(e.sort_day) as "from", max(e.sort_day) as "to"
    from event_parties p join event_parties q on q.event = p.event and q.actor > p.actor
      join events e on e.no = p.event
      join actors one on one.no = p.actor and one.kind <> 'unnamed'
      join actors other on other.no = q.actor and other.kind <> 'unnamed'
    group by p.actor, q.actor order by 3 desc, 1, 2 limit ${Math.min(Math.max(limit, 1), 1000)}`.execute(db)
  const actors = await actorsByNo(
    db,
    rows.flatMap(({ a, b }) => [a, b]),
  )
  return rows.map(({ a, b, ...pair }) => ({ ...pair, a: actors.get(a)!, b: actors.get(b)! }))
}
