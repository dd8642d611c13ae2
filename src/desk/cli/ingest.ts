/** Dispatches → readings → the record, as a stream: reading on every core runs ahead of writing by a few batches, no further. */
import type { Item } from '../../intake/item.ts'
import { addReadings, alreadyRead, type Outcome, type ReadDispatch, recordKey } from '../../record/add.ts'
import type { Db } from '../../record/schema.ts'
import { tidy } from '../../record/tidy.ts'
import type { DepecheError, Dispatch } from '../../types/index.ts'
import { placed } from './failure.ts'
import type { Reader } from './reader.ts'

/** One batch is one transaction: many dispatches, yet not more text than memory likes. */
const BATCH = 64
const BATCH_CHARACTERS = 1_000_000

/** Dispatches from which on housekeeping is worth its second. */
const TIDY_FROM = 500

export interface Tally {
  added: number
  reread: number
  unchanged: number
  copy: number
  refused: number
  /** Of the dispatches that were read in this run. */
  words: number
  events: number
  quotations: number
}

export interface IngestOptions extends IngestWatcher {
  /** Read anew what is on the record already. */
  readonly again: boolean
}

interface IngestWatcher {
  /** An item was refused, by intake, by the reader or by the record. */
  refused(error: DepecheError): void
  /** An item is done with: stored, known or refused. `characters` is its length, 0 for a refused one. */
  done(characters: number): void
}

interface Received {
  readonly dispatch: Dispatch
  readonly from: string
}

/** A batch that may be stored. */
type Ready = readonly (ReadDispatch & Received)[]

/** Stores all items; when the promise resolves, everything not refused is on the record for good. */
export async function ingest(
  db: Db,
  items: AsyncIterable<Item>,
  reader: Reader,
  options: IngestOptions,
): Promise<Tally> {
  const tally: Tally = { added: 0, reread: 0, unchanged: 0, copy: 0, refused: 0, words: 0, events: 0, quotations: 0 }
  const refuse = (error: DepecheError): void => {
    tally.refused++
    options.refused(error)
    options.done(0)
  }
  const identities = new Map<string, Promise<string | null>>()
  const identity = (language: string): Promise<string | null> => {
    const known = identities.get(language) ?? (options.again ? Promise.resolve(null) : reader.identity(language))
    identities.set(language, known)
    return known
  }
  const underWay: Promise<Ready>[] = []
  let batch: Received[] = []
  let characters = 0

  const launch = async (): Promise<void> => {
    if (!batch.length) return
    const ready = readBatch(db, batch, reader, identity, refuse)
    ready.catch(() => {}) // awaited below, in order; until then a failure is not "unhandled"
    underWay.push(ready)
    batch = []
    characters = 0
    if (underWay.length > reader.depth) await store(await underWay.shift()!)
  }

  const store = async (ready: Ready): Promise<void> => {
    const outcomes = await addReadings(db, ready, options)
    outcomes.forEach((outcome, i) => {
      if (outcome.error) refuse(placed(outcome.error, ready[i].from))
      else count(tally, outcome, ready[i], options)
    })
  }

  for await (const item of items) {
    if ('error' in item) {
      refuse(item.error)
      continue
    }
    batch.push({ dispatch: item.ok, from: item.from })
    characters += item.ok.text.length
    if (batch.length >= BATCH || characters >= BATCH_CHARACTERS) await launch()
  }
  await launch()
  for (const ready of underWay) await store(await ready)
  if (tally.added + tally.reread >= TIDY_FROM) await tidy(db)
  return tally
}

/** Reads what the record does not hold yet as this reader reads it. */
async function readBatch(
  db: Db,
  batch: readonly Received[],
  reader: Reader,
  identity: (language: string) => Promise<string | null>,
  refuse: (error: DepecheError) => void,
): Promise<Ready> {
  const known = new Set<string>()
  for (const language of new Set(batch.map(({ dispatch }) => dispatch.language))) {
    const by = await identity(language)
    const keys = batch
      .filter(({ dispatch }) => dispatch.language === language)
      .map(({ dispatch }) => recordKey(dispatch))
    if (by !== null) for (const key of await alreadyRead(db, keys, by)) known.add(key)
  }
  const unread = batch.filter(({ dispatch }) => !known.has(recordKey(dispatch)))
  const read = await reader.read(unread.map(({ dispatch }) => dispatch))
  const results = new Map(unread.map((received, i) => [received, read[i]]))
  const items: (ReadDispatch & Received)[] = []
  for (const received of batch) {
    const result = results.get(received)
    if (result && 'error' in result) refuse(placed(result.error, received.from))
    else items.push({ ...received, reading: result?.reading ?? null })
  }
  return items
}

function count(tally: Tally, { outcome }: Outcome, { dispatch, reading }: ReadDispatch, watcher: IngestWatcher): void {
  tally[outcome]++
  if (reading && (outcome === 'added' || outcome === 'reread')) {
    tally.events += reading.events.length
    tally.quotations += reading.quotations.length
  }
  if (reading) tally.words += wordsIn(dispatch.text)
  watcher.done(dispatch.text.length)
}

/** Stretches without white space. */
const wordsIn = (text: string): number => {
  let words = 0
  for (const _ of text.matchAll(/\S+/g)) words++
  return words
}
