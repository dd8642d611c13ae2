/** `depeche add`: dispatches onto the record. */
import { availableParallelism } from 'node:os'
import { type Command, InvalidArgumentError, Option } from 'commander'
import type { Db } from '../../record/index.ts'
import type { DepecheError } from '../../types/index.ts'
import { databaseOption, withRecord } from './database.ts'
import { fail, remark } from './failure.ts'
import type { Tally } from './ingest.ts'
import { addIntakeFlags, type IntakeFlags, intakeOptions } from './intake-options.ts'
import { write } from './output.ts'
import { counted } from './words.ts'

const EXAMPLES = `
The same dispatch (same source, time and text) is stored once, under whatever ids it comes; adding again changes nothing,
unless the program or its model has changed: then it is read anew. What is stored survives a crash.

Examples:
  $ depeche add wire/ morning.jsonl                     folders, JSON arrays and Lines, text, HTML, ninjs
  $ depeche add --db ~/records/africa wire.jsonl
  $ depeche add --db postgres://desk@localhost/record wire.jsonl
  $ cat wire.jsonl | depeche add -`

/** As shells report a program that Ctrl+C ended. */
const INTERRUPTED = 130

interface Flags extends IntakeFlags {
  readonly db: string
  readonly jobs: number
  readonly again: boolean
  readonly format: 'text' | 'json'
}

export function registerAdd(program: Command): void {
  const command = program
    .command('add')
    .description('read dispatches and store them with what was read on the record')
    .argument('<paths...>', 'files, folders, or "-" for standard input')
    .addOption(databaseOption())
    .addOption(
      new Option('--jobs <n>', 'threads that read').default(availableParallelism(), 'one a core').argParser(positive),
    )
    .option('--again', 'read anew what is on the record already', false)
    .addOption(new Option('--format <format>', 'how to print the summary').choices(['text', 'json']).default('text'))
  addIntakeFlags(command).addHelpText('after', EXAMPLES).action(addAll)
}

function positive(text: string): number {
  const n = Number(text)
  if (!Number.isInteger(n) || n < 1) throw new InvalidArgumentError('give a whole number from 1.')
  return n
}

async function addAll(paths: readonly string[], flags: Flags): Promise<void> {
  await withRecord(flags.db, { create: true }, async (record) => {
    const began = performance.now()
    const tally = await addPaths(record.db, paths, flags)
    const seconds = (performance.now() - began) / 1000
    const summary =
      flags.format === 'json'
        ? JSON.stringify({ ...tally, seconds, record: record.where })
        : `${summarised(tally, seconds)}\nThe record is in ${record.where}.`
    await write(`${summary}\n`)
  })
}

export interface Added extends Tally {
  /** Ctrl+C came before the end. */
  readonly stopped: boolean
}

/** Reads and stores everything under these paths, with a progress bar; failures are told as they come. */
export async function addPaths(
  db: Db,
  paths: readonly string[],
  flags: IntakeFlags & { readonly jobs?: number; readonly again: boolean },
): Promise<Added> {
  const [{ readDispatches }, { openReader }, { ingest }, { bytesOf, startProgress }] = await Promise.all([
    import('../../intake/index.ts'),
    import('./reader.ts'),
    import('./ingest.ts'),
    import('./progress.ts'),
  ])
  const progress = await startProgress(await bytesOf(paths))
  const reader = await openReader(flags.jobs)
  // Ctrl+C once: what is being read is still stored. Twice: the end, and what was stored is kept all the same.
  let stopped = false
  const stop = (): void => {
    stopped = true
    remark('\nStopping after what is being read …')
  }
  process.once('SIGINT', stop)
  async function* items() {
    for (const path of paths)
      for await (const item of readDispatches(path, intakeOptions(flags))) {
        if (stopped) return
        yield item
      }
  }
  const refused = (error: DepecheError): void => {
    progress.clear()
    fail(error)
  }
  const done = (characters: number): void => progress.step(characters, 1)
  try {
    const tally = await ingest(db, items(), reader, { again: flags.again, refused, done })
    if (!stopped) progress.fill()
    else process.exitCode = INTERRUPTED
    return { ...tally, stopped }
  } finally {
    process.off('SIGINT', stop)
    progress.stop()
    await reader.close()
  }
}

/** "6,046 added, 1,955 copies of these …". */
export function summarised(tally: Tally, seconds: number): string {
  const { added, reread, unchanged, copy, refused, words, events, quotations } = tally
  const stored = [
    `${counted(added, 'dispatch', 'dispatches')} added`,
    ...(reread ? [`${counted(reread, 'dispatch', 'dispatches')} read anew`] : []),
    ...(unchanged ? [`${counted(unchanged, 'dispatch', 'dispatches')} on the record already`] : []),
    ...(copy ? [`${counted(copy, 'copy', 'copies')} under other ids`] : []),
    ...(refused ? [`${counted(refused, 'item')} refused`] : []),
  ].join(', ')
  const speed = words ? `, ${counted(words, 'word')} read (${counted(Math.round(words / seconds), 'word')}/s)` : ''
  return `${stored}: ${counted(events, 'event')}, ${counted(quotations, 'quotation')} in ${seconds.toFixed(1)} s${speed}.`
}
