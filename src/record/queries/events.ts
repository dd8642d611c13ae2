/** Events with everybody's word on them, put together from their rows. */
import { type Selectable, sql } from 'kysely'
import { reviewsOfAll } from '../reviews.ts'
import type { ClaimTable, Db, Standing } from '../schema.ts'
import { actorsByNo } from './actors.ts'
import { dispatchesByNo } from './dispatches.ts'
import type { ActorRef, ClaimRef, EventRef } from './shapes.ts'

/** The events with these numbers, in the order given. */
export async function eventsByNo(db: Db, numbers: readonly number[]): Promise<EventRef[]> {
  if (!numbers.length) return []
  const events = await db
    .selectFrom('events')
    .select(['no', 'type', 'mode', 'date', 'sort_day', 'place'])
    .where(sql<boolean>`no = any(${numbers}::integer[])`)
    .execute()
  const parties = await db
    .selectFrom('event_parties')
    .selectAll()
    .where(sql<boolean>`event = any(${numbers}::integer[])`)
    .orderBy('actor')
    .execute()
  const { rows: claims } = await sql<Selectable<ClaimTable>>`
    select c.* from claims c join dispatches d on d.no = c.dispatch
    where c.event = any(${numbers}::integer[]) order by d.sent_at nulls first, c.no`.execute(db)
  const told = claims.map((claim) => claim.dispatch)
  const dispatches = await dispatchesByNo(db, told)
  const reviews = await reviewsOfAll(db, told)
  const people = claims.flatMap((claim) =>
    [...claim.chain, ...claim.denied_by, ...claim.persons, claim.place ?? []].flat(),
  )
  const actors = await actorsByNo(db, [
    ...parties.map((party) => party.actor),
    ...events.flatMap((e) => e.place ?? []),
    ...people,
  ])
  const all = (list: readonly number[]): ActorRef[] => list.map((no) => actors.get(no)!)
  const byEvent = grouped(claims, (claim) => claim.event)
  const partiesOf = grouped(parties, (party) => party.event)
  const rows = new Map(events.map((event) => [event.no, event]))

  const claimRef = (claim: Selectable<ClaimTable>): ClaimRef => ({
    id: claim.id,
    dispatch: dispatches.get(claim.dispatch)!,
    status: claim.status,
    date: claim.date,
    place: claim.place === null ? null : actors.get(claim.place)!,
    chain: all(claim.chain),
    deniedBy: all(claim.denied_by),
    persons: all(claim.persons),
    contexts: claim.contexts,
    promises: claim.promises,
    amount: claim.amount,
    trigger: { start: claim.start, end: claim.end, words: claim.trigger },
    evidence: claim.evidence,
    basis: claim.basis,
    why: claim.why,
    reviews: reviews
      .filter(
        (r) => r.dispatch === claim.dispatch && r.subject === 'event' && r.start === claim.start && r.end === claim.end,
      )
      .map(({ dispatch: _, ...review }) => review),
  })

  return numbers.flatMap((no) => {
    const event = rows.get(no)
    const told = (byEvent.get(no) ?? []).map(claimRef)
    if (!event || !told.length) return []
    const standing = told.filter((claim) => claim.dispatch.standing === 'stands')
    const side = (role: string): ActorRef[] =>
      all((partiesOf.get(no) ?? []).filter((party) => party.role === role).map((party) => party.actor))
    return [
      {
        no,
        type: event.type,
        mode: event.mode,
        source: side('source'),
        target: side('target'),
        date: event.date,
        day: event.sort_day,
        place: event.place === null ? null : actors.get(event.place)!,
        status: (standing.at(-1) ?? told.at(-1)!).status,
        standing: standing.length ? 'stands' : worst(told),
        claims: told,
      },
    ]
  })
}

/** `Map.groupBy`, which Node 20 lacks. */
function grouped<T, K>(list: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const item of list) {
    const group = groups.get(keyOf(item))
    if (group) group.push(item)
    else groups.set(keyOf(item), [item])
  }
  return groups
}

const worst = (claims: readonly ClaimRef[]): Standing =>
  claims.some((claim) => claim.dispatch.standing === 'superseded') ? 'superseded' : 'withdrawn'
