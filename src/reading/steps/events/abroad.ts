/** What belongs on a diplomatic record: acts between states, bodies and armed groups, not a state's own affairs. */
import type { Actor, EventType } from '../../../types/index.ts'
import type { Cast } from '../cast.ts'
import type { Frame } from './frame.ts'
import type { EventPack } from './pack.ts'
import type { Scene } from './scene.ts'
import { ALONE } from './topic.ts'

/** Whether an actor counts among states: a state, a body of states, an armed group; not a party, company, association or medium. */
export const isPower = (actor: Actor, pack: EventPack): boolean =>
  actor.kind === 'state' ||
  pack.leaders.has(actor.name) ||
  (actor.kind === 'group' && !pack.homes.has(actor.name) && !isCrowd(actor, pack)) ||
  (actor.kind === 'organisation' && actor.code !== undefined && pack.bodies.has(actor.code))

/** Whether an actor is many people and no power: migrants, protesters, an opposition. */
export const isCrowd = (actor: Actor, pack: EventPack): boolean => collectiveOf(actor, pack) === 'crowd'

/** What many taken together are; undefined for an actor of a name of its own. */
export const collectiveOf = ({ kind, name }: Actor, pack: EventPack): 'crowd' | 'force' | undefined =>
  kind === 'group' ? pack.collectives.get(name.slice(name.lastIndexOf(' ') + 1)) : undefined

/** Whether what an actor speaks of is likely another state: a power, or an organisation known the world over ("HRW"). */
export const speaksAbroad = (actor: Actor, pack: EventPack): boolean =>
  isPower(actor, pack) || (actor.kind === 'organisation' && actor.code !== undefined)

/** The states an actor is at home in, by code; by id when none is known. */
function homes(actor: Actor, cast: Cast, pack: EventPack): readonly string[] {
  // a leader who is a power of his own and an armed group fight their own state
  if (pack.leaders.has(actor.name) || (actor.kind === 'group' && isPower(actor, pack))) return [actor.id]
  let a = actor
  for (let step = 0; step < 4 && a.of; step++) {
    const next = cast.get(a.of)
    if (!next) break
    a = next
  }
  return pack.homes.get(a.name) ?? [a.code ?? a.id]
}

/** An office, an association or an institute that no table knows. */
const isUnknownBody = ({ kind, code, name }: Actor, pack: EventPack): boolean =>
  kind === 'organisation' && code === undefined && !pack.homes.has(name)

/** A body that no table knows is at home where it is spoken of. */
const isLocal = (actor: Actor, pack: EventPack): boolean => isUnknownBody(actor, pack) && !pack.media.has(actor.name)

/** Whether more is known of an organisation than its name: an association at home seldom speaks to another state. */
const isKnown = (actor: Actor, pack: EventPack): boolean => !isUnknownBody(actor, pack) || actor.of !== undefined

const isKnownBody = (actor: Actor, pack: EventPack): boolean => actor.kind === 'organisation' && isKnown(actor, pack)

const SPEECH: ReadonlySet<EventType> = new Set(['ACCUSE', 'REJECT', 'REQUEST', 'THREATEN'])

/** What a state does to a private person is its own affair unless he is known to be of another. */
const DONE_TO_PERSONS: ReadonlySet<EventType> = new Set(['SANCTION', 'COERCE', 'RETREAT', 'CONCEDE'])

/** Whether a target is of another state than the doers, who are at home in these. */
function isForeign(
  actor: Actor,
  source: readonly Actor[],
  home: ReadonlySet<string>,
  { type }: Frame,
  scene: Scene,
): boolean {
  const isOther = (code: string): boolean => !home.has(code)
  if (actor.kind !== 'person' || actor.of || isPower(actor, scene.pack))
    return homes(actor, scene.cast, scene.pack).every(isOther)
  const states = [...scene.nationality.of(actor)]
  if (states.length) return states.some(isOther)
  return !DONE_TO_PERSONS.has(type) || scene.topic.concernsAnother(source)
}

/** A dispatch that names one power only tells of its own affairs, unless an association from abroad has a word on them. */
const isHomely = ({ topic, pack }: Scene, source: readonly Actor[]): boolean =>
  topic.isOfOne && source.every((actor) => actor.kind !== 'organisation' || isPower(actor, pack))

/** What a state says of a person of no known country, in a dispatch on its own affairs: its courts, its politics. */
const isOfItsOwn = ({ topic }: Scene, frame: Frame, source: readonly Actor[], target: readonly Actor[]): boolean =>
  SPEECH.has(frame.type) &&
  source.length > 0 &&
  target.length > 0 &&
  target.every((a) => a.kind === 'person' && !a.of) &&
  source.every((a) => a.kind === 'state' && topic.isOften(a, ALONE))

const PUBLIC: ReadonlySet<Actor['kind']> = new Set(['state', 'organisation', 'group'])

/** Whether the act crosses a border: two parties of different states, or one party and an act that only states do to others. */
export function isInternational(
  frame: Frame,
  source: readonly Actor[],
  target: readonly Actor[],
  scene: Scene,
): boolean {
  const { cast, pack } = scene
  if (isHomely(scene, source) || isOfItsOwn(scene, frame, source, target)) return false
  const all = [...source, ...target]
  if (frame.type === 'CONSULT' && all.some((a) => pack.media.has(a.name))) return false
  // a meeting with a private person is on the record for the powers that were there
  if (
    frame.type === 'CONSULT' &&
    all.some((a) => !isPower(a, pack) && (a.kind === 'person' || (isCrowd(a, pack) && !a.of)))
  ) {
    const powers = source.filter((a) => isPower(a, pack))
    return frame.mutual && powers.length > 1 && isInternational(frame, powers, [], scene)
  }
  // "l'opposant a été empoisonné": who did it may be abroad
  if (frame.unknown && frame.type === 'ASSAULT' && !source.length && target.some((a) => a.kind === 'person'))
    return true
  // an association known beyond its country that helps migrants
  if (frame.type === 'AID' && target.some((a) => isCrowd(a, pack)) && source.some((a) => isKnownBody(a, pack)))
    return true
  if (!all.some((a) => isPower(a, pack))) return false
  if ([source, target].some((side) => side.length && side.every((a) => isLocal(a, pack)))) return false
  // a private person, an opponent or an analyst who asks or blames is not yet on the record; one who kills is
  const acts = (a: Actor): boolean => PUBLIC.has(a.kind) && (!SPEECH.has(frame.type) || isKnown(a, pack))
  if (frame.type !== 'ASSAULT' && source.length && !source.some((a) => acts(a) || isPower(a, pack))) return false
  if (frame.type === 'ACCUSE' && target.length && !target.some((a) => isKnown(a, pack))) return false
  // what is asked of a private person is seldom an affair of states, nor is what is denied to one of no known state
  const isPrivate = (a: Actor): boolean =>
    a.kind === 'person' && !isPower(a, pack) && (frame.type === 'REQUEST' || (frame.type === 'REJECT' && !a.of))
  if (target.length && target.every(isPrivate)) return false
  if (!source.length) return frame.unknown
  if (!target.length && !frame.mutual) return frame.solo
  if (frame.solo && all.length === 1) return true
  const home = new Set(source.flatMap((a) => homes(a, cast, pack)))
  if (frame.mutual && !target.length) {
    // somebody of no known state meets and helps those at home
    const placed = all.filter((a) => !isLocal(a, pack) && (a.kind !== 'person' || a.of || isPower(a, pack)))
    return placed.some((a) => placed.some((b) => !meet(homes(a, cast, pack), homes(b, cast, pack))))
  }
  return source.some((a) => a.kind !== 'state')
    ? target.some((a) => homes(a, cast, pack).every((code) => !home.has(code)))
    : target.some((a) => isForeign(a, source, home, frame, scene))
}

const meet = (a: readonly string[], b: readonly string[]): boolean => a.some((x) => b.includes(x))
