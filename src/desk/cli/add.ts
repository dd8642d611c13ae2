/** `depeche add`: dispatches onto the record. */
import { availableParallelism } from 'node:os'
import { type Command, InvalidArgumentError, Option } from 'commander'
import { databaseOption, withRecord } from './database.ts'
import { fail } from './failure.ts'
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

/** Reads and stores everything under these paths, with a progress bar; failures are told as they come. */
export async function addPaths(
  db: import('../../record/schema.ts').Db,
  paths: readonly string[],
  flags: IntakeFlags & { readonly jobs?: number; readonly again: boolean },
): Promise<Tally> {
  const [{ readDispatches }, { openReader }, { ingest }, { bytesOf, startProgress }] = await Promise.all([
    import('../../intake/index.ts'),
    import('./reader.ts'),
    import('./ingest.ts'),
    import('./progress.ts'),
  ])
  const progress = await startProgress(await bytesOf(paths))
  const reader = await openReader(flags.jobs)
  async function* items() {
    for (const path of paths) yield* readDispatches(path, intakeOptions(flags))
  }
  try {
    return await ingest(db, items(), reader, {
      again: flags.again,
      refused: fail,
      done: (characters) => progress.step(characters, 1),
    })
  } finally {
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
