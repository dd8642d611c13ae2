/** Resolves common nouns that take up a body named before: "le groupe", "le mouvement chiite", "cette organisation". */

import type { DraftActor } from '../names/draft.ts'
import { entryOf } from '../names/scan.ts'
import type { Found } from '../names.ts'
import type { History } from './history.ts'

/** What the world's lists do not know. */
const UNLISTED = 'unlisted'
/** Sentences that such a noun reaches back. */
const REACH = 5

export class BodyReader {
  private readonly found: Found
  private readonly history: History

  constructor(found: Found, history: History) {
    this.found = found
    this.history = history
  }

  read(noun: number): void {
    const { w } = this.found
    const kinds = w.pack.anaphors.get(w.tokens[noun].lemma)
    if (!kinds || w.capital[noun] || !w.pack.words.definite.has(w.tokens[noun - 1]?.norm ?? '')) return
    if (w.tokens[noun].feats.includes('Number=Plur') || this.history.at(noun)) return
    const state = this.described(noun)
    if (state === null) return
    const actor = this.history.best({
      token: noun,
      gender: null,
      plural: null,
      accepts: (sight) =>
        !sight.pronoun && this.isOf(sight.actor, kinds) && (!state || this.isFrom(sight.actor, state)),
      personal: 0,
      saying: 0,
      reach: REACH,
    })
    if (!actor) return
    const gender = w.tokens[noun].feats.includes('Gender=Fem') ? 'f' : 'm'
    this.found.mention(actor, noun - 1, noun + 1, noun, 'role')
    this.history.see({ actor, from: noun - 1, to: noun + 1, head: noun, gender, plural: false, human: false })
  }

  /** The state that an adjective behind the noun tells ("le groupe chinois"); null where the words behind make it another one. */
  private described(noun: number): DraftActor | undefined | null {
    const { w, c } = this.found
    const { words } = w.pack
    let state: DraftActor | undefined
    for (let t = noun + 1; t < w.tokens.length; t++) {
      const people = w.hits[t]?.find((hit) => entryOf(hit, 'people'))
      if (people && !w.capital[t]) {
        state ??= c.actorOf(people)
        continue
      }
      if (w.tokens[t].upos === 'ADJ' && !w.capital[t]) continue
      // "le groupe Roche", "l'organisation du scrutin", "le groupe qui…"; not "accuse le groupe d'avoir…"
      const isOwned = words.of.has(w.tokens[t].norm) && !w.tokens[t + 1]?.feats.includes('VerbForm=Inf')
      const isOther = w.capital[t] || isOwned || w.tokens[t].feats.includes('PronType=Rel')
      return isOther ? null : state
    }
    return state
  }

  private isOf(actor: DraftActor, kinds: ReadonlySet<string>): boolean {
    if (actor.kind !== 'group' && actor.kind !== 'organisation') return false
    return kinds.has(this.found.w.pack.world.bodyKind(actor.code ?? actor.name) ?? UNLISTED)
  }

  private isFrom(actor: DraftActor, state: DraftActor): boolean {
    return !actor.of || actor.of === state
  }
}
