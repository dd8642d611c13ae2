/** Words: who said what of whom. */
import { type Selectable, sql } from 'kysely'
import type { Db, QuotationTable } from '../schema.ts'
import { actorsByNo } from './actors.ts'
import { dispatchesByNo } from './dispatches.ts'
import type { QuotationRef } from './shapes.ts'

/** Quotations of people of `a` that name `b` or people of it, and the other way round; from dispatches that stand. Latest first. */
export async function quotationsAbout(
  db: Db,
  a: number,
  b: number,
  { from, to }: { readonly from?: string; readonly to?: string } = {},
): Promise<QuotationRef[]> {
  const days = [
    sql`d.standing = 'stands'`,
    ...(from === undefined ? [] : [sql`d.sent_at >= ${`${from}T00:00:00Z`}::timestamptz`]),
    ...(to === undefined ? [] : [sql`d.sent_at < ${`${to}T00:00:00Z`}::timestamptz + interval '1 day'`]),
  ]
  const side = (speaker: number, named: number) => sql`
    select q.* from quotations q join dispatches d on d.no = q.dispatch
    where q.speakers && array(select no from actors where no = ${speaker} or "of" = ${speaker})
      and ${sql.join(days, sql` and `)}
      and exists (select from mentions m join actors named on named.no = m.actor
        where m.dispatch = q.dispatch and m.start >= q.start and m."end" <= q."end"
          and (named.no = ${named} or named."of" = ${named}))`
  const { rows } = await sql<Selectable<QuotationTable>>`
    select said.* from (${side(a, b)} union ${side(b, a)}) said join dispatches d on d.no = said.dispatch
    order by d.sent_at desc nulls last, said.no limit 100`.execute(db)
  return withRefs(db, rows)
}

async function withRefs(db: Db, rows: readonly Selectable<QuotationTable>[]): Promise<QuotationRef[]> {
  const dispatches = await dispatchesByNo(
    db,
    rows.map((row) => row.dispatch),
  )
  const actors = await actorsByNo(
    db,
    rows.flatMap((row) => [...row.speakers, ...row.via]),
  )
  return rows.map(({ id, dispatch, kind, start, end, words, speakers, cue, via }) => ({
    dispatch: dispatches.get(dispatch)!,
    id,
    kind,
    start,
    end,
    words,
    speakers: speakers.map((no) => actors.get(no)!),
    cue,
    via: via.map((no) => actors.get(no)!),
  }))
}
