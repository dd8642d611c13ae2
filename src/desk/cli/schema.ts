/** `depeche schema`: the contract of a reading as JSON Schema. */
import type { Command } from 'commander'
import { write } from './output.ts'

export function registerSchema(program: Command): void {
  program
    .command('schema')
    .description('print the JSON Schema of a reading (what "read --format jsonl" prints on each line)')
    .addHelpText('after', '\nExample:\n  $ depeche schema > reading.schema.json')
    .action(async () => {
      const { readingJsonSchema } = await import('../../types/reading.ts')
      await write(`${JSON.stringify(readingJsonSchema(), null, 2)}\n`)
    })
}
