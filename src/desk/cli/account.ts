/** A reading as a readable account for the terminal: who did what to whom, when, whether, on whose word, with the words. */
import Table from 'cli-table3'
import type { Reading } from '../../types/index.ts'
import { colours as pc } from './colours.ts'
import { width } from './output.ts'
import { money, namesOf, oneLine, sent } from './words.ts'

export interface AccountOptions {
  /** Show which rule or model decided. */
  readonly why: boolean
}

type Names = (id: string) => string

/** The account of one dispatch; the reading must hold its text. */
export function account(reading: Reading, options: AccountOptions): string {
  const text = reading.dispatch.text ?? ''
  const name = namesOf(reading)
  const parts = [
    heading(reading),
    events(reading, text, name, options),
    quotations(reading, text, name, options),
    offices(reading, text, name, options),
    values(reading, text, options),
    notes(reading),
  ]
  return `${parts.filter(Boolean).join('\n\n')}\n`
}

function heading({ dispatch: { source, sentAt, id, headline } }: Reading): string {
  const line = pc.dim(`${source} · ${sent(sentAt)} · ${id}`)
  return headline ? `${line}\n${pc.bold(oneLine(headline))}` : line
}

const section = (title: string, lines: string): string => `${pc.cyan(pc.bold(title))}\n${lines}`
const because = (why: string, options: AccountOptions): string => (options.why ? pc.dim(`  ${why}`) : '')

const STATUS_COLOUR = { actual: pc.green, planned: pc.blue, possible: pc.yellow, negated: pc.red } as const

/** "AFP", or "AFP, citing TASS, citing Miguel Díaz-Canel". */
function onWhoseWord(source: string, chain: readonly string[], deniedBy: readonly string[], name: Names): string {
  const cited = chain.map((id) => `\nciting ${name(id)}`).join('')
  const denied = deniedBy.length ? `\n${pc.red(`denied by ${deniedBy.map(name).join(', ')}`)}` : ''
  return source + cited + denied
}

function events(reading: Reading, text: string, name: Names, options: AccountOptions): string {
  if (!reading.events.length) return section('Events', pc.dim('none read'))
  const all = width()
  const fixed = [12, 13, 11]
  const rest = all - fixed.reduce((sum, n) => sum + n) - 6
  const columns = [fixed[0], Math.ceil(rest * 0.58), fixed[1], fixed[2], Math.floor(rest * 0.42)]
  const table = new Table({
    head: ['When', 'Who → whom', 'What', 'Whether', 'On whose word'].map((title) => pc.dim(title)),
    colWidths: columns,
    wordWrap: true,
    wrapOnWordBoundary: true,
    style: { head: [], border: pc.isColorSupported ? ['gray'] : [] },
  })
  for (const event of reading.events) {
    const { source, target, persons, mode, type, status, chain, deniedBy, place, amount, evidence, basis, why } = event
    const parties = [source.map(name).join(', '), target.map(name).join(', ')].filter(Boolean).join(' → ')
    const more = [
      persons.length ? pc.dim(`(${persons.map(name).join(', ')})`) : '',
      amount ? money(amount) : '',
      place ? pc.dim(`in ${name(place)}`) : '',
    ].filter(Boolean)
    table.push(
      [
        event.date?.replace('/', '\n– ') ?? pc.dim('undated'),
        [pc.bold(parties || 'unknown'), ...more].join('\n'),
        mode ? `${type}\n${pc.dim(mode)}` : type,
        STATUS_COLOUR[status](status) + (basis === 'inferred' ? `\n${pc.dim('inferred')}` : ''),
        onWhoseWord(reading.dispatch.source, chain, deniedBy, name),
      ],
      [
        {
          colSpan: columns.length,
          content:
            evidence.map(({ start, end }) => `“${oneLine(text.slice(start, end))}”`).join('\n') + because(why, options),
        },
      ],
    )
  }
  return section(`Events (${reading.events.length})`, table.toString())
}

function quotations(reading: Reading, text: string, name: Names, options: AccountOptions): string {
  if (!reading.quotations.length) return ''
  const lines = reading.quotations.map(({ start, end, kind, speaker, via, why }) => {
    const who = speaker === null ? 'anonymous' : [speaker].flat().map(name).join(' and ')
    const through = via.length ? pc.dim(` (through ${via.map(name).join(', ')})`) : ''
    const words = oneLine(text.slice(start, end))
    const said = kind === 'indirect' ? `that ${pc.italic(words)}` : `“${words}”`
    return `  ${pc.bold(who)}${through} ${pc.dim(kind)}: ${said}${because(why, options)}`
  })
  return section(`Words (${lines.length})`, lines.join('\n'))
}

function offices(reading: Reading, text: string, name: Names, options: AccountOptions): string {
  if (!reading.offices.length) return ''
  const lines = reading.offices.map(({ person, office, of, status, from, to, evidence, basis, why }) => {
    const since = [from && `from ${from}`, to && `to ${to}`].filter(Boolean).join(' ')
    const held = `${status === 'incumbent' ? '' : `${status} `}${office}, ${name(of)}${since && ` (${since})`}`
    const words = evidence.map(({ start, end }) => `“${oneLine(text.slice(start, end), 120)}”`).join(' ')
    return `  ${pc.bold(name(person))}: ${held}${basis === 'inferred' ? pc.dim(' inferred') : ''} ${pc.dim(words)}${because(why, options)}`
  })
  return section(`Offices (${lines.length})`, lines.join('\n'))
}

function values(reading: Reading, text: string, options: AccountOptions): string {
  const line = (span: { start: number; end: number; why: string }, value: string): string =>
    `  “${oneLine(text.slice(span.start, span.end), 80)}” ${pc.dim('=')} ${value}${because(span.why, options)}`
  const parts = [
    reading.times.length &&
      section(`Times (${reading.times.length})`, reading.times.map((time) => line(time, time.value)).join('\n')),
    reading.amounts.length &&
      section(
        `Sums (${reading.amounts.length})`,
        reading.amounts.map((amount) => line(amount, money(amount))).join('\n'),
      ),
  ]
  return parts.filter(Boolean).join('\n\n')
}

const notes = ({ notes }: Reading): string =>
  notes.length ? section('Not read', notes.map((note) => `  ${pc.yellow(note)}`).join('\n')) : ''
