/** A reading as a page that a person can check with the dispatch beside it: what the gallery's snapshots hold. */
import type { Reading } from '../../src/types/index.ts'

type Span = { readonly start: number; readonly end: number }

export function listing(reading: Reading): string {
  const { dispatch, actors, quotations, events, offices, times, amounts, notes } = reading
  const text = dispatch.text ?? ''
  const words = (span: Span): string => text.slice(span.start, span.end).replace(/\s*\n\s*/g, ' ¶ ')
  const name = (id: string): string => {
    const actor = actors.find((one) => one.id === id)
    return actor ? (actor.code ?? actor.name) : id
  }
  const all = (ids: readonly string[], none = '-'): string => ids.map(name).join(' + ') || none
  const section = (title: string, entries: readonly string[]): string[] => [
    `${title} (${entries.length})`,
    ...entries,
    '',
  ]

  return [
    `${dispatch.id}  ${dispatch.sentAt}  ${dispatch.source}`,
    dispatch.headline,
    '',
    ...section(
      'ACTORS',
      actors.map((actor) => {
        const names = new Set(actor.mentions.map((mention) => `${words(mention)} [${mention.as}]`))
        const code = actor.code ? ` = ${actor.code}` : ''
        return `  ${actor.kind} ${actor.name}${code}${actor.of ? `, of ${name(actor.of)}` : ''}: ${[...names].join('; ')}`
      }),
    ),
    ...section(
      'OFFICES',
      offices.map(
        (office) =>
          `  ${name(office.person)}: ${office.office} of ${name(office.of)}, ${office.status}, ${office.basis}` +
          `${office.from || office.to ? `, ${office.from ?? ''}/${office.to ?? ''}` : ''}\n` +
          `      “${office.evidence.map(words).join(' … ')}”`,
      ),
    ),
    ...section(
      'QUOTATIONS',
      quotations.map((quotation) => {
        const speaker = quotation.speaker === null ? 'somebody' : all([quotation.speaker].flat())
        const via = quotation.via.length ? `, through ${all(quotation.via)}` : ''
        const cue = quotation.cue ? ` “${words(quotation.cue)}”` : ''
        return `  ${quotation.kind}: ${speaker}${cue}${via}  (${quotation.why})\n      ${words(quotation)}`
      }),
    ),
    ...section(
      'EVENTS',
      events.map((event) => {
        const type = [event.type, event.mode, ...event.contexts].filter(Boolean).join('/')
        const parties = `${all(event.source)} → ${all(event.target)}`
        const where = event.place ? ` in ${name(event.place)}` : ''
        const money = event.amount ? `, ${event.amount.comparator} ${event.amount.value} ${event.amount.currency}` : ''
        const word = event.chain.length ? `, on the word of ${event.chain.map(name).join(' < ')}` : ''
        const denied = event.deniedBy.length ? `, denied by ${all(event.deniedBy)}` : ''
        const promises = event.promises ? `, of ${event.promises}` : ''
        return (
          `  ${type}${promises} ${event.status}: ${parties}, ${event.date ?? 'no date'}${where}${money}${word}${denied}  (${event.why})\n` +
          `      “${words(event.trigger)}” in: ${event.evidence.map(words).join(' … ')}`
        )
      }),
    ),
    ...section(
      'TIMES',
      times.map((time) => `  ${words(time)} = ${time.value} (${time.type})`),
    ),
    ...section(
      'AMOUNTS',
      amounts.map((amount) => `  ${words(amount)} ${amount.comparator} ${amount.value} ${amount.currency}`),
    ),
    ...section(
      'NOTES',
      notes.map((note) => `  ${note}`),
    ),
  ].join('\n')
}
