/** Writes what was read in each dispatch of a batch: the reading itself, and its parts in tables that can be asked. */
import { type Insertable, sql } from 'kysely'
import { type Resolved, resolveActors } from './actors.ts'
import { insertAll } from './bulk.ts'
import { type Stored, wordsAt, writeEvents } from './events.ts'
import type { Tables, Trx } from './schema.ts'

/** The tables that hold a machine's reading by dispatch; a review is in none of them. */
const READ = ['readings', 'mentions', 'quotations', 'claims', 'tenures', 'times', 'amounts'] as const

export async function writeReadings(trx: Trx, batch: readonly Stored[]): Promise<void> {
  if (!batch.length) return
  const resolved = await resolveActors(
    trx,
    batch.map(({ reading }) => reading),
  )
  await writeParts(trx, batch, resolved)
  await writeOffices(trx, batch, resolved)
  await writeEvents(trx, batch, resolved)
}

/** Takes away what a machine read in these dispatches, and the events that nobody claims any more. */
export async function removeReadings(trx: Trx, dispatches: readonly number[]): Promise<void> {
  if (!dispatches.length) return
  const { rows } = await sql<{ event: number }>`
    select distinct event from claims where dispatch = any(${dispatches}::integer[])`.execute(trx)
  for (const table of READ)
    await sql`delete from ${sql.table(table)} where dispatch = any(${dispatches}::integer[])`.execute(trx)
  await sql`delete from events where no = any(${rows.map((row) => row.event)}::integer[])
    and not exists (select from claims where claims.event = events.no)`.execute(trx)
}

async function writeParts(trx: Trx, batch: readonly Stored[], resolved: Resolved): Promise<void> {
  const readings: Insertable<Tables['readings']>[] = []
  const mentions: Insertable<Tables['mentions']>[] = []
  const quotations: Insertable<Tables['quotations']>[] = []
  const times: Insertable<Tables['times']>[] = []
  const amounts: Insertable<Tables['amounts']>[] = []
  batch.forEach(({ no, dispatch, reading: { dispatch: _, ...reading } }, i) => {
    const actor = (id: string): number => resolved[i].get(id)!
    const { reader, actors } = reading
    readings.push({ dispatch: no, reader: reader.version, pack: reader.pack, model: reader.model, reading: reading })
    for (const { id, mentions: spans } of actors)
      for (const { start, end, as } of spans) mentions.push({ dispatch: no, actor: actor(id), start, end, as })
    for (const { id, start, end, kind, speaker, cue, via, why } of reading.quotations)
      quotations.push({
        dispatch: no,
        id,
        start,
        end,
        kind,
        words: dispatch.text.slice(start, end),
        speakers: [speaker ?? 'anonymous'].flat().map(actor),
        cue: cue && dispatch.text.slice(cue.start, cue.end),
        via: via.map(actor),
        why,
      })
    for (const { start, end, type, value } of reading.times) times.push({ dispatch: no, start, end, type, value })
    for (const { start, end, value, currency, comparator } of reading.amounts)
      amounts.push({ dispatch: no, start, end, value, currency, comparator })
  })
  await insertAll(trx, 'readings', readings)
  await insertAll(trx, 'mentions', mentions)
  await insertAll(trx, 'quotations', quotations)
  await insertAll(trx, 'times', times)
  await insertAll(trx, 'amounts', amounts)
}

async function writeOffices(trx: Trx, batch: readonly Stored[], resolved: Resolved): Promise<void> {
  const held = batch.flatMap(({ no, dispatch, reading }, i) =>
    reading.offices.map((office) => ({ ...office, no, dispatch, actor: (id: string) => resolved[i].get(id)! })),
  )
  if (!held.length) return
  const kinds = held.map(({ office }) => office)
  const bodies = held.map(({ of, actor }) => actor(of))
  await sql`insert into offices (kind, "of")
    select distinct * from unnest(${kinds}::text[], ${bodies}::integer[]) on conflict do nothing`.execute(trx)
  const { rows } = await sql<{ no: number; kind: string; of: number }>`
    select no, kind, "of" from offices where "of" = any(${bodies}::integer[])`.execute(trx)
  const offices = new Map(rows.map(({ no, kind, of }) => [`${kind}|${of}`, no]))
  await insertAll(
    trx,
    'tenures',
    held.map(({ no, dispatch, actor, person, office, of, status, from, to, evidence, basis, why }) => ({
      office: offices.get(`${office}|${actor(of)}`)!,
      person: actor(person),
      dispatch: no,
      status,
      from,
      to,
      evidence: evidence.map((span) => wordsAt(dispatch.text, span)),
      basis,
      why,
    })),
  )
}
