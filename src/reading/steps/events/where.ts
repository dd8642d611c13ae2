/** Where an act takes place: a phrase of place in its own clause, else the state it is done to when it is done by force. */
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
const DEPTH = 3

/**
 * The state named by a locative phrase beside the trigger or its predicate.
 * @param recipients who it is done to: "à Cuba" beside a gift is no place
 */
export function placeOf(
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
  const { clauses, cast, pack } = scene
  const deeper: number[] = []
  for (const { token, case: kase } of clauses.dependents(head)) {
    const state = pack.words.locative.has(kase) ? cast.placeState(token) : undefined
    if (state?.kind === 'state' && !(kase === pack.words.dative && recipients.includes(state))) return state
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
