/**
 * Finds those who act or are acted upon as many: "des migrants", "l'opposition bélarusse", "les groupes armés". Comes after
 * quotations and pronouns, so that a crowd is never taken for a speaker or for whom a pronoun means.
 */
import type { Actor, ActorMention, Mention, Quoted } from '../../types/index.ts'
import { type CollectivePack, CollectiveReader } from './collectives/reader.ts'

export type { CollectivePack } from './collectives/reader.ts'

/** Adds an actor for each kind of many, or a mention of the group that the noun is said of. */
export function findCollectives(doc: Quoted, pack: CollectivePack): Quoted {
  const reader = new CollectiveReader(doc, pack)
  const found = reader.find()
  if (!found.length) return doc
  const byName = new Map<string, Actor>()
  for (const actor of doc.actors) if (actor.kind !== 'person' && !byName.has(actor.name)) byName.set(actor.name, actor)
  const actors = [...doc.actors]
  const added = new Map<string, Mention[]>()
  const mentions: ActorMention[] = [...doc.mentions]
  for (const one of found) {
    const who = reader.who(one)
    if (!who) continue
    const { from, to, head } = one
    const { start } = doc.tokens[from]
    const { end } = doc.tokens[to - 1]
    let actor = who.group ?? byName.get(who.name)
    if (!actor && !who.group) {
      const { name, of } = who
      const label = doc.dispatch.text.slice(start, end)
      actor = { id: `a${actors.length + 1}`, kind: 'group', name, label, ...(of && { of: of.id }), mentions: [] }
      actors.push(actor)
      byName.set(name, actor)
    }
    if (!actor) continue
    mentions.push({ actor: actor.id, from, to, start, end, head, as: 'role' })
    const own = added.get(actor.id)
    if (own) own.push({ start, end, as: 'role' })
    else added.set(actor.id, [{ start, end, as: 'role' }])
  }
  return {
    ...doc,
    actors: actors.map((actor) => withMentions(actor, added.get(actor.id))),
    mentions: mentions.sort((a, b) => a.from - b.from || b.to - a.to),
  }
}

const withMentions = (actor: Actor, added: readonly Mention[] | undefined): Actor =>
  added ? { ...actor, mentions: [...actor.mentions, ...added].sort((a, b) => a.start - b.start) } : actor
