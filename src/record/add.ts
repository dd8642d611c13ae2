/** Adds readings to the record: one transaction a batch, bad items listed, good ones kept, copies recognised. */
import { type ControlledTransaction, sql } from 'kysely'
import { dispatchKey } from '../intake/key.ts'
import { DepecheError, type Dispatch, type Reading } from '../types/index.ts'
import { checkReading } from './check.ts'
import { type Keyed, markRevised, writeDispatches } from './dispatches.ts'
import { removeReadings, writeReadings } from './readings.ts'
import type { Db, Tables } from './schema.ts'
import { storableAll } from './storable.ts'

/** A dispatch with its reading; without one it is stored unread. */
export interface ReadDispatch {
  readonly dispatch: Dispatch
  readonly reading: Reading | null
}

/**
 * What became of one item:
 * `added` new on the record; `reread` on it already, its machine reading replaced by another reader's or model's;
 * `unchanged` on it already, read by the same; `copy` the same dispatch under another id, which is remembered; `refused` see `error`.
 */
export interface Outcome {
  readonly id: string
  /** The id on the record: differs from the one received for copies and for a second text under one id. */
  readonly storedAs: string | null
  readonly outcome: 'added' | 'reread' | 'unchanged' | 'copy' | 'refused'
  readonly error?: DepecheError
}

export interface AddOptions {
  /** Replace the machine reading of what is on the record even when the same reader made it. */
  readonly again?: boolean
}

interface Prepared extends Keyed {
  readonly reading: Reading | null
}

interface OnRecord {
  readonly no: number
  readonly id: string
  readonly received: string
  readonly reader: string | null
}

/** Any number that no other program is likely to lock; one writer at a time, or two would both find an actor missing. */
const WRITER = 7_202_600_001

/**
 * Same source, time and text are the same dispatch, whatever the id; a kill without text is known by its id too.
 * What PostgreSQL cannot hold counts as what is stored in its place.
 */
export const recordKey = (dispatch: Dispatch): string => {
  const clean = storableAll(dispatch)
  return clean.text.trim() ? dispatchKey(clean) : dispatchKey({ ...clean, text: `${clean.id}\n${clean.revises ?? ''}` })
}

/** Who read it: another version of the program or model reads anew. */
export const readerOf = ({ reader }: Pick<Reading, 'reader'>): string =>
  `${reader.version} ${reader.pack} ${reader.model}`

/**
 * Stores a batch in one transaction: all of it is on the record when the promise resolves, but for the items refused;
 * nothing of it when it rejects (the database is gone, the disk is full).
 * @returns what became of each item, in order
 */
export async function addReadings(
  db: Db,
  batch: readonly ReadDispatch[],
  options: AddOptions = {},
): Promise<Outcome[]> {
  const outcomes: Outcome[] = batch.map(({ dispatch: { id } }) => ({ id, storedAs: null, outcome: 'unchanged' }))
  const prepared: { item: Prepared; at: number }[] = []
  batch.forEach((one, at) => {
    try {
      prepared.push({ item: prepare(one), at })
    } catch (error) {
      outcomes[at] = refusal(one.dispatch.id, error)
    }
  })
  if (!prepared.length) return outcomes
  const trx = await db.startTransaction().execute()
  try {
    await sql`select pg_advisory_xact_lock(${WRITER})`.execute(trx)
    await storeOrSplit(trx, prepared, outcomes, options)
    await trx.commit().execute()
  } catch (error) {
    if (!trx.isCommitted)
      await trx
        .rollback()
        .execute()
        .catch(() => {}) // the first error is the one to tell
    throw error
  }
  return outcomes
}

/** Which of these dispatches need no reading: they are on the record, read by this reader. By `recordKey`. */
export async function alreadyRead(db: Db, keys: readonly string[], reader: string): Promise<Set<string>> {
  const { rows } = await sql<{ key: string }>`
    select d.key from dispatches d join readings r on r.dispatch = d.no
    where d.key = any(${keys}::text[]) and r.reader || ' ' || r.pack || ' ' || r.model = ${reader}`.execute(db)
  return new Set(rows.map(({ key }) => key))
}

function prepare({ dispatch, reading }: ReadDispatch): Prepared {
  if (reading) checkReading(dispatch, reading)
  return { key: recordKey(dispatch), dispatch: storableAll(dispatch), reading: reading && storableAll(reading) }
}

function refusal(id: string, error: unknown): Outcome {
  const known =
    error instanceof DepecheError
      ? error
      : new DepecheError('E_STORE', `dispatch "${id}" could not be stored: ${(error as Error).message}`, {
          cause: error,
        })
  return { id, storedAs: null, outcome: 'refused', error: known }
}

type Items = readonly { readonly item: Prepared; readonly at: number }[]

/** Stores all items behind a savepoint; when that fails, halves them until the bad one stands alone. */
async function storeOrSplit(
  trx: ControlledTransaction<Tables>,
  items: Items,
  outcomes: Outcome[],
  options: AddOptions,
): Promise<void> {
  const point = await trx.savepoint('items').execute()
  try {
    const done = await store(
      point,
      items.map(({ item }) => item),
      options,
    )
    await point.releaseSavepoint('items').execute()
    done.forEach((outcome, i) => {
      outcomes[items[i].at] = outcome
    })
  } catch (error) {
    await point.rollbackToSavepoint('items').execute()
    if (items.length === 1) {
      outcomes[items[0].at] = refusal(items[0].item.dispatch.id, error)
      return
    }
    const half = items.length >> 1
    await storeOrSplit(trx, items.slice(0, half), outcomes, options)
    await storeOrSplit(trx, items.slice(half), outcomes, options)
  }
}

async function store(
  trx: ControlledTransaction<Tables>,
  items: readonly Prepared[],
  { again = false }: AddOptions,
): Promise<Outcome[]> {
  const known = await onRecord(
    trx,
    items.map(({ key }) => key),
  )
  // Of copies within the batch, the first is stored and the others are its copies.
  const fresh = [
    ...new Map(
      items
        .filter(({ key }) => !known.has(key))
        .reverse()
        .map((item) => [item.key, item]),
    ).values(),
  ].reverse()
  const written = await writeDispatches(trx, fresh)
  const added = new Set(fresh)
  fresh.forEach(({ key, dispatch, reading }, i) => {
    known.set(key, { ...written[i], received: dispatch.id, reader: reading && readerOf(reading) })
  })
  const reread = new Set<Prepared>()
  // Each is written once in a batch, however many copies of it the batch brings.
  const done = new Set(fresh.map(({ key }) => key))
  for (const item of items) {
    const { reader, received } = known.get(item.key)!
    if (added.has(item) || !item.reading || done.has(item.key)) continue
    if (reader === readerOf(item.reading) && !(again && received === item.dispatch.id)) continue
    reread.add(item)
    done.add(item.key)
  }
  await removeReadings(
    trx,
    [...reread].map(({ key }) => known.get(key)!.no),
  )
  await writeReadings(
    trx,
    items.flatMap(({ key, dispatch, reading }, i) =>
      reading && (added.has(items[i]) || reread.has(items[i])) ? [{ no: known.get(key)!.no, dispatch, reading }] : [],
    ),
  )
  const copies = items.filter(({ key, dispatch }) => known.get(key)!.received !== dispatch.id)
  await sql`insert into dispatch_aliases (id, dispatch)
    select * from unnest(${copies.map(({ dispatch }) => dispatch.id)}::text[], ${copies.map(({ key }) => known.get(key)!.no)}::integer[])
    on conflict do nothing`.execute(trx)
  await markRevised(
    trx,
    [...added].map(({ key }) => known.get(key)!.no),
  )
  return items.map((item) => {
    const { id, received } = known.get(item.key)!
    const outcome = added.has(item)
      ? 'added'
      : reread.has(item)
        ? 'reread'
        : received === item.dispatch.id
          ? 'unchanged'
          : 'copy'
    return { id: item.dispatch.id, storedAs: id, outcome }
  })
}

async function onRecord(trx: ControlledTransaction<Tables>, keys: readonly string[]): Promise<Map<string, OnRecord>> {
  const { rows } = await sql<OnRecord & { key: string }>`
    select d.key, d.no, d.id, d.received, r.reader || ' ' || r.pack || ' ' || r.model as reader
    from dispatches d left join readings r on r.dispatch = d.no where d.key = any(${keys}::text[])`.execute(trx)
  return new Map(rows.map(({ key, ...row }) => [key, row]))
}
