/** Many rows in one statement: one JSON parameter, unpacked by PostgreSQL into the table's own column types (arrays included). */
import { type Insertable, sql } from 'kysely'
import type { Tables, Trx } from './schema.ts'

/** Rows a statement: enough to amortise it, few enough that its JSON stays in the low megabytes. */
const ROWS = 5000

/** Inserts rows that all have the same columns and storable texts. Untrusted text travels in the parameter only. */
export async function insertAll<T extends keyof Tables & string>(
  trx: Trx,
  table: T,
  rows: readonly Insertable<Tables[T]>[],
  onConflict: '' | 'on conflict do nothing' = '',
): Promise<void> {
  if (!rows.length) return
  const columns = sql.join(Object.keys(rows[0]).map((column) => sql.ref(column)))
  for (let i = 0; i < rows.length; i += ROWS) {
    const json = JSON.stringify(rows.slice(i, i + ROWS))
    await sql`insert into ${sql.table(table)} (${columns})
      select ${columns} from json_populate_recordset(null::${sql.table(table)}, ${json}::json) ${sql.raw(onConflict)}`.execute(
      trx,
    )
  }
}

/** The next `count` numbers of a table, so that rows that point at one another can go in together. */
export async function allocate(trx: Trx, table: keyof Tables & string, count: number): Promise<number[]> {
  if (!count) return []
  const { rows } = await sql<{ no: number }>`
    select nextval(pg_get_serial_sequence(${table}, 'no'))::integer as no from generate_series(1, ${count})`.execute(
    trx,
  )
  return rows.map((row) => row.no)
}
