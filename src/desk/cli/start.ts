/** `depeche start`, which `npm start` runs: the samples onto a record of their own, a summary, and the desk in a browser. */
import { spawn } from 'node:child_process'
import { type Command, Option } from 'commander'
import { packagePath } from '../../paths.ts'
import type { Overview, Pair } from '../../record/index.ts'
import { addPaths } from './add.ts'
import { colours as pc } from './colours.ts'
import { databaseOption, withRecord } from './database.ts'
import { remark } from './failure.ts'
import type { Tally } from './ingest.ts'
import { write } from './output.ts'
import { DEFAULT_PORT, port, serveUntilStopped } from './serve.ts'
import { counted } from './words.ts'

const EXAMPLES = `
Examples:
  $ npm start
  $ npm start -- --port 8080 --no-open`

interface Flags {
  readonly db: string
  readonly port?: number
  readonly host: string
  readonly open: boolean
}

export function registerStart(program: Command): void {
  program
    .command('start')
    .description('read the exercise dispatches in samples/, store them, and open the desk')
    .addOption(
      new Option(
        '--port <n>',
        `port to listen on (default: ${DEFAULT_PORT}, or any free one when it is taken)`,
      ).argParser(port),
    )
    .addOption(new Option('--host <address>', 'address to listen on').default('127.0.0.1'))
    .option('--no-open', 'do not open the browser')
    .addOption(databaseOption())
    .addHelpText('after', EXAMPLES)
    .action(start)
}

async function start(flags: Flags): Promise<void> {
  await withRecord(flags.db, { create: true }, async (record) => {
    remark(`Reading the exercise dispatches in samples/ onto the record in ${record.where} …`)
    const tally = await addPaths(record.db, [packagePath('samples')], { again: true })
    if (tally.stopped) return
    const { busiestPairs, overview } = await import('../../record/queries/overview.ts')
    await write(await summary(tally, await overview(record.db), await busiestPairs(record.db, 5)))
    const serve = (number: number): Promise<void> =>
      serveUntilStopped(record, { ...flags, port: number }, async (url) => {
        await write(`\nThe desk is at ${pc.bold(url)} (Ctrl+C stops it)\n`)
        if (flags.open && process.stdout.isTTY && !process.env.CI) openBrowser(url)
      })
    try {
      await serve(flags.port ?? DEFAULT_PORT)
    } catch (error) {
      if (flags.port !== undefined || (error as { code?: string }).code !== 'E_PORT') throw error
      await serve(0)
    }
  })
}

async function summary(tally: Tally, all: Overview, pairs: readonly Pair[]): Promise<string> {
  const { default: Table } = await import('cli-table3')
  const table = new Table({ style: { head: [], border: [] } })
  const known = tally.reread + tally.copy
  table.push(
    [
      'Dispatches',
      `${counted(tally.added, 'new', 'new')}${known ? `, ${counted(known, 'known', 'known')}` : ''}${tally.refused ? `, ${counted(tally.refused, 'refused', 'refused')}` : ''}`,
    ],
    [
      'On the record',
      counted(all.dispatches, 'dispatch', 'dispatches') +
        (all.superseded || all.withdrawn ? ` (${all.superseded} superseded, ${all.withdrawn} withdrawn)` : ''),
    ],
    ['Sources', all.sources.map(({ name, dispatches }) => `${name} (${dispatches})`).join(', ')],
    ['Sent', all.from === all.to ? (all.from ?? '–') : `${all.from} to ${all.to}`],
    ['Actors', counted(all.actors, 'actor')],
    ['Events', `${counted(all.events, 'event')}, by ${counted(all.claims, 'claim')}`],
    ['Words', counted(all.quotations, 'quotation')],
    ['Offices', counted(all.offices, 'holder')],
    [
      'Dossiers',
      pairs.map(({ a, b, events }) => `${a.code ?? a.name}–${b.code ?? b.name} (${events})`).join(', ') || '–',
    ],
  )
  return `${table}\n`
}

/** The system's own way to open an address; a machine without one is no failure, the address is printed. */
function openBrowser(url: string): void {
  const [command, ...args] =
    process.platform === 'darwin' ? ['open'] : process.platform === 'win32' ? ['cmd', '/c', 'start', ''] : ['xdg-open']
  spawn(command, [...args, url], { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref()
}
