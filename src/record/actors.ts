/** Joins the actors of a batch of readings to those on the record: states and bodies by code or name, persons by `samePerson`. */
import { sql } from 'kysely'
import type { Reading } from '../types/index.ts'
import { allocate, insertAll } from './bulk.ts'
import { type KnownPerson, type Sighting, samePerson } from './people.ts'
import type { Trx } from './schema.ts'
import { fold, nameKeys } from './spelling.ts'

type ReadActor = Reading['actors'][number]

/** For each reading, in order: actor id ("a1", "anonymous", "unknown") → no on the record. */
export type Resolved = Map<string, number>[]

/** Characters of a name that can be looked up; longer ones are a misreading, and an index entry holds 2,700 bytes at most. */
const LONGEST_NAME = 120

interface ActorRow {
  no: number
  kind: ReadActor['kind'] | 'unnamed'
  name: string
  code: string | null
  of: number | null
  key: string | null
  name_keys: string[]
}

/** What tells a state, body, group or place: its code, else its folded name. Places keep to themselves: Georgia is not in Georgia's way. */
function keyOf(actor: ReadActor): string {
  if (actor.code) return `code:${actor.code}`
  return `${actor.kind === 'place' ? 'place' : 'name'}:${(fold(actor.name) || actor.name).slice(0, LONGEST_NAME)}`
}

/** Resolves one batch; new actors and new spellings of old ones are written, the numbers returned. */
export async function resolveActors(trx: Trx, readings: readonly Reading[]): Promise<Resolved> {
  const resolved: Resolved = readings.map(() => new Map())
  const bodies = await resolveBodies(trx, readings, resolved)
  await resolvePersons(trx, readings, resolved, bodies)
  await rememberNames(trx, readings, resolved)
  return resolved
}

/** All but persons. Returns every row touched, by no. */
async function resolveBodies(
  trx: Trx,
  readings: readonly Reading[],
  resolved: Resolved,
): Promise<Map<number, ActorRow>> {
  const wanted = new Map<string, ReadActor>()
  for (const { actors } of readings)
    for (const actor of actors) if (actor.kind !== 'person') wanted.set(keyOf(actor), wanted.get(keyOf(actor)) ?? actor)
  const keys = ['unknown', 'anonymous', ...wanted.keys()]
  const rows = await trx.selectFrom('actors').selectAll().where(sql<boolean>`key = any(${keys}::text[])`).execute()
  const byKey = new Map<string, ActorRow>(rows.map((row) => [row.key!, row]))
  const fresh = [...wanted].filter(([key]) => !byKey.has(key))
  const numbers = await allocate(trx, 'actors', fresh.length)
  const added = fresh.map(([key, { kind, name, code }], i): ActorRow => {
    const row = { no: numbers[i], kind, name, code: code ?? null, of: null, key, name_keys: [] }
    byKey.set(key, row)
    return row
  })
  await insertAll(trx, 'actors', added)
  readings.forEach(({ actors }, i) => {
    for (const name of ['unknown', 'anonymous']) resolved[i].set(name, byKey.get(name)!.no)
    for (const actor of actors) if (actor.kind !== 'person') resolved[i].set(actor.id, byKey.get(keyOf(actor))!.no)
  })
  return new Map([...byKey.values()].map((row) => [row.no, row]))
}

async function resolvePersons(
  trx: Trx,
  readings: readonly Reading[],
  resolved: Resolved,
  bodies: ReadonlyMap<number, ActorRow>,
): Promise<void> {
  const seen = readings.flatMap((reading, i) =>
    reading.actors
      .filter((actor) => actor.kind === 'person')
      .map((actor) => ({ ...sight(reading, actor, resolved[i], bodies), id: actor.id, name: actor.name, i })),
  )
  if (!seen.length) return
  const people = await peopleNamed(trx, [...new Set(seen.flatMap(({ keys }) => [keys[0], keys[keys.length - 1]]))])
  const numbers = await allocate(trx, 'actors', seen.length)
  const added: ActorRow[] = []
  const changed = new Map<number, Pick<ActorRow, 'name' | 'of' | 'name_keys'>>()
  // Fuller names first: "Kim" then finds the "Kim Jong Un" that the same batch brings.
  const order = [...seen.keys()].sort((a, b) => seen[b].keys.length - seen[a].keys.length || a - b)
  for (const n of order) {
    const { i, id, ...person } = seen[n]
    const { name, keys, of, ofState, code } = person
    const known = samePerson(person, people.sharing(keys))
    resolved[i].set(id, known?.no ?? numbers[n])
    if (!known) {
      added.push({ no: numbers[n], kind: 'person', name, code: null, of, key: null, name_keys: [...keys] })
      people.add({ ...person, no: numbers[n], held: person.offices.length })
      continue
    }
    const fuller = keys.length > known.keys.length
    const homed = known.of === null && of !== null
    if (!fuller && !homed) continue
    const next = { ...known, ...(fuller && { name, keys }), ...(homed && { of, ofState, code }) }
    people.add(next)
    changed.set(next.no, { name: next.name, of: next.of, name_keys: [...next.keys] })
  }
  // Those of this batch that the same batch completed are written complete at once.
  await insertAll(
    trx,
    'actors',
    added.map((row) => ({ ...row, ...changed.get(row.no) })),
  )
  const fresh = new Set(added.map((row) => row.no))
  for (const [no, change] of changed)
    if (!fresh.has(no)) await trx.updateTable('actors').set(change).where('no', '=', no).execute()
}

/** A person with what its reading says of it: body and offices. */
function sight(
  reading: Reading,
  actor: ReadActor,
  resolved: ReadonlyMap<string, number>,
  bodies: ReadonlyMap<number, ActorRow>,
): Sighting {
  const held = reading.offices.filter((office) => office.person === actor.id)
  const body = actor.of ?? held.find((office) => office.status === 'incumbent')?.of
  const of = (body !== undefined && resolved.get(body)) || null
  return {
    keys: nameKeys(actor.name),
    of,
    ofState: of !== null && bodies.get(of)?.kind === 'state',
    code: (of !== null && bodies.get(of)?.code) || null,
    offices: held.map((office) => `${office.office}|${resolved.get(office.of)}`),
  }
}

type NamedPerson = KnownPerson & { readonly name: string }

/** Persons by any word of their names. */
class People {
  private readonly byNo = new Map<number, NamedPerson>()
  private readonly byKey = new Map<string, Set<number>>()

  add(person: NamedPerson): void {
    this.byNo.set(person.no, person)
    for (const key of person.keys) {
      const same = this.byKey.get(key)
      if (same) same.add(person.no)
      else this.byKey.set(key, new Set([person.no]))
    }
  }

  /** Those who share the last word or the first, in order of number, so that the answer does not hang on the order of rows. */
  sharing(keys: readonly string[]): NamedPerson[] {
    const numbers = new Set([...(this.byKey.get(keys[0]) ?? []), ...(this.byKey.get(keys[keys.length - 1]) ?? [])])
    return [...numbers].sort((a, b) => a - b).map((no) => this.byNo.get(no)!)
  }
}

/** Persons on the record with one of these words in their names, but for lone names of nowhere, which nothing ever joins. */
async function peopleNamed(trx: Trx, keys: readonly string[]): Promise<People> {
  const { rows } = await sql<NamedPerson>`
    select a.no, a.name, a."of", coalesce(body.kind = 'state', false) as "ofState", body.code,
      (select count(*)::integer from tenures t where t.person = a.no) as held, a.name_keys as keys,
      array(select distinct o.kind || '|' || o."of" from tenures t join offices o on o.no = t.office where t.person = a.no) as offices
    from actors a left join actors body on body.no = a."of"
    where a.kind = 'person' and a.name_keys && ${keys}::text[] and not (a."of" is null and cardinality(a.name_keys) = 1)`.execute(
    trx,
  )
  const people = new People()
  for (const row of rows) people.add(row)
  return people
}

/** Every form under which the batch names an actor, for look-ups by name. */
async function rememberNames(trx: Trx, readings: readonly Reading[], resolved: Resolved): Promise<void> {
  const forms = new Map<string, { actor: number; name: string; folded: string }>()
  readings.forEach(({ actors }, i) => {
    for (const { id, name, label } of actors)
      for (const form of label === undefined ? [name] : [name, label]) {
        if (form.length > LONGEST_NAME) continue
        const actor = resolved[i].get(id)!
        forms.set(`${actor} ${form}`, { actor, name: form, folded: fold(form) })
      }
  })
  await insertAll(trx, 'actor_names', [...forms.values()], 'on conflict do nothing')
}
