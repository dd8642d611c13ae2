/** Writes dispatches, with their sources, their full-text index and what they revise. */
import { sql } from 'kysely'
import type { Dispatch } from '../types/index.ts'
import { allocate } from './bulk.ts'
import { instant } from './days.ts'
import type { Standing, Trx } from './schema.ts'
import { searchConfig, searched } from './text-search.ts'

export interface Keyed {
  readonly key: string
  readonly dispatch: Dispatch
}

/** Numbers of the sources by name; new ones are added. */
async function sourcesOf(trx: Trx, names: readonly string[]): Promise<Map<string, number>> {
  await sql`insert into sources (name) select * from unnest(${names}::text[]) on conflict do nothing`.execute(trx)
  const rows = await trx.selectFrom('sources').selectAll().where(sql<boolean>`name = any(${names}::text[])`).execute()
  return new Map(rows.map(({ name, no }) => [name, no]))
}

/** Ids for new dispatches: as received while free, else with the version or the key's beginning after an "@". */
async function idsFor(trx: Trx, fresh: readonly Keyed[]): Promise<string[]> {
  const candidates = fresh.map(({ key, dispatch: { id, version } }) => [
    id,
    ...(version ? [`${id}@${version}`] : []),
    `${id}@${key.slice(0, 8)}`,
    `${id}@${key}`,
  ])
  const rows = await trx
    .selectFrom('dispatches')
    .select('id')
    .where(sql<boolean>`id = any(${candidates.flat()}::text[])`)
    .execute()
  const taken = new Set(rows.map(({ id }) => id))
  return candidates.map((ids) => {
    const id = ids.find((one) => !taken.has(one))!
    taken.add(id)
    return id
  })
}

const standingOf = ({ status }: Dispatch): Standing =>
  status === 'cancelled' ? 'withdrawn' : status === 'corrected' ? 'superseded' : 'stands'

/** Inserts dispatches that are not on the record yet; returns number and id of each, in order. */
export async function writeDispatches(trx: Trx, fresh: readonly Keyed[]): Promise<{ no: number; id: string }[]> {
  if (!fresh.length) return []
  const sources = await sourcesOf(trx, [...new Set(fresh.map(({ dispatch }) => dispatch.source))])
  const numbers = await allocate(trx, 'dispatches', fresh.length)
  const ids = await idsFor(trx, fresh)
  const rows = fresh.map(({ key, dispatch: d }, i) => {
    const sentAt = instant(d.sentAt)
    return {
      no: numbers[i],
      id: ids[i],
      received: d.id,
      key,
      source: sources.get(d.source)!,
      language: d.language,
      sent: d.sentAt,
      sent_at: sentAt === null ? null : new Date(sentAt).toISOString(),
      headline: d.headline,
      text: d.text,
      byline: d.byline ?? null,
      dateline: d.dateline ?? null,
      slug: d.slug ?? null,
      url: d.url ?? null,
      subjects: d.subjects ?? [],
      version: d.version ?? null,
      revises: d.revises ?? null,
      status: d.status ?? 'usable',
      embargoed_until: d.embargoedUntil ?? null,
      usage_terms: d.usageTerms ?? null,
      standing: standingOf(d),
      search_config: searchConfig(d.language),
    }
  })
  const indexed = fresh.map(({ dispatch: { headline, text } }) => ({ head: searched(headline), body: searched(text) }))
  const columns = sql.join(Object.keys(rows[0]).map((column) => sql.ref(column)))
  await sql`insert into dispatches (${columns}, search)
    select ${columns},
      setweight(to_tsvector(search_config::regconfig, head), 'A') || to_tsvector(search_config::regconfig, body)
    from rows from (
      json_populate_recordset(null::dispatches, ${JSON.stringify(rows)}::json),
      json_to_recordset(${JSON.stringify(indexed)}::json) as (head text, body text)
    )`.execute(trx)
  return rows.map(({ no, id }) => ({ no, id }))
}

/**
 * Marks what these dispatches revise, or what revises them when it came first: a kill withdraws, anything else supersedes.
 * A dispatch that revises its own id (ninjs versions) revises the earlier ones under that id. Nothing is deleted.
 */
export async function markRevised(trx: Trx, numbers: readonly number[]): Promise<void> {
  if (!numbers.length) return
  await sql`
    with revision as (
      select distinct on (old.no) old.no as old, newer.no as newer, newer.status
      from dispatches newer join dispatches old on old.source = newer.source and old.no <> newer.no
      where newer.revises is not null
        and (newer.no = any(${numbers}::integer[]) or old.no = any(${numbers}::integer[]))
        and (old.id = newer.revises or old.received = newer.revises
          or exists (select from dispatch_aliases a where a.dispatch = old.no and a.id = newer.revises))
        and (newer.revises <> newer.received
          or (coalesce(old.sent_at, '-infinity'), old.no) < (coalesce(newer.sent_at, '-infinity'), newer.no))
      order by old.no, newer.status = 'cancelled' desc, newer.sent_at desc nulls last, newer.no desc)
    update dispatches set revised_by = newer,
      standing = case when revision.status = 'cancelled' then 'withdrawn' else 'superseded' end
    from revision where dispatches.no = revision.old
      and not (dispatches.standing = 'withdrawn' and revision.status <> 'cancelled')`.execute(trx)
}
