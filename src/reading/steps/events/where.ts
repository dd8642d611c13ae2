/** Where an act takes place: a phrase of place in its own clause, else one near by in its sentence, else where acts of its kind usually do. */
import type { Actor, EventType } from '../../../types/index.ts'
import { relation } from './cases.ts'
import type { Scene } from './scene.ts'

/** Acts that happen somewhere even when the place stands deeper in the phrase ("les frappes contre des positions en Syrie"). */
const PHYSICAL: ReadonlySet<EventType> = new Set([
  'ASSAULT',
  'COERCE',
  'MOBILIZE',
  'RETREAT',
  'CONSULT',
  'CONCEDE',
  'AID',
])
/** Acts that a phrase of place elsewhere in the sentence is likely to speak of. */
const LOCAL: ReadonlySet<EventType> = new Set(['ASSAULT', 'COERCE', 'MOBILIZE', 'CONSULT', 'AID', 'AGREE', 'PROTEST'])
/** Acts that are done to nobody with "à": beside them it says where ("tué à Bagdad", even by Baghdad). */
const TO_NOBODY: ReadonlySet<EventType> = new Set(['ASSAULT', 'COERCE', 'MOBILIZE', 'CONSULT', 'PROTEST'])
/** Done within the doer's borders, to those who are no state: arrests, closures, releases, openings. */
const AT_HOME: ReadonlySet<EventType> = new Set(['COERCE', 'SANCTION', 'RETREAT', 'CONCEDE'])
/** Done on the soil of the state that they are done to. */
const ABROAD: ReadonlySet<EventType> = new Set(['ASSAULT', 'COERCE', 'MOBILIZE', 'AID'])
/** The class of nouns that say a piece of land. */
const SOIL = 'soil'
const DEPTH = 3
/** How far before a meeting, in words, the place that its parties are at is looked for. */
const EARLIER = 80
/** How far from the act, in words, such a phrase may stand. */
const NEAR = 15

/**
 * The state where an act takes place.
 * @param targets who it is done to: "à Cuba" beside a gift is no phrase of place
 * @param own the state that acts of this kind take place in, wherever else the sentence speaks of
 */
export function placeOf(
  scene: Scene,
  type: EventType,
  trigger: number,
  predicate: number,
  targets: readonly Actor[],
  own: Actor | null,
): Actor | null {
  const recipients = TO_NOBODY.has(type) ? [] : targets
  return (
    placeBeside(scene, type, trigger, predicate, recipients) ??
    own ??
    (LOCAL.has(type) ? nearBy(scene, trigger, recipients) : null) ??
    usual(scene, type, trigger, targets)
  )
}

/** The state named by a locative phrase that hangs on the trigger or its predicate. */
export function placeBeside(
  scene: Scene,
  type: EventType,
  trigger: number,
  predicate: number,
  recipients: readonly Actor[],
): Actor | null {
  for (const head of trigger === predicate ? [trigger] : [trigger, predicate]) {
    const found = within(scene, head, recipients, PHYSICAL.has(type) ? DEPTH : 1)
    if (found) return found
  }
  return null
}

/** The nearest locative phrase under a word, through nouns only. */
function within(scene: Scene, head: number, recipients: readonly Actor[], depth: number): Actor | null {
  const { clauses } = scene
  const deeper: number[] = []
  for (const { token, case: kase } of clauses.dependents(head)) {
    const state = stateAt(scene, token, kase)
    if (state && !isGiven(scene, state, kase, recipients)) return state
    if (token > head) deeper.push(token)
  }
  const object = clauses.tokens[head].upos === 'VERB' ? clauses.object(head) : -1
  if (object > head) deeper.push(object)
  if (depth <= 1) return null
  for (const token of deeper) {
    if (relation(clauses.tokens[token]) === 'acl') continue
    const found = within(scene, token, recipients, depth - 1)
    if (found) return found
  }
  return null
}

const isGiven = (scene: Scene, state: Actor, kase: string, recipients: readonly Actor[]): boolean =>
  kase === scene.pack.words.dative && recipients.includes(state)

/** The state of the place that a locative phrase names: "en Syrie", "à Damas", "sur le sol syrien", "dans le nord de la Syrie". */
function stateAt(scene: Scene, token: number, kase: string, depth = DEPTH): Actor | null {
  if (!scene.pack.words.locative.has(kase)) return null
  const state = scene.cast.placeState(token)
  if (state?.kind === 'state') return state
  const { tokens, tree } = scene.clauses
  if (!scene.pack.classes.get(SOIL)?.has(tokens[token].lemma)) return null
  for (const child of tree.children(token)) {
    const rel = relation(tokens[child])
    const owned = rel === 'nmod' && scene.clauses.caseOf(child) === scene.pack.words.owner
    const of = rel === 'amod' || owned ? scene.cast.placeState(child) : undefined
    if (of?.kind === 'state') return of
    // "dans la province d'Idleb en Syrie", "dans le centre de la capitale syrienne"
    const deeper = owned && depth > 1 ? stateAt(scene, child, kase, depth - 1) : null
    if (deeper) return deeper
  }
  return null
}

/** The next locative phrase behind the act within its sentence, else the last before it. */
function nearBy(scene: Scene, trigger: number, recipients: readonly Actor[]): Actor | null {
  const { tokens, tree } = scene.clauses
  const { from, to } = tree.range(rootOf(scene, trigger))
  for (const step of [1, -1])
    for (let t = trigger + step; t >= from && t < to && Math.abs(t - trigger) < NEAR; t += step) {
      if (tokens[t].upos !== 'PROPN' && tokens[t].upos !== 'NOUN') continue
      const kase = scene.clauses.caseOf(t)
      const state = stateAt(scene, t, kase)
      if (state && !isGiven(scene, state, kase, recipients)) return state
    }
  return null
}

/** The place named last before a meeting that is one of the parties': "Arrivé à Quito, … Il a rencontré le président équatorien". */
export function lastNamed(scene: Scene, trigger: number, parties: readonly Actor[]): Actor | null {
  const { tokens } = scene.clauses
  for (let t = trigger - 1; t >= 0 && trigger - t < EARLIER; t--) {
    if (tokens[t].upos !== 'PROPN' && tokens[t].upos !== 'NOUN') continue
    const state = stateAt(scene, t, scene.clauses.caseOf(t))
    if (state && parties.includes(state)) return state
  }
  return null
}

function rootOf(scene: Scene, word: number): number {
  const { tokens } = scene.clauses
  let top = word
  for (let step = 0; step < 2 * NEAR && tokens[top].head >= 0; step++) top = tokens[top].head
  return top
}

/** Whether the object is the state itself or a place in it. */
const isNamed = (scene: Scene, trigger: number, state: Actor): boolean => {
  const objects = scene.parties.phrases.at('obj', trigger)
  return !objects.length || objects.some((token) => scene.cast.placeState(token) === state)
}

/** Where acts of this kind take place when nothing is said: at the doer's or at the target's, by what kinds of party they are. */
function usual(scene: Scene, type: EventType, trigger: number, recipients: readonly Actor[]): Actor | null {
  if (!AT_HOME.has(type) && !ABROAD.has(type)) return null
  const target = recipients.find((actor) => actor.kind === 'state') ?? null
  const { upos, lemma } = scene.clauses.tokens[trigger]
  const frame = scene.pack.frames
    .get(`${upos.toLowerCase()}:${lemma}`)
    ?.find((f) => f.type === type && scene.parties.satisfies(f, trigger))
  // frames that know the place themselves are asked later
  if (frame?.place) return null
  const doers = frame ? scene.parties.at(frame.source, trigger) : []
  // a state's war on rebels is most often its own; whom else it strikes may be anywhere
  const inside = type === 'ASSAULT' && recipients.every((actor) => actor.kind === 'group')
  // funds kept from a body, or a seat left there, are nowhere
  if (type === 'SANCTION' && recipients.some((actor) => actor.kind === 'organisation')) return null
  if (type === 'RETREAT' && !recipients.length) return null
  // two states that break with or fight each other do so nowhere in particular
  const states = doers.filter((actor) => actor.kind === 'state')
  const home = (AT_HOME.has(type) || inside) && states.length === 1 ? states[0] : null
  if (!target) return home
  // "a arrêté deux Norvégiens": whom a state seizes it has at hand
  if (type === 'COERCE' && home && !isNamed(scene, trigger, target)) return home
  return ABROAD.has(type) || doers.some((actor) => actor.kind === 'group') ? target : null
}
