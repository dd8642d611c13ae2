/** The migrations in order. A new one is a file and a line here; one that has been published is never changed. */
import type { Migration } from 'kysely'
import * as record from './0001-record.ts'

export const migrations: Record<string, Migration> = {
  '0001-record': record,
}
