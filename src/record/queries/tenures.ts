/** Offices at dates: who the dispatches say holds them. */
import { sql } from 'kysely'
import type { OfficeKind, OfficeStatus } from '../../types/index.ts'
import type { Db } from '../schema.ts'
import { actorsByNo } from './actors.ts'
import type { TenureRef } from './shapes.ts'

interface Row {
  readonly office: OfficeKind
  readonly of: number
  readonly person: number
  readonly status: OfficeStatus
  readonly from: string | null
  readonly to: string | null
  readonly first: Date | null
  readonly last: Date | null
  readonly dispatches: number
}

/** Offices of these states or bodies, one entry for each person and office, from dispatches that stand; the latest seen first. */
export async function tenuresOf(db: Db, bodies: readonly number[]): Promise<TenureRef[]> {
  const { rows } = await sql<Row>`
    select o.kind as office, o."of", t.person,
      (array_agg(t.status order by d.sent_at desc nulls last, t.no desc))[1] as status,
      (array_agg(t."from" order by d.sent_at desc nulls last) filter (where t."from" is not null))[1] as "from",
      (array_agg(t."to" order by d.sent_at desc nulls last) filter (where t."to" is not null))[1] as "to",
      min(d.sent_at) as first, max(d.sent_at) as last, count(distinct t.dispatch)::integer as dispatches
    from tenures t join offices o on o.no = t.office join dispatches d on d.no = t.dispatch
    where o."of" = any(${bodies}::integer[]) and d.standing = 'stands'
    group by o.kind, o."of", t.person
    order by max(d.sent_at) desc nulls last, count(*) desc, t.person`.execute(db)
  const actors = await actorsByNo(
    db,
    rows.flatMap(({ of, person }) => [of, person]),
  )
  const day = (time: Date | null): string | null => time?.toISOString().slice(0, 10) ?? null
  return rows.map(({ office, of, person, status, from, to, first, last, dispatches }) => ({
    office,
    of: actors.get(of)!,
    person: actors.get(person)!,
    status,
    from,
    to,
    firstSeen: day(first),
    lastSeen: day(last),
    dispatches,
  }))
}
