/** Opens a record: PostgreSQL embedded in a folder or in memory (PGlite), or a PostgreSQL server by URL; one dialect, one driver for all. */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Kysely, Migrator, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import { DepecheError } from '../types/index.ts'
import { lockFolder } from './lock.ts'
import { migrations } from './migrations/index.ts'
import type { Db, Tables } from './schema.ts'

/** For an embedded database: PostgreSQL would keep 128 MB of pages, and a log of up to a gigabyte, for itself. */
const SETTINGS = ['shared_buffers=32MB', 'max_wal_size=64MB', 'min_wal_size=32MB']

/** An open record. Close it, or the folder stays locked until the process ends. */
export interface OpenRecord {
  readonly db: Db
  /** Where it is, fit to print: an absolute folder, "memory", or a URL without its password. */
  readonly where: string
  close(): Promise<void>
}

export interface OpenOptions {
  /** False: a folder without a record is an error (E_NO_RECORD), not the place for a new one. Default true. */
  readonly create?: boolean
}

/**
 * @param where a folder, `memory` for a record that is gone with the process, or a `postgres://` URL
 * @throws DepecheError E_RECORD_IN_USE, E_RECORD_FOLDER (the folder holds something else), E_NO_RECORD, E_RECORD_SERVER (no connection), E_RECORD_NEWER (made by a newer program)
 */
export async function openRecord(where: string, { create = true }: OpenOptions = {}): Promise<OpenRecord> {
  if (/^postgres(ql)?:\/\//.test(where)) return openServer(where)
  if (where === 'memory') return openEmbedded()
  return openFolder(resolve(where), create)
}

async function openServer(url: string): Promise<OpenRecord> {
  const shown = url.replace(/^(\w+:\/\/[^:@/]*):[^@/]*@/, '$1@')
  const pool = new pg.Pool({ connectionString: url, max: 4 })
  pool.on('error', () => {}) // an idle connection that drops is replaced at the next query, which reports what is wrong
  try {
    await pool.query('select 1')
  } catch (error) {
    await pool.end()
    const why = (error as Error).message || (error as { code?: string }).code
    throw new DepecheError(
      'E_RECORD_SERVER',
      `no connection to ${shown} (${why}); is the server up and the URL right?`,
      {
        cause: error,
      },
    )
  }
  return migrated(pool, shown, async () => {})
}

async function openFolder(folder: string, create: boolean): Promise<OpenRecord> {
  const home = join(folder, 'postgres')
  const made = existsSync(home)
  if (!made && !create)
    throw new DepecheError('E_NO_RECORD', `no record in ${folder}; "depeche add" makes one, --db names another`)
  if (!made && existsSync(folder) && readdirSync(folder).some((name) => !/^(lock|postgres\.new)/.test(name)))
    throw new DepecheError(
      'E_RECORD_FOLDER',
      `${folder} holds something other than a record; name an empty or a new folder with --db`,
    )
  const unlock = lockFolder(folder)
  try {
    // Made under another name and renamed when whole: a process killed on the way leaves nothing that looks like a record.
    if (!existsSync(home)) {
      const unfinished = join(folder, 'postgres.new')
      rmSync(unfinished, { recursive: true, force: true })
      mkdirSync(unfinished)
      await (await openEmbedded(unfinished)).close()
      renameSync(unfinished, home)
    }
    return await openEmbedded(home, folder, unlock)
  } catch (error) {
    unlock()
    throw error
  }
}

async function openEmbedded(home?: string, shown = 'memory', unlock = () => {}): Promise<OpenRecord> {
  const [{ PGlite }, { createPgConfig }] = await Promise.all([
    import('@electric-sql/pglite'),
    import('@electric-sql/pglite/node-postgres'),
  ])
  // relaxedDurability would answer before the write is on its way to the disk; what is acknowledged must outlive a kill.
  const pglite = new PGlite({
    ...(home !== undefined && { dataDir: home, relaxedDurability: false }),
    startParams: [...PGlite.defaultStartParams, ...SETTINGS.flatMap((setting) => ['-c', setting])],
  })
  await pglite.waitReady
  return migrated(new pg.Pool(createPgConfig(pglite) as unknown as pg.PoolConfig), shown, async () => {
    await pglite.close()
    unlock()
  })
}

async function migrated(pool: pg.Pool, where: string, close: () => Promise<void>): Promise<OpenRecord> {
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  const record: OpenRecord = {
    db,
    where,
    async close() {
      await db.destroy()
      await close()
    },
  }
  try {
    // Named, so that a record in a schema of its own does not take another schema's migrations for its own.
    const { rows } = await sql<{ schema: string }>`select current_schema() as schema`.execute(db)
    const migrator = new Migrator({
      db,
      provider: { getMigrations: async () => migrations },
      migrationTableSchema: rows[0].schema,
    })
    const { error } = await migrator.migrateToLatest()
    if (error) throw error
  } catch (error) {
    await record.close()
    if (error instanceof Error && /missing|corrupted migrations/.test(error.message))
      throw new DepecheError(
        'E_RECORD_NEWER',
        `the record at ${where} was made by a newer Dépêche (${error.message}); update the program`,
        { cause: error },
      )
    throw error
  }
  return record
}
