/** `depeche read`: dispatches in, what was read in them out; nothing is stored. */
import { type Command, Option } from 'commander'
import { DepecheError, type Dispatch, type Reading } from '../../types/index.ts'
import { fail, placed, remark } from './failure.ts'
import { addIntakeFlags, type IntakeFlags, intakeOptions } from './intake-options.ts'
import { nobodyReads, write } from './output.ts'

const EXAMPLES = `
FILE is plain text (with "Source:", "Date:", "Headline:" lines on top or the flags above), HTML, ninjs, a JSON array or
JSON Lines of dispatches, or a folder of such files; "-" is standard input.

Examples:
  $ depeche read dispatch.txt --date 2018-11-02 --source AFP
  $ depeche read --why dispatch.html                        which rule decided each statement
  $ depeche read --format jsonl wire.jsonl > readings.jsonl
  $ pbpaste | depeche read - --date 2018-11-02`

interface Flags extends IntakeFlags {
  readonly format: 'text' | 'json' | 'jsonl'
  readonly why: boolean
  readonly text: boolean
}

export function registerRead(program: Command): void {
  const command = program
    .command('read')
    .description('read dispatches and print who said and did what to whom, when, on whose word')
    .argument('[files...]', 'files, folders or "-" (the default when something is piped in)')
    .addOption(
      new Option('--format <format>', 'text to look at, json (an array) or jsonl (a line a dispatch)')
        .choices(['text', 'json', 'jsonl'])
        .default('text'),
    )
  addIntakeFlags(command)
    .option('--headline <words>', 'its headline, for files that do not say')
    .option('--no-text', 'leave the text out of json and jsonl')
    .option('--why', 'show which rule or model decided each statement', false)
    .addHelpText('after', EXAMPLES)
    .action(readAll)
}

async function readAll(files: readonly string[], flags: Flags): Promise<void> {
  const sources = files.length || process.stdin.isTTY ? files : ['-']
  if (!sources.length) throw new DepecheError('E_NO_FILE', 'no file to read; name one, or "-" to read what is piped in')
  const [{ readDispatches }, { loadPack, read }] = await Promise.all([
    import('../../intake/index.ts'),
    import('../../reading/index.ts'),
  ])
  const printer = await printerFor(flags)
  const options = { ...intakeOptions(flags), ...(flags.headline !== undefined && { headline: flags.headline }) }
  for (const source of sources)
    for await (const item of readDispatches(source, options)) {
      if (nobodyReads()) return
      if ('error' in item) {
        fail(item.error)
        continue
      }
      for (const note of item.notes) remark(`${item.from}: ${note}`)
      const reading = attempt(item.ok, item.from, (dispatch) => read(dispatch, loadPack(dispatch.language)))
      if (reading) await write(printer.print(reading))
    }
  await write(printer.end)
}

/** The reading, or null with the failure told: one dispatch that cannot be read does not stop the others. */
function attempt(dispatch: Dispatch, from: string, read: (dispatch: Dispatch) => Reading): Reading | null {
  try {
    return read(dispatch)
  } catch (error) {
    fail(error instanceof DepecheError ? placed(error, from) : error)
    return null
  }
}

interface Printer {
  print(reading: Reading): string
  /** What closes the output. */
  readonly end: string
}

async function printerFor({ format, text, why }: Flags): Promise<Printer> {
  if (format === 'text') {
    const { account } = await import('./account.ts')
    let first = true
    return {
      print(reading) {
        const gap = first ? '' : '\n\n'
        first = false
        return gap + account(reading, { why })
      },
      end: '',
    }
  }
  const json = (reading: Reading): string => {
    if (text) return JSON.stringify(reading)
    const { text: _, ...dispatch } = reading.dispatch
    return JSON.stringify({ ...reading, dispatch })
  }
  if (format === 'jsonl') return { print: (reading) => `${json(reading)}\n`, end: '' }
  let opened = false
  return {
    print(reading) {
      const before = opened ? ',\n' : '[\n'
      opened = true
      return before + json(reading)
    },
    get end() {
      return opened ? '\n]\n' : '[]\n'
    },
  }
}
