/** Finds what states, organisations and armed groups do to or with one another. */
import type { Actor, Document, EventMention, EventStatus, EventType, Quoted, Span } from '../../types/index.ts'
import { Cast } from './cast.ts'
import { isInternational } from './events/abroad.ts'
import { Clauses, has } from './events/clause.ts'
import type { Frame } from './events/frame.ts'
import { mergeMentions } from './events/merge.ts'
import { Outlooks } from './events/outlook.ts'
import type { EventPack } from './events/pack.ts'
import { Parties } from './events/parties.ts'
import { Spoken } from './events/spoken.ts'
import { Times } from './events/when.ts'
import { placeOf } from './events/where.ts'
import { chainOf } from './events/word.ts'
import { treeOf } from './tree.ts'

export type { EventPack } from './events/pack.ts'

const EVIDENCE = 300

export function findEvents(doc: Quoted, pack: EventPack): Document {
  const tree = treeOf(doc)
  const cast = new Cast(doc)
  const clauses = new Clauses(tree, pack)
  const spoken = new Spoken(doc)
  const parties = new Parties(clauses, spoken, cast, pack)
  const outlooks = new Outlooks(clauses, pack)
  const times = new Times(doc, clauses, pack)
  const found: EventMention[] = []
  doc.tokens.forEach((token, t) => {
    const letter = token.upos === 'VERB' ? 'verb' : token.upos === 'NOUN' ? 'noun' : token.upos === 'ADJ' ? 'adj' : null
    if (!letter) return
    const frames = pack.frames.get(`${letter}:${token.lemma}`)
    if (!frames) return
    const frame = frames.find((f) => fits(f, t, clauses) && parties.satisfies(f, t))
    if (!frame) return
    const outlook = outlooks.of(t)
    if (!outlook.status) return
    const sides = partiesOf(frame, t, parties)
    if (!isInternational(frame, sides.source, sides.target, cast)) return
    const { type, status } = turn(frame, outlook.status, outlook.announced)
    const place = placeOf(t, outlook.predicate, clauses, cast, pack)
    const past = has(token, 'VerbForm=Part') && !clauses.isPassive(t)
    const source = sides.source.length ? sides.source.map((a) => a.id) : ['unknown']
    found.push({
      id: '',
      type,
      mode: type === frame.type ? frame.mode : null,
      contexts: [],
      source,
      target: sides.target.map((a) => a.id),
      persons: [],
      date: times.of(t, outlook.predicate),
      place:
        (place ?? (frame.place === 'target' ? sides.target[0] : frame.place === 'source' ? sides.source[0] : null))
          ?.id ?? null,
      status,
      chain: chainOf(t, frame, outlook, source, spoken, cast, past),
      deniedBy: [],
      amount: null,
      trigger: { start: token.start, end: token.end },
      evidence: [evidenceOf(doc, t, outlook.predicate, clauses)],
      promises: null,
      why: `rule:${frame.id}`,
    })
  })
  const events = mergeMentions(found).map((event, i) => ({ ...event, id: `e${i + 1}` }))
  return { ...doc, actors: cast.actors, events }
}

function fits(frame: Frame, trigger: number, clauses: Clauses): boolean {
  return frame.pronominal === null || frame.pronominal === clauses.isPronominal(trigger)
}

function partiesOf(frame: Frame, trigger: number, parties: Parties): { source: Actor[]; target: Actor[] } {
  const source = parties.at(frame.source, trigger, frame.mutual ? 2 : 1)
  const target = parties.at(frame.target, trigger).filter((a) => !source.includes(a))
  if (!frame.mutual) return { source, target }
  return { source: [...new Set([...source, ...target])], target: [] }
}

/** A visit still to come is an agreement to visit. */
function turn(frame: Frame, status: EventStatus, announced: boolean): { type: EventType; status: EventStatus } {
  const s = frame.status ?? (announced && frame.ahead && status === 'actual' ? 'planned' : status)
  if (frame.ahead && (s === 'planned' || (s === 'possible' && frame.ahead !== frame.type)))
    return { type: frame.ahead, status: s }
  return { type: frame.type, status: s }
}

/** The words of the predicate's clause around the trigger, at most 300 characters. */
function evidenceOf(doc: Quoted, trigger: number, predicate: number, clauses: Clauses): Span {
  const { from, to } = clauses.tree.range(predicate)
  let a = from
  let b = to - 1
  while (doc.tokens[b].end - doc.tokens[a].start > EVIDENCE && a < b) {
    if (trigger - a > b - trigger) a++
    else b--
  }
  return { start: doc.tokens[a].start, end: doc.tokens[b].end }
}
