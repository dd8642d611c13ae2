/** Sets guessed parties right by what the dispatch says elsewhere: "les sanctions américaines" are those it calls "contre l'Iran". */
import type { EventMention, EventType } from '../../../types/index.ts'

/** Acts that a dispatch comes back to without their parties. */
const LASTING: ReadonlySet<EventType> = new Set(['SANCTION', 'COERCE', 'ASSAULT'])

/** More acts of one doer than any dispatch tells: those beyond are not looked through. */
const MANY = 50

/** Gives an act whose target is guessed the target of the nearest act of the same kind and doer that says it. */
export function settleGuesses(events: readonly EventMention[]): EventMention[] {
  const stated = new Map<string, EventMention[]>()
  for (const event of events) {
    if (!LASTING.has(event.type) || event.basis !== 'stated' || !event.target.length || event.source[0] === 'unknown')
      continue
    const key = `${event.type} ${event.source.join()}`
    const same = stated.get(key)
    if (!same) stated.set(key, [event])
    else if (same.length < MANY) same.push(event)
  }
  return events.map((event) => {
    if (event.basis !== 'inferred') return event
    const known = stated.get(`${event.type} ${event.source.join()}`)
    if (!known || known.some(({ target }) => target.join() === event.target.join())) return event
    const away = (other: EventMention): number => Math.abs(other.trigger.start - event.trigger.start)
    const { target, place } = known.reduce((best, other) => (away(other) < away(best) ? other : best))
    return { ...event, target, place: event.type === 'SANCTION' ? event.place : place }
  })
}
