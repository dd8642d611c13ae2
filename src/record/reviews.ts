/** What a person corrects: kept beside the machine's reading, never in it, and never touched by re-reading. */
import { sql } from 'kysely'
import { DepecheError } from '../types/index.ts'
import type { ReviewRef } from './queries/shapes.ts'
import type { Db } from './schema.ts'
import { storableAll } from './storable.ts'

export type NewReview = Omit<ReviewRef, 'no' | 'reviewedAt'> & {
  /** Id of the dispatch. */
  readonly dispatch: string
}

/** @throws DepecheError E_NO_DISPATCH when the record has no such dispatch */
export async function addReview(db: Db, review: NewReview): Promise<ReviewRef> {
  const { dispatch, subject, start, end, field, before, after, reviewer, note } = storableAll(review)
  const { rows } = await sql<{ no: number; reviewed_at: Date }>`
    insert into reviews (dispatch, subject, start, "end", field, before, after, reviewer, note)
    select no, ${subject}, ${start}, ${end}, ${field}, ${JSON.stringify(before)}::json, ${JSON.stringify(after)}::json, ${reviewer}, ${note}
    from dispatches where id = ${dispatch} returning no, reviewed_at`.execute(db)
  if (!rows.length)
    throw new DepecheError('E_NO_DISPATCH', `no dispatch "${dispatch}" on the record; see "depeche search"`)
  const [{ no, reviewed_at }] = rows
  return { no, subject, start, end, field, before, after, reviewer, note, reviewedAt: reviewed_at.toISOString() }
}

/** Of one dispatch, by its number, in the order they were made. */
export async function reviewsOf(db: Db, dispatch: number): Promise<ReviewRef[]> {
  return (await reviewsOfAll(db, [dispatch])).map(({ dispatch: _, ...review }) => review)
}

/** Of many dispatches, by number. */
export async function reviewsOfAll(
  db: Db,
  dispatches: readonly number[],
): Promise<(ReviewRef & { readonly dispatch: number })[]> {
  const rows = await db
    .selectFrom('reviews')
    .selectAll()
    .where(sql<boolean>`dispatch = any(${dispatches}::integer[])`)
    .orderBy('no')
    .execute()
  return rows.map(({ reviewed_at, ...review }) => ({ ...review, reviewedAt: reviewed_at.toISOString() }))
}
