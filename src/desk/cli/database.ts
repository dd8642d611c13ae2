/** Which record a command works on, and opening it for as long as the command runs. */
import { Option } from 'commander'
import type { OpenOptions, OpenRecord } from '../../record/open.ts'

export const DEFAULT_RECORD = './depeche-record'

/** `--db`, as every command that needs the record has it. */
export const databaseOption = (): Option =>
  new Option(
    '--db <where>',
    'the record: a folder, or postgres://… (also DEPECHE_DB or DATABASE_URL in the environment)',
  ).default(process.env.DEPECHE_DB || process.env.DATABASE_URL || DEFAULT_RECORD, DEFAULT_RECORD)

/** Opens the record, works, and closes it whatever happens. */
export async function withRecord<T>(
  where: string,
  options: OpenOptions,
  work: (record: OpenRecord) => Promise<T>,
): Promise<T> {
  const { openRecord } = await import('../../record/open.ts')
  const record = await openRecord(where, options)
  try {
    return await work(record)
  } finally {
    await record.close()
  }
}
