/** `depeche serve`: the desk in a browser, over the record. */
import { type Command, InvalidArgumentError, Option } from 'commander'
import type { OpenRecord } from '../../record/index.ts'
import { databaseOption, withRecord } from './database.ts'
import { write } from './output.ts'

const EXAMPLES = `
The address is this machine's own (127.0.0.1) unless you say otherwise: the desk has no log-in.

Examples:
  $ depeche serve
  $ depeche serve --db ~/records/africa --port 8080`

/** Free on most machines. */
export const DEFAULT_PORT = 4114

interface Flags {
  readonly db: string
  readonly port: number
  readonly host: string
}

export function registerServe(program: Command): void {
  program
    .command('serve')
    .description('serve the desk: the page and its HTTP API')
    .addOption(
      new Option('--port <n>', 'port to listen on; 0 takes any free one').default(DEFAULT_PORT).argParser(port),
    )
    .addOption(new Option('--host <address>', 'address to listen on').default('127.0.0.1'))
    .addOption(databaseOption())
    .addHelpText('after', EXAMPLES)
    .action(async (flags: Flags) => {
      await withRecord(flags.db, { create: false }, async (record) => {
        await serveUntilStopped(record, flags, (url) =>
          write(`The desk is at ${url} (record: ${record.where}). Ctrl+C stops it.\n`),
        )
      })
    })
}

export function port(text: string): number {
  const n = Number(text)
  if (!Number.isInteger(n) || n < 0 || n > 65535) throw new InvalidArgumentError('give a whole number from 0 to 65535.')
  return n
}

/** Serves until the process is told to stop (SIGINT, SIGTERM); requests under way are answered first. */
export async function serveUntilStopped(
  { db }: OpenRecord,
  { port: number, host }: { readonly port: number; readonly host: string },
  ready: (url: string) => Promise<void>,
): Promise<void> {
  const { startServer } = await import('../api/server.ts')
  const server = await startServer(db, { port: number, host })
  const stopped = new Promise<void>((resolve) => {
    process.once('SIGINT', resolve)
    process.once('SIGTERM', resolve)
  })
  await ready(server.url)
  await stopped
  await server.close()
}
