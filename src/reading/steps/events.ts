/** Finds what states, organisations and armed groups do to or with one another. */
import type { Document, EventMention, EventType, Quoted, Upos } from '../../types/index.ts'
import { noteDenials } from './events/denials.ts'
import { type Echo, echoOf, withEchoes } from './events/echoes.ts'
import type { TriggerPos } from './events/frame.ts'
import { settleGuesses } from './events/guesses.ts'
import { type Candidate, candidateAt, readCandidate } from './events/mention.ts'
import { mergeMentions } from './events/merge.ts'
import type { EventPack } from './events/pack.ts'
import { Scene } from './events/scene.ts'

export type { EventPack } from './events/pack.ts'

const POS: Partial<Record<Upos, TriggerPos>> = { VERB: 'verb', NOUN: 'noun', ADJ: 'adj' }

export function findEvents(doc: Quoted, pack: EventPack): Document {
  const scene = new Scene(doc, pack)
  const { acts, echoes } = readActs(scene)
  const found = acts.sort((a, b) => a.trigger.start - b.trigger.start)
  const merged = mergeMentions(settleGuesses(found))
  const denied = noteDenials(withEchoes(merged, echoes, scene.doc.tokens), (why) => pack.denials.has(why))
  const events = denied.map((event, i) => ({ ...event, id: `e${i + 1}` }))
  return { ...doc, actors: scene.cast.actors, events }
}

/** What the frames of the pack read, verbs before nouns. */
function readActs(scene: Scene): { acts: EventMention[]; echoes: Echo[] } {
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
  const acts: EventMention[] = []
  const echoes: Echo[] = []
  candidates.sort((a, b) => rank(doc, a) - rank(doc, b) || a.trigger - b.trigger)
  for (const candidate of candidates) {
    const { trigger } = candidate
    // "a tué un général dans une frappe": one blow
    const again = candidate.frames[0].type === 'ASSAULT' && blows.has(doc.tokens[trigger].head)
    if (taken.has(trigger) || again) continue
    const read = readCandidate(scene, candidate, promised.get(trigger) ?? null)
    if (!read) {
      const echo = echoOf(scene, candidate)
      if (echo) echoes.push(echo)
      continue
    }
    if (read.event.type === 'ASSAULT' && read.frame.pos === 'verb') blows.add(trigger)
    acts.push(read.event)
    for (const need of read.frame.needs)
      if (!need.not) for (const token of scene.parties.phrases.at(need.role, trigger)) taken.add(token)
  }
  return { acts, echoes }
}

const rank = (doc: Quoted, { trigger }: Candidate): number => (doc.tokens[trigger].upos === 'VERB' ? 0 : 1)
