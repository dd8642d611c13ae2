/** Housekeeping after a large addition: fresh statistics for the planner, space of replaced rows given back. The embedded database has nobody else to do it. */
import { sql } from 'kysely'
import type { Db, Tables } from './schema.ts'

const TABLES: readonly (keyof Tables)[] = [
  'dispatches',
  'dispatch_aliases',
  'readings',
  'actors',
  'actor_names',
  'mentions',
  'quotations',
  'events',
  'event_parties',
  'claims',
  'offices',
  'tenures',
  'times',
  'amounts',
]

export async function tidy(db: Db): Promise<void> {
  await sql`vacuum (analyze) ${sql.join(TABLES.map((table) => sql.table(table)))}`.execute(db)
}
