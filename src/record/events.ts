/** Joins the events of a batch of readings to those on the record, and writes each dispatch's claim on them. */
import { type Insertable, sql } from 'kysely'
import type { Dispatch, Reading } from '../types/index.ts'
import type { Resolved } from './actors.ts'
import { allocate, insertAll } from './bulk.ts'
import { dayOf, daysOf, instant, shifted, VISIT } from './days.ts'
import { contentWords, eventKey, STORY_DAYS, sameEvent, type Telling } from './same-event.ts'
import type { Tables, Trx, Words } from './schema.ts'

type ReadEvent = Reading['events'][number]

/** A dispatch stored under its number, with what was read in it. */
export interface Stored {
  readonly no: number
  readonly dispatch: Dispatch
  readonly reading: Reading
}

interface KnownEvent extends Telling {
  readonly no: number
  /** Dispatches of this batch that have a claim on it: two events of one reading are never one. */
  readonly dispatches: Set<number>
}

export const wordsAt = (text: string, { start, end }: { start: number; end: number }): Words => ({
  start,
  end,
  words: text.slice(start, end),
})

/** Who acts on the record when this actor acts: the state or body of an official, else the actor itself. */
function partiesOf(reading: Reading, resolved: ReadonlyMap<string, number>, ids: readonly string[]): number[] {
  const numbers = ids.map((id) => {
    const actor = reading.actors.find((one) => one.id === id)
    return resolved.get(actor?.kind === 'person' && actor.of ? actor.of : id)!
  })
  return [...new Set(numbers)]
}

export async function writeEvents(trx: Trx, batch: readonly Stored[], resolved: Resolved): Promise<void> {
  const told = batch.flatMap((stored, i) => stored.reading.events.map((event) => tell(stored, event, resolved[i])))
  if (!told.length) return
  const known = await knownEvents(
    trx,
    told.map(({ telling }) => telling),
  )
  const events: Insertable<Tables['events']>[] = []
  const parties: Insertable<Tables['event_parties']>[] = []
  const claims: Insertable<Tables['claims']>[] = []
  const dated = new Map<number, Telling & { date: string | null }>()
  const numbers = await allocate(trx, 'events', told.length)
  told.forEach(({ stored, event, telling, source, target, claim }, n) => {
    const candidates = known.get(telling.key) ?? []
    const same = candidates.find((one) => !one.dispatches.has(stored.no) && sameEvent(telling, one))
    const no = same?.no ?? numbers[n]
    if (same) {
      same.dispatches.add(stored.no)
      if (!same.days && telling.days) dated.set(no, { ...telling, date: event.date })
    } else {
      candidates.push({ ...telling, no, dispatches: new Set([stored.no]) })
      known.set(telling.key, candidates)
      events.push({
        no,
        type: event.type,
        mode: event.mode,
        key: telling.key,
        date: event.date,
        date_from: telling.days?.from ?? null,
        date_to: telling.days?.to ?? null,
        place: claim.place,
        sort_day: telling.days?.from ?? dayOf(telling.sentAt),
        told_at: telling.sentAt === null ? null : new Date(telling.sentAt).toISOString(),
        words: [...telling.words],
      })
      for (const actor of source) parties.push({ event: no, actor, role: 'source' })
      for (const actor of target) parties.push({ event: no, actor, role: 'target' })
    }
    claims.push({ ...claim, event: no })
  })
  await insertAll(trx, 'events', events)
  await insertAll(trx, 'event_parties', parties)
  await insertAll(trx, 'claims', claims)
  for (const [no, { date, days }] of dated)
    await trx
      .updateTable('events')
      .set({ date, date_from: days!.from, date_to: days!.to, sort_day: days!.from })
      .where('no', '=', no)
      .execute()
}

/** One event of one reading, with its actors as numbers and its words cut out. */
function tell(stored: Stored, event: ReadEvent, resolved: ReadonlyMap<string, number>) {
  const { dispatch, reading, no } = stored
  const source = partiesOf(reading, resolved, event.source)
  const target = partiesOf(reading, resolved, event.target)
  const evidence = event.evidence.map((span) => wordsAt(dispatch.text, span))
  const trigger = wordsAt(dispatch.text, event.trigger)
  const all = (ids: readonly string[]): number[] => ids.map((id) => resolved.get(id)!)
  const telling: Telling = {
    key: eventKey(event.type, source, target),
    mode: event.mode,
    days: daysOf(event.date),
    sentAt: instant(dispatch.sentAt),
    words: contentWords(evidence.map(({ words }) => words).join(' ')),
  }
  const claim = {
    dispatch: no,
    id: event.id,
    status: event.status,
    date: event.date,
    place: event.place === null ? null : resolved.get(event.place)!,
    chain: all(event.chain),
    denied_by: all(event.deniedBy),
    persons: all(event.persons),
    contexts: event.contexts,
    promises: event.promises,
    amount: event.amount,
    start: trigger.start,
    end: trigger.end,
    trigger: trigger.words,
    evidence,
    basis: event.basis,
    why: event.why,
  }
  return { stored, event, telling, source, target, claim }
}

/** Days under which an event that is the same may stand on the record. */
function nearDays({ days, sentAt }: Telling): string[] {
  const sent = dayOf(sentAt)
  const around = (day: string, reach: number): string[] =>
    Array.from({ length: 2 * reach + 1 }, (_, i) => shifted(day, i - reach))
  return [...(days ? around(days.from, VISIT - 1) : []), ...(sent ? around(sent, STORY_DAYS) : [])]
}

/** Events on the record that one of these may be, in order of number, as their first claim tells them. */
async function knownEvents(trx: Trx, tellings: readonly Telling[]): Promise<Map<string, KnownEvent[]>> {
  const keys = [...new Set(tellings.map(({ key }) => key))]
  const near = [...new Set(tellings.flatMap(nearDays))]
  const { rows } = await sql<Omit<KnownEvent, 'words' | 'sentAt'> & { words: string[]; told_at: Date | null }>`
    select no, key, mode, told_at, words,
      case when date_from is not null then json_build_object('from', date_from, 'to', date_to) end as days
    from events where key = any(${keys}::text[]) and sort_day = any(${near}::text[]) order by no`.execute(trx)
  const known = new Map<string, KnownEvent[]>()
  for (const { words, told_at, ...event } of rows) {
    const list = known.get(event.key) ?? []
    list.push({ ...event, words: new Set(words), sentAt: told_at?.getTime() ?? null, dispatches: new Set() })
    known.set(event.key, list)
  }
  return known
}
