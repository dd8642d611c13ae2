/** One mention of an act: a trigger word, the frame that reads it, and all its fields. */
import type { Actor, EventMention, EventStatus, EventType, Money } from '../../../types/index.ts'
import { isInternational } from './abroad.ts'
import { has } from './cases.ts'
import { isAfter } from './dates.ts'
import { evidenceOf } from './evidence.ts'
import type { Frame, TriggerPos } from './frame.ts'
import type { Outlook } from './outlook.ts'
import type { Scene } from './scene.ts'
import { type Sides, sidesOf } from './sides.ts'
import { lastNamed, placeOf } from './where.ts'
import { chainOf, claimantsOf, isOwn } from './word.ts'

export interface Candidate {
  readonly trigger: number
  /** The frames of the word that fit what stands around it, in order. */
  readonly frames: readonly Frame[]
  readonly outlook: Outlook
}

export function candidateAt(scene: Scene, trigger: number, pos: TriggerPos): Candidate | null {
  // "l'Organisation de la coopération islamique": a word of a name tells no act
  if (scene.cast.isOfName(trigger)) return null
  // "Le Dauphiné Libéré"
  if (pos === 'verb' && scene.cast.mentionAt(trigger)?.as === 'name') return null
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
  const { outlook, trigger } = candidate
  const ahead =
    outlook.status === 'planned' ||
    outlook.status === 'possible' ||
    (outlook.announced && AHEAD.has(candidate.frames[0].type))
  const date = scene.times.of(trigger, outlook.predicate, scene.spoken.at(trigger)[0], ahead)?.date ?? null
  for (const frame of candidate.frames) {
    // the doer can only be unsaid where none is said, or only a thing is ("par une mine")
    const doer = frame.pos === 'noun' ? 'owner' : 'subj'
    if (
      frame.unknown &&
      !frame.needs.some((need) => need.role === doer) &&
      scene.parties.phrases.at(doer, candidate.trigger).length
    )
      continue
    const sides = sidesOf(scene, frame, trigger, date)
    if (isInternational(frame, sides.source, sides.target, scene)) {
      const when = date ?? dateOfSaying(scene, trigger, frame.type, sides.source, ahead)
      return { frame, event: eventOf(scene, candidate, frame, sides, when, promises) }
    }
  }
  return null
}

/** The day on which a doer himself says it. */
function dateOfSaying(
  scene: Scene,
  trigger: number,
  type: EventType,
  doers: readonly Actor[],
  ahead: boolean,
): string | null {
  const [said] = scene.spoken.at(trigger)
  const ids = doers.map((actor) => actor.id)
  return said && isOwn(said, ids, scene.cast) ? (scene.times.ofSaying(trigger, type, said, ahead)?.date ?? null) : null
}

function eventOf(
  scene: Scene,
  { trigger, outlook }: Candidate,
  frame: Frame,
  sides: Sides,
  date: string | null,
  promises: EventType | null,
): EventMention {
  const { doc, clauses, cast } = scene
  const { type, status } = turn(frame, lieAhead(scene, frame, outlook.status!, date), outlook.announced)
  const source = sides.source.length ? sides.source.map((a) => a.id) : ['unknown']
  const token = doc.tokens[trigger]
  const place = placeOf(
    scene,
    type,
    trigger,
    outlook.predicate,
    frame.place === 'target' ? [] : sides.target,
    frame.place === 'target' ? stateOf(sides.target) : null,
  )
  const usual =
    type === 'ASSAULT'
      ? stateOf(sides.target)
      : frame.place === 'source' && (frame.mutual || sides.source.length === 1)
        ? stateOf(sides.source)
        : frame.mode === 'meet' && frame.pos === 'verb' && status === 'actual'
          ? lastNamed(scene, trigger, [...sides.source, ...sides.target])
          : null
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
    date,
    place: (place ?? usual)?.id ?? null,
    status,
    chain: chainOf(
      {
        trigger,
        type,
        sources: source,
        ahead: status !== 'actual',
        past,
        hearsay: outlook.hearsay,
        claimants: claimantsOf(trigger, scene),
      },
      scene.spoken,
      cast,
    ),
    deniedBy: [],
    amount: amountOf(scene, type, range),
    trigger: { start: token.start, end: token.end },
    evidence: [evidenceOf(scene, trigger, range)],
    promises: PROMISING.has(type) ? (type === frame.type ? promises : frame.type) : null,
    basis: sides.inferred ? 'inferred' : 'stated',
    why: `rule:${frame.id}${sides.inferred ? '~topic' : ''}`,
  }
}

const stateOf = ([first]: readonly Actor[]): Actor | null => (first?.kind === 'state' ? first : null)

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

/** Acts that lie ahead when they are made known ("a annoncé le retrait"), unlike sanctions and arrests. */
const AHEAD: ReadonlySet<EventType> = new Set(['CONSULT', 'COOPERATE', 'RETREAT', 'MOBILIZE', 'AID'])

/** A meeting or a truce dated after the dispatch is to come, whatever the words around it ("le sommet de lundi prochain"). */
function lieAhead(scene: Scene, frame: Frame, status: EventStatus, date: string | null): EventStatus {
  const sent = scene.doc.dispatch.sentAt?.slice(0, 10)
  const may = AHEAD.has(frame.type) || frame.type === 'CONCEDE'
  return status === 'actual' && sent && date && may && isAfter(date, sent) ? 'planned' : status
}

/** A visit still to come is an agreement to visit, a gift made known or support to come a promise. */
function turn(frame: Frame, status: EventStatus, announced: boolean): { type: EventType; status: EventStatus } {
  if (announced && status === 'actual' && frame.type === 'AID') return { type: 'AGREE', status }
  const told = frame.status ?? (announced && status === 'actual' && AHEAD.has(frame.type) ? 'planned' : status)
  if (told === 'planned' && frame.type === 'SUPPORT') return { type: 'AGREE', status: told }
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
