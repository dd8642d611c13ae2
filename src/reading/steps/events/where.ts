/** Where an act takes place: a phrase of place in its own clause. */
import type { Actor } from '../../../types/index.ts'
import type { Scene } from './scene.ts'

/**
 * The state named by a locative phrase beside the trigger or its predicate.
 * @param recipients who it is done to: "à Cuba" beside a gift is no place
 */
export function placeOf(scene: Scene, trigger: number, predicate: number, recipients: readonly Actor[]): Actor | null {
  const { clauses, cast, pack } = scene
  for (const head of trigger === predicate ? [trigger] : [trigger, predicate])
    for (const { token, case: kase } of clauses.dependents(head)) {
      if (!pack.words.locative.has(kase)) continue
      const state = cast.placeState(token)
      if (state?.kind === 'state' && !(kase === pack.words.dative && recipients.includes(state))) return state
    }
  return null
}
