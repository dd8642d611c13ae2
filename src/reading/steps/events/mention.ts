/** One mention of an act: a trigger word, the frame that reads it, and all its fields. */
import type { Actor, EventMention, EventStatus, EventType, Money, Span } from '../../../types/index.ts'
import { isInternational } from './abroad.ts'
import { has } from './clause.ts'
import type { Frame, TriggerPos } from './frame.ts'
import type { Outlook } from './outlook.ts'
import type { Scene } from './scene.ts'
import { placeOf } from './where.ts'
import { chainOf } from './word.ts'

/** Evidence is short enough to be read at a glance. */
const EVIDENCE = 300

export interface Candidate {
  readonly trigger: number
  /** The frames of the word that fit what stands around it, in order. */
  readonly frames: readonly Frame[]
  readonly outlook: Outlook
}

export function candidateAt(scene: Scene, trigger: number, pos: TriggerPos): Candidate | null {
  const known = scene.pack.frames.get(`${pos}:${scene.doc.tokens[trigger].lemma}`)
  if (!known) return null
  const pronominal = pos === 'verb' && scene.clauses.isPronominal(trigger)
  const frames = known.filter((f) => (f.pronominal ?? pronominal) === pronominal && scene.parties.satisfies(f, trigger))
  return frames.length ? { trigger, frames, outlook: scene.outlooks.of(trigger) } : null
}

export interface Read {
  readonly event: EventMention
  readonly frame: Frame
}

/** The event that the first frame with parties for it tells, or null. */
export function readCandidate(scene: Scene, candidate: Candidate, promises: EventType | null): Read | null {
  if (!candidate.outlook.status) return null
  for (const frame of candidate.frames) {
    // the doer can only be unsaid where none is said
    if (frame.unknown && scene.parties.phrases.at(frame.pos === 'noun' ? 'owner' : 'subj', candidate.trigger).length)
      continue
    const sides = sidesOf(scene, frame, candidate.trigger)
    if (isInternational(frame, sides.source, sides.target, scene.cast, scene.pack))
      return { frame, event: eventOf(scene, candidate, frame, sides, candidate.outlook.status, promises) }
  }
  return null
}

interface Sides {
  readonly source: readonly Actor[]
  readonly target: readonly Actor[]
  /** One of them is taken from what the sentence speaks of. */
  readonly inferred: boolean
}

function eventOf(
  scene: Scene,
  { trigger, outlook }: Candidate,
  frame: Frame,
  sides: Sides,
  told: EventStatus,
  promises: EventType | null,
): EventMention {
  const { doc, clauses, cast } = scene
  const { type, status } = turn(frame, told, outlook.announced)
  const source = sides.source.length ? sides.source.map((a) => a.id) : ['unknown']
  const token = doc.tokens[trigger]
  const place = placeOf(scene, trigger, outlook.predicate, frame.place === 'target' ? [] : sides.target)
  const usual = frame.place === 'target' ? sides.target[0] : frame.place === 'source' ? sides.source[0] : undefined
  const range = clauses.tree.range(outlook.predicate)
  const past = has(token, 'VerbForm=Part') && !clauses.isPassive(trigger)
  return {
    id: '',
    type,
    mode: type === frame.type ? frame.mode : null,
    contexts: contextsOf(scene, range),
    source,
    target: sides.target.map((a) => a.id),
    persons: personsOf(scene, frame, trigger, [...source, ...sides.target.map((a) => a.id)]),
    date: scene.times.of(
      trigger,
      outlook.predicate,
      scene.spoken.at(trigger)[0],
      status === 'planned' || status === 'possible',
    ),
    place: (place ?? usual)?.id ?? null,
    status,
    chain: chainOf({ trigger, type, sources: source, past, hearsay: outlook.hearsay }, scene.spoken, cast),
    deniedBy: [],
    amount: amountOf(scene, type, range),
    trigger: { start: token.start, end: token.end },
    evidence: [evidenceOf(scene, trigger, range)],
    promises: PROMISING.has(type) ? (type === frame.type ? promises : frame.type) : null,
    why: `rule:${frame.id}${sides.inferred ? '~topic' : ''}`,
  }
}

/** The individuals named at the places of the parties, where a party is not the individual himself. */
function personsOf(scene: Scene, frame: Frame, trigger: number, parties: readonly string[]): string[] {
  const named = [...scene.parties.persons(frame.source, trigger), ...scene.parties.persons(frame.target, trigger)]
  return [
    ...new Set(
      named.filter((a) => !parties.includes(a.id) && parties.includes(scene.cast.party(a).id)).map((a) => a.id),
    ),
  ]
}

const PROMISING: ReadonlySet<EventType> = new Set(['AGREE', 'CONCEDE', 'THREATEN'])

/** Acts of speech and policy, whose other side a dispatch leaves to what it has just spoken of; blows and gifts name theirs. */
const TOWARDS: ReadonlySet<EventType> = new Set([
  'ACCUSE',
  'REQUEST',
  'REJECT',
  'THREATEN',
  'AGREE',
  'SUPPORT',
  'SANCTION',
  'CONSULT',
  'CONCEDE',
])
/** Acts told in the passive without saying who did them. */
const UNSAID: ReadonlySet<EventType> = new Set(['ACCUSE', 'SANCTION', 'COERCE', 'RETREAT'])
const TOGETHER: ReadonlySet<EventType> = new Set(['CONSULT', 'AGREE', 'ASSAULT'])

function sidesOf(scene: Scene, frame: Frame, trigger: number): Sides {
  const source = scene.parties.at(frame.source, trigger, frame.mutual ? 2 : 1)
  const target = scene.parties.at(frame.target, trigger, 1, source)
  // a noun may speak of a kind of act at large ("des menaces"): only meetings are told by it alone
  const told = frame.pos !== 'noun' || frame.type === 'CONSULT'
  const guessed = (side: 'source' | 'target', wanted: ReadonlySet<EventType>, than: readonly Actor[]): Actor[] => {
    const actor = wanted.has(frame.type) && told ? scene.topic.likeliest(trigger, side, than) : null
    return actor ? [actor] : []
  }
  if (frame.mutual) {
    const all = [...new Set([...source, ...target])]
    // who met is known by the words beside the meeting, not by who speaks of it
    const beside = frame.pos === 'verb' ? all : scene.parties.at(frame.source, trigger, 1, [], 'subj')
    if (all.length !== 1 || !beside.length || frame.solo) return { source: all, target: [], inferred: false }
    const other = guessed('target', TOGETHER, all)
    return { source: [...all, ...other], target: [], inferred: other.length > 0 }
  }
  if (source.length && !target.length && frame.target.length && !frame.solo) {
    const other = guessed('target', TOWARDS, source)
    return { source, target: other, inferred: other.length > 0 }
  }
  if (!source.length && target.length && frame.source.length && !frame.unknown) {
    const other = guessed('source', UNSAID, target)
    return { source: other, target, inferred: other.length > 0 }
  }
  return { source, target, inferred: false }
}

/** Acts that lie ahead when they are made known ("a annoncé le retrait"), unlike sanctions and arrests. */
const AHEAD: ReadonlySet<EventType> = new Set(['CONSULT', 'COOPERATE', 'RETREAT', 'MOBILIZE', 'AID'])

/** A visit still to come is an agreement to visit, a gift made known a promise. */
function turn(frame: Frame, status: EventStatus, announced: boolean): { type: EventType; status: EventStatus } {
  if (announced && status === 'actual' && frame.type === 'AID') return { type: 'AGREE', status }
  const told = frame.status ?? (announced && status === 'actual' && AHEAD.has(frame.type) ? 'planned' : status)
  const ahead = told === 'planned' || (told === 'possible' && frame.type !== 'AID')
  return { type: (ahead && frame.ahead) || frame.type, status: told }
}

const PAID: ReadonlySet<EventType> = new Set(['AID', 'AGREE', 'SANCTION', 'COOPERATE', 'SUPPORT', 'COERCE'])

/** The first sum within the clause, for acts that money changes hands in. */
function amountOf(scene: Scene, type: EventType, range: { from: number; to: number }): Money | null {
  if (!PAID.has(type)) return null
  const { tokens, amounts } = scene.doc
  const found = amounts.find((a) => a.start >= tokens[range.from].start && a.end <= tokens[range.to - 1].end)
  return found ? { value: found.value, currency: found.currency, comparator: found.comparator } : null
}

function contextsOf(scene: Scene, { from, to }: { from: number; to: number }): string[] {
  const out = new Set<string>()
  for (let t = from; t < to && t < from + 80; t++) {
    const context = scene.pack.contexts.get(scene.doc.tokens[t].lemma)
    if (context) out.add(context)
  }
  return [...out]
}

/** The words of the clause around the trigger. */
function evidenceOf(scene: Scene, trigger: number, { from, to }: { from: number; to: number }): Span {
  const { tokens } = scene.doc
  let a = from
  let b = to - 1
  while (a < b && tokens[b].end - tokens[a].start > EVIDENCE) {
    if (trigger - a > b - trigger) a++
    else b--
  }
  return { start: tokens[a].start, end: tokens[b].end }
}
