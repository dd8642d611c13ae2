/** The command line: `depeche COMMAND …`. Each command is one file, loaded only when it is called. */
import { Command, CommanderError } from 'commander'
import { VERSION } from '../../version.ts'
import { fail } from './failure.ts'
import { quietOnClosedPipe } from './output.ts'

type Register = (program: Command) => void

/** Name → file, in the order of the help. A new command is a file and a line here. */
const COMMANDS: Readonly<Record<string, () => Promise<Register>>> = {
  read: async () => (await import('./read.ts')).registerRead,
  add: async () => (await import('./add.ts')).registerAdd,
  dossier: async () => (await import('./dossier.ts')).registerDossier,
  search: async () => (await import('./search.ts')).registerSearch,
  serve: async () => (await import('./serve.ts')).registerServe,
  start: async () => (await import('./start.ts')).registerStart,
  schema: async () => (await import('./schema.ts')).registerSchema,
  score: async () => (await import('./score.ts')).registerScore,
  train: async () => (await import('./train.ts')).registerTrain,
  evaluate: async () => (await import('./evaluate.ts')).registerEvaluate,
}

const EXAMPLES = `
Examples:
  $ depeche read dispatch.txt                    who did what to whom, when, on whose word
  $ depeche read --format jsonl wire.jsonl       one JSON object a dispatch
  $ depeche add wire/ more.jsonl                 onto the record in ./depeche-record
  $ depeche dossier RUS CUB --from 2018-11-01    what the record has between two states
  $ depeche search '"gaz russe" -gazoduc'        full text, in any inflection
  $ depeche serve                                the desk in a browser

"depeche COMMAND --help" says more about each.`

/** Runs one command line (without the program's own name) and sets the exit code: 0, or 2 when anything was refused. */
export async function main(argv: readonly string[]): Promise<void> {
  quietOnClosedPipe()
  const program = new Command('depeche')
    .description(
      'Reads news-agency dispatches and keeps the diplomatic record: who did what to whom, when, where, on whose word.',
    )
    .version(VERSION)
    .showHelpAfterError('("depeche --help" shows what there is)')
    .addHelpText('after', EXAMPLES)
    .exitOverride()
  try {
    const called = argv.find((word) => !word.startsWith('-'))
    const names = called !== undefined && Object.hasOwn(COMMANDS, called) ? [called] : Object.keys(COMMANDS)
    for (const name of names) {
      const register = await COMMANDS[name]()
      register(program)
    }
    for (const command of program.commands)
      command.exitOverride().showHelpAfterError(`("depeche ${command.name()} --help" shows how)`)
    if (!argv.length) program.outputHelp()
    else await program.parseAsync(argv, { from: 'user' })
  } catch (error) {
    // Commander has said it already: misuse is 2 like any other refusal; help and version are 0.
    if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? (process.exitCode ?? 0) : 2
    else fail(error)
  }
}
