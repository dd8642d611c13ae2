/** `depeche search`: full text over the record. */
import { type Command, Option } from 'commander'
import type { Marked } from '../../record/index.ts'
import { colours as pc } from './colours.ts'
import { databaseOption, withRecord } from './database.ts'
import { count } from './dossier.ts'
import { write } from './output.ts'
import { counted, sent } from './words.ts'

const EXAMPLES = `
Words are found in any inflection, with or without their accents; "exact words", or, and -without work as in a web search.

Examples:
  $ depeche search sanctions pétrole
  $ depeche search '"gaz russe" or gazoduc -prix' --limit 50
  $ depeche search --format jsonl visite | head -3`

interface Flags {
  readonly db: string
  readonly limit: number
  readonly format: 'text' | 'json' | 'jsonl'
}

export function registerSearch(program: Command): void {
  program
    .command('search')
    .description('search the dispatches on the record')
    .argument('<words...>', 'what to look for')
    .addOption(new Option('--limit <n>', 'at most so many').default(20).argParser(count))
    .addOption(
      new Option('--format <format>', 'text, json or jsonl').choices(['text', 'json', 'jsonl']).default('text'),
    )
    .addOption(databaseOption())
    .addHelpText('after', EXAMPLES)
    .action(search)
}

const shown = (parts: readonly Marked[]): string =>
  parts.map(({ text, hit }) => (hit ? pc.yellow(pc.bold(text)) : text)).join('')

async function search(words: readonly string[], { db: where, limit, format }: Flags): Promise<void> {
  await withRecord(where, { create: false }, async ({ db }) => {
    const { searchDispatches } = await import('../../record/queries/search.ts')
    const found = await searchDispatches(db, words.join(' '), { limit })
    if (format === 'json') return write(`${JSON.stringify(found, null, 2)}\n`)
    if (format === 'jsonl') {
      for (const hit of found.items) await write(`${JSON.stringify(hit)}\n`)
      return
    }
    await write(
      `${counted(found.total, 'dispatch', 'dispatches')}${found.total > found.items.length ? `, the best ${found.items.length} here` : ''}\n`,
    )
    for (const { id, source, sentAt, standing, headlineMarked, snippet } of found.items) {
      const mark = standing === 'stands' ? '' : ` ${pc.red(standing)}`
      await write(
        `\n${pc.dim(`${source} · ${sent(sentAt)} · ${id}`)}${mark}\n${pc.bold(shown(headlineMarked))}\n${shown(snippet)}\n`,
      )
    }
  })
}
