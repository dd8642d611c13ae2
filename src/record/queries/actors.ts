/** Actors: by number, by what a person types, and who is who. */
import { sql } from 'kysely'
import type { Db } from '../schema.ts'
import { fold } from '../spelling.ts'
import type { ActorRef } from './shapes.ts'

/** The actors with these numbers. */
export async function actorsByNo(db: Db, numbers: Iterable<number>): Promise<Map<number, ActorRef>> {
  const { rows } = await sql<ActorRef>`
    select a.no, a.kind, a.name, a.code, coalesce(body.code, body.name) as of
    from actors a left join actors body on body.no = a."of"
    where a.no = any(${[...new Set(numbers)]}::integer[])`.execute(db)
  return new Map(rows.map((row) => [row.no, row]))
}

/**
 * The actor that these words name: a code ("RUS", "rus", "NATO") first, else a name in any spelling that a dispatch used
 * ("Cuba", "poutine"), the one most often mentioned when several have it; null when the record knows none.
 */
export async function findActor(db: Db, words: string): Promise<ActorRef | null> {
  const found = await suggestActors(db, words, 1)
  return found[0] ?? null
}

/** Actors whose code is these words, then those with such a name, then those whose name begins or holds a word so; most mentioned first. */
export async function suggestActors(db: Db, words: string, limit = 10): Promise<readonly ActorRef[]> {
  const folded = fold(words)
  if (!folded) return []
  const start = `${folded.replace(/[\\%_]/g, '\\$&')}%`
  const { rows } = await sql<{ no: number }>`
    select no from (
      select a.no,
        case when a.code = upper(${words.trim()}) then 0
             when exists (select from actor_names n where n.actor = a.no and n.folded = ${folded}) then 1 else 2 end as rank,
        (select count(*) from mentions m where m.actor = a.no) as mentioned
      from actors a
      where a.kind <> 'unnamed' and (a.code = upper(${words.trim()})
        or a.no in (select actor from actor_names where folded like ${start} or folded like ${`% ${start}`}))
    ) found order by rank, mentioned desc, no limit ${limit}`.execute(db)
  const actors = await actorsByNo(
    db,
    rows.map(({ no }) => no),
  )
  return rows.map(({ no }) => actors.get(no)!)
}
