/** The two sides of an act: who does it and to whom, by the places of a frame, else by what the sentence speaks of. */
import type { Actor, EventType } from '../../../types/index.ts'
import { speaksAbroad } from './abroad.ts'
import { doerOfDeed } from './deeds.ts'
import type { Frame } from './frame.ts'
import type { Scene } from './scene.ts'
import { suffererOf } from './sufferers.ts'
import { MAIN, OFTEN, ONCE } from './topic.ts'
import { placeBeside } from './where.ts'

export interface Sides {
  readonly source: readonly Actor[]
  readonly target: readonly Actor[]
  /** One of them is taken from what the sentence speaks of. */
  readonly inferred: boolean
}

/** Acts of speech and policy, whose other side a dispatch leaves to what it has just spoken of; blows and gifts name theirs. */
const TOWARDS: ReadonlySet<EventType> = new Set([
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'AGREE',
  'SANCTION',
  'CONSULT',
  'CONCEDE',
])
/** Acts whose other side is left to the sentence when it names one other power only. */
const TOWARDS_ONE: ReadonlySet<EventType> = new Set(['SUPPORT', 'AID', 'ASSAULT', 'COERCE'])
/** Acts told in the passive without saying who did them: the authorities of the place. */
const UNSAID: ReadonlySet<EventType> = new Set(['ACCUSE', 'SANCTION', 'COERCE', 'RETREAT'])
/** Those whose doer may be taken from what the sentence speaks of; who arrests is told by the place alone. */
const DONE_BY: ReadonlySet<EventType> = new Set(['SANCTION', 'RETREAT'])
/** Those done by the police of the place that the sentences before tell of. */
const HELD_BY: ReadonlySet<EventType> = new Set(['COERCE', 'RETREAT'])
const TOGETHER: ReadonlySet<EventType> = new Set(['CONSULT', 'AGREE', 'ASSAULT'])

/** @param date when the act happened: who has left office since acted for the state then ("l'ancien président s'est rendu en 2015"). */
export function sidesOf(scene: Scene, frame: Frame, trigger: number, date: string | null): Sides {
  const held = (actors: Actor[]): Actor[] => scene.held.by(actors, date)
  // "après des tirs, X…": what X does after them is no word of who fired
  const omit = frame.pos === 'noun' && frame.type !== 'CONSULT' && scene.clauses.isApart(trigger) ? ['subj'] : []
  const source = held(scene.parties.at(frame.source, trigger, frame.mutual ? 2 : 1, [], omit))
  if (!source.length && scene.clauses.lacksSubject(trigger) && frame.source.length) {
    // "De son côté Taïpei a financé…": a subject that the tree hangs elsewhere
    const before = scene.topic.subjectBefore(trigger, (token) => scene.clauses.caseOf(token) === '')
    if (before) source.push(before)
  }
  const struck =
    frame.type === 'ASSAULT'
      ? scene.held.struck(scene.parties.at(frame.target, trigger, 1, source))
      : scene.parties.at(frame.target, trigger, 1, source)
  let target = bySide(frame.type, held(struck))
  if (!target.length && frame.pos === 'noun' && frame.target.length && !frame.mutual) {
    const sufferer = suffererOf(scene, trigger)
    if (sufferer >= 0) target = held(scene.parties.named(sufferer)).filter((actor) => !source.includes(actor))
  }
  if (!target.length && source.length && !frame.mutual) target = scene.parties.belonging(frame.target, trigger, source)
  // "a dénoncé cette mesure": whoever acts in the sentence before is likely who took it
  const deed = !target.length && source.length && !frame.mutual ? doerOfDeed(scene, frame, trigger, source) : []
  if (deed.length) return { source, target: deed, inferred: true }
  // a noun may speak of a kind of act at large ("des menaces"): only meetings are told by it alone
  const told =
    frame.pos !== 'noun' ||
    frame.type === 'CONSULT' ||
    scene.parties.at(frame.source, trigger, 1, [], ['subj']).length > 0
  const guessed = (side: 'source' | 'target', wanted: ReadonlySet<EventType>, than: readonly Actor[]): Actor[] => {
    // what a company or a union speaks of is seldom aimed at the state its sentence names
    const fits = told && !frame.stated && (side === 'source' || than.some((actor) => speaksAbroad(actor, scene.pack)))
    const may =
      wanted.has(frame.type) ||
      (side === 'target' && (frame.topic || (TOWARDS_ONE.has(frame.type) && scene.topic.namesOneOther(trigger, than))))
    const often = frame.far ? OFTEN : side === 'target' && frame.type !== 'CONSULT' ? MAIN : undefined
    const actor = may && fits ? scene.topic.likeliest(trigger, side, than, often) : null
    return actor ? [actor] : []
  }
  if (frame.mutual) {
    const all = [...new Set([...source, ...target])]
    // who met is known by the words beside the meeting, not by who speaks of it
    const beside =
      frame.pos === 'verb' || scene.parties.phrases.isOfSeveral(trigger)
        ? all
        : scene.parties.at(frame.source, trigger, 1, [], ['subj', 'owner'])
    if (all.length !== 1 || !beside.length || frame.solo) return { source: all, target: [], inferred: false }
    const other = guessed('target', TOGETHER, all)
    return { source: [...all, ...other], target: [], inferred: other.length > 0 }
  }
  if (source.length && !target.length && frame.target.length && !frame.solo) {
    const other = guessed('target', TOWARDS, source)
    return { source, target: other, inferred: other.length > 0 }
  }
  if (frame.abroad && !target.length && source.every((actor) => actor.kind === 'state'))
    return { source: scene.topic.likeliest(trigger, 'target', source, ONCE) ? source : [], target, inferred: false }
  // a doer who is said, though nobody we know ("poursuivie par le parquet"), is not unsaid
  const unsaid = frame.pos !== 'verb' || !scene.parties.phrases.at('subj', trigger).length
  if (!source.length && target.length && frame.source.length && !frame.unknown && unsaid) {
    // "un médecin yéménite a été condamné en Suède": the courts and the police of the place
    const there = UNSAID.has(frame.type) ? placeBeside(scene, frame.type, trigger, trigger, target) : null
    if (there && !target.includes(there)) return { source: [there], target, inferred: false }
    // whose land is held is spoken of together with who holds it
    const seized = frame.type === 'COERCE' && frame.place === 'target'
    const holder = seized ? scene.held.holderOf(scene.parties.tokens(frame.target, trigger)) : null
    if (holder && !target.includes(holder)) return { source: [holder], target, inferred: false }
    const other = guessed('source', seized ? UNSAID : DONE_BY, target)
    // "le chercheur a été arrêté": by the state that the words before tell of
    const police = !other.length && !seized && !frame.stated && HELD_BY.has(frame.type)
    const before = police ? scene.topic.authorityBefore(trigger, target) : null
    if (before) return { source: [before], target, inferred: true }
    return { source: other, target, inferred: other.length > 0 }
  }
  return { source, target, inferred: false }
}

/** Two Frenchmen named beside their country are struck or seized as Frenchmen. */
function bySide(type: EventType, actors: Actor[]): Actor[] {
  const isOfState = actors.some((actor) => actor.kind === 'state')
  return isOfState && (type === 'ASSAULT' || type === 'COERCE')
    ? actors.filter((actor) => actor.kind !== 'person')
    : actors
}
