/** Resolves titles alone, collective nouns and pronouns to the actors they take up. */

import type { Body } from './names/bodies.ts'
import type { Found } from './names.ts'
import type { OfficeDraft } from './offices.ts'

export function resolveReferences(found: Found, bodies: readonly Body[], offices: readonly OfficeDraft[]): void {
  const { c, attachments, ofRun } = found
  const { tokens } = c.w
  const mention = (actor: { mentions: unknown[] }, from: number, to: number, head: number, as: string): void => {
    actor.mentions.push({ from, to, start: tokens[from].start, end: tokens[to - 1].end, head, as })
  }
  const attached = new Set<unknown>()
  for (const { title, run, how } of attachments) {
    attached.add(title)
    const person = ofRun[run]
    if (!person) continue
    const to = how === 'before' ? c.runs[run].to : title.to
    if (!title.plural) mention(person, title.from, to, title.head, 'title')
  }
  for (const title of found.titles) {
    if (attached.has(title) || title.plural || !title.of) continue
    const holder = offices.find((o) => o.of === title.of && o.office === title.kind && o.status === title.status)
    const actor = holder?.person ?? (title.determiner === 'definite' ? title.of : undefined)
    if (actor) mention(actor, title.from, title.to, title.head, 'title')
  }
  for (const body of bodies) if (body.of) mention(body.of, body.from, body.to, body.head, 'role')
}
