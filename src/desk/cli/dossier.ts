/** `depeche dossier`: what the record has between two states or organisations, as a time line. */
import { type Command, InvalidArgumentError, Option } from 'commander'
import type { ActorRef, ClaimRef, Dossier, EventRef } from '../../record/index.ts'
import { colours as pc } from './colours.ts'
import { databaseOption, withRecord } from './database.ts'
import { nobodyReads, write } from './output.ts'
import { counted, money, oneLine, sent } from './words.ts'

const EXAMPLES = `
Each event stands once, with every dispatch's word on it; corrected and withdrawn dispatches are shown and marked.

Examples:
  $ depeche dossier RUS CUB
  $ depeche dossier NATO "Turquie" --from 2020-06-01 --to 2020-06-30
  $ depeche dossier USA CHN --format jsonl > usa-chn.jsonl      one event a line`

interface Flags {
  readonly db: string
  readonly from?: string
  readonly to?: string
  readonly limit: number
  readonly format: 'text' | 'json' | 'jsonl'
}

export function registerDossier(program: Command): void {
  program
    .command('dossier')
    .description('show what the record has between two states or organisations, in time order')
    .argument('<a>', 'a code (RUS, CUB, NATO) or a name as the dispatches have it')
    .argument('<b>', 'the other')
    .addOption(new Option('--from <day>', 'from this day: 2018-11-01').argParser(day))
    .addOption(new Option('--to <day>', 'to this day').argParser(day))
    .addOption(new Option('--limit <n>', 'at most so many events').default(200).argParser(count))
    .addOption(
      new Option('--format <format>', 'text, json or jsonl').choices(['text', 'json', 'jsonl']).default('text'),
    )
    .addOption(databaseOption())
    .addHelpText('after', EXAMPLES)
    .action(show)
}

export function day(text: string): string {
  const time = Date.parse(`${text}T00:00:00Z`)
  if (!/^\d{4}-\d\d-\d\d$/.test(text) || Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== text)
    throw new InvalidArgumentError('give a day that exists, as 2018-11-02.')
  return text
}

export function count(text: string): number {
  const n = Number(text)
  if (!Number.isInteger(n) || n < 1 || n > 1000) throw new InvalidArgumentError('give a whole number from 1 to 1000.')
  return n
}

async function show(a: string, b: string, flags: Flags): Promise<void> {
  await withRecord(flags.db, { create: false }, async ({ db }) => {
    const { dossier } = await import('../../record/queries/dossier.ts')
    const found = await dossier(db, a, b, flags)
    if (flags.format === 'json') await write(`${JSON.stringify(found, null, 2)}\n`)
    else if (flags.format === 'jsonl') for (const event of found.items) await write(`${JSON.stringify(event)}\n`)
    else await writeText(found)
  })
}

async function writeText(found: Dossier): Promise<void> {
  const { a, b, total, items, quotations } = found
  await write(
    `${pc.bold(`${titled(a)} – ${titled(b)}`)}: ${counted(total, 'event')}${total > items.length ? `, the first ${items.length} here` : ''}\n`,
  )
  for (const event of items) {
    if (nobodyReads()) return
    await write(`\n${eventText(event)}\n`)
  }
  if (!quotations.length) return
  await write(`\n${pc.bold('What they say of one another')}\n`)
  for (const { dispatch, speakers, kind, words } of quotations.slice(0, 20)) {
    const said = kind === 'indirect' ? `that ${pc.italic(oneLine(words))}` : `“${oneLine(words)}”`
    await write(
      `  ${pc.bold(names(speakers))}: ${said} ${pc.dim(`${dispatch.source}, ${sent(dispatch.sentAt)}, ${dispatch.id}`)}\n`,
    )
  }
}

const titled = ({ name, code }: ActorRef): string => (code && code !== name ? `${name} (${code})` : name)
const names = (actors: readonly ActorRef[]): string => actors.map(({ name }) => name).join(', ')

function eventText({ type, mode, source, target, date, day: told, place, status, standing, claims }: EventRef): string {
  const when = date ?? `${told ?? 'undated'} ${pc.dim('(told)')}`
  const parties = [names(source), names(target)].filter(Boolean).join(' → ')
  const where = place ? pc.dim(` in ${names([place])}`) : ''
  const mark = standing === 'stands' ? '' : ` ${pc.red(standing)}`
  const head = `${pc.bold(when)}  ${type}${mode ? ` ${mode}` : ''}  ${pc.bold(parties)}${where}  ${status}${mark}`
  return [head, ...claims.map(claimText)].join('\n')
}

function claimText({ dispatch, status, chain, deniedBy, persons, amount, evidence, basis, reviews }: ClaimRef): string {
  const word = [dispatch.source, ...chain.map((one) => `citing ${names([one])}`)].join(', ')
  const notes = [
    dispatch.standing === 'stands'
      ? ''
      : pc.red(`${dispatch.standing}${dispatch.revisedBy ? ` by ${dispatch.revisedBy}` : ''}`),
    basis === 'inferred' ? pc.dim('a party inferred') : '',
    deniedBy.length ? pc.red(`denied by ${names(deniedBy)}`) : '',
    amount ? money(amount) : '',
    persons.length ? pc.dim(`(${names(persons)})`) : '',
    ...reviews.map(({ field, after, reviewer }) =>
      pc.magenta(`${reviewer} corrects ${field} to ${JSON.stringify(after)}`),
    ),
  ].filter(Boolean)
  const words = evidence.map((span) => `“${oneLine(span.words)}”`).join(' … ')
  return `    ${word}: ${status}${notes.length ? ` ${notes.join(' ')}` : ''}\n      ${words} ${pc.dim(`${dispatch.id}, ${sent(dispatch.sentAt)}`)}`
}
