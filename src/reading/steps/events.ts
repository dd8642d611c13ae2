/** Finds what states, organisations and armed groups do to or with one another. */
import type { Document, EventType, Quoted, Upos } from '../../types/index.ts'
import { noteDenials } from './events/denials.ts'
import type { TriggerPos } from './events/frame.ts'
import { type Candidate, candidateAt, type Read, readCandidate } from './events/mention.ts'
import { mergeMentions } from './events/merge.ts'
import type { EventPack } from './events/pack.ts'
import { Scene } from './events/scene.ts'

export type { EventPack } from './events/pack.ts'

const POS: Partial<Record<Upos, TriggerPos>> = { VERB: 'verb', NOUN: 'noun', ADJ: 'adj' }

export function findEvents(doc: Quoted, pack: EventPack): Document {
  const scene = new Scene(doc, pack)
  const found = [...rule(scene).read.values()].map(({ event }) => event)
  found.sort((a, b) => a.trigger.start - b.trigger.start)
  const denied = noteDenials(mergeMentions(found), (why) => pack.denials.has(why))
  const events = denied.map((event, i) => ({ ...event, id: `e${i + 1}` }))
  return { ...doc, actors: scene.cast.actors, events }
}

/** What the frames of the pack made of a dispatch: by trigger, the candidates and what was read of them. */
export interface Ruling {
  readonly candidates: ReadonlyMap<number, Candidate>
  readonly read: ReadonlyMap<number, Read>
}

/** What the frames of the pack read; of use by itself to see why an act was missed. */
export function rule(scene: Scene): Ruling {
  const { doc } = scene
  const candidates: Candidate[] = []
  doc.tokens.forEach((token, trigger) => {
    const pos = POS[token.upos]
    const candidate = pos && candidateAt(scene, trigger, pos)
    if (candidate) candidates.push(candidate)
  })
  const promised = new Map<number, EventType>()
  for (const { outlook, frames } of candidates)
    if (outlook.under >= 0 && !promised.has(outlook.under)) promised.set(outlook.under, frames[0].type)
  // verbs first: a noun that a verb's frame has taken ("imposé des sanctions") tells no second act
  const taken = new Set<number>()
  const blows = new Set<number>()
  const read = new Map<number, Read>()
  candidates.sort((a, b) => rank(doc, a) - rank(doc, b) || a.trigger - b.trigger)
  for (const candidate of candidates) {
    const { trigger } = candidate
    // "a tué un général dans une frappe": one blow
    const again = candidate.frames[0].type === 'ASSAULT' && blows.has(doc.tokens[trigger].head)
    if (taken.has(trigger) || again) continue
    const one = readCandidate(scene, candidate, promised.get(trigger) ?? null)
    if (!one) continue
    if (one.event.type === 'ASSAULT' && one.frame.pos === 'verb') blows.add(trigger)
    read.set(trigger, one)
    for (const need of one.frame.needs)
      if (!need.not) for (const token of scene.parties.phrases.at(need.role, trigger)) taken.add(token)
  }
  return { candidates: new Map(candidates.map((c) => [c.trigger, c])), read }
}

const rank = (doc: Quoted, { trigger }: Candidate): number => (doc.tokens[trigger].upos === 'VERB' ? 0 : 1)
