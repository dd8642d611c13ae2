/** Marks who denies what: a denial is an act of its own, and a note on the acts it denies. */
import type { EventMention } from '../../../types/index.ts'

/** How far, in characters, a denial may stand from what it denies. */
const NEAR = 700

/**
 * An act on another's word whose doer denies something soon after has that doer among those who deny it.
 * @param isDenial whether the rule that read an event is one of denying
 */
export function noteDenials(events: readonly EventMention[], isDenial: (why: string) => boolean): EventMention[] {
  const denials = events.filter((e) => e.type === 'REJECT' && e.status === 'actual' && isDenial(e.why))
  if (!denials.length) return [...events]
  return events.map((event) => {
    if (!event.chain.length && event.type !== 'ACCUSE') return event
    const accused = event.type === 'ACCUSE' ? event.target : event.source
    const deniedBy = denials.flatMap((d) =>
      d.trigger.start > event.trigger.start && d.trigger.start - event.trigger.start < NEAR
        ? d.source.filter((id) => accused.includes(id))
        : [],
    )
    return deniedBy.length ? { ...event, deniedBy: [...new Set(deniedBy)] } : event
  })
}
