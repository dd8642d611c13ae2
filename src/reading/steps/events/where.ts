/** Where an act takes place: a phrase of place in its own clause. */
import type { Actor } from '../../../types/index.ts'
import type { Cast } from '../cast.ts'
import type { Clauses } from './clause.ts'
import type { EventPack } from './pack.ts'

/** The state (or else the place) named by a locative phrase beside the trigger or its predicate. */
export function placeOf(
  trigger: number,
  predicate: number,
  clauses: Clauses,
  cast: Cast,
  pack: EventPack,
): Actor | null {
  for (const head of trigger === predicate ? [trigger] : [trigger, predicate])
    for (const { token, case: kase } of clauses.dependents(head)) {
      if (!pack.words.locative.has(kase)) continue
      const actor = cast.at(token)
      const state = actor && stateOf(actor, cast)
      if (state) return state
    }
  return null
}

function stateOf(actor: Actor, cast: Cast): Actor | null {
  if (actor.kind === 'state') return actor
  if (actor.kind !== 'place') return null
  const of = actor.of ? cast.get(actor.of) : undefined
  return of?.kind === 'state' ? of : null
}
