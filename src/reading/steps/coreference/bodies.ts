/** Resolves common nouns that take up a body named before: "le groupe", "le mouvement chiite", "cette organisation". */
import type { DraftActor } from '../names/draft.ts'
import { entryOf } from '../names/scan.ts'
import type { Found } from '../names.ts'
import type { History } from './history.ts'

/** What the world's lists do not know. */
const UNLISTED = 'unlisted'
/** Sentences that such a noun reaches back. */
const REACH = 5
/** Words between a participle and whom it names. */
const NEAR = 5

export class BodyReader {
  private readonly found: Found
  private readonly history: History

  /** Who leads the coalition last told of. */
  private leader: DraftActor | undefined

  constructor(found: Found, history: History) {
    this.found = found
    this.history = history
  }

  read(noun: number): void {
    if (this.readLed(noun)) return
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
    // "l'agence onusienne" that nothing before names
    const meant = actor ?? (state?.kind === 'organisation' ? state : undefined)
    if (meant) this.take(meant, noun)
  }

  /** "une coalition dirigée par X", and "la coalition" behind it: X acts. */
  private readLed(noun: number): boolean {
    const { w, c } = this.found
    const { words } = w.pack
    if (!words.led.has(w.tokens[noun].lemma) || w.capital[noun]) return false
    let t = noun + 1
    while (t < w.tokens.length && w.tokens[t].upos === 'ADJ') t++
    if (w.tokens[t] && words.leading.has(w.tokens[t].lemma)) {
      // "une coalition menée par des inconnus" is not the one told of before
      this.leader = undefined
      for (let name = t + 1; name < w.tokens.length && name - t < NEAR; name++) {
        const hit = w.hits[name]?.find((h) => entryOf(h, 'name'))
        const actor = hit && c.actorOf(hit)
        if (!actor) continue
        this.leader = actor.kind === 'place' ? actor.of : actor
        break
      }
    } else if (!words.definite.has(w.tokens[noun - 1]?.norm ?? '') || words.of.has(w.tokens[noun + 1]?.norm ?? ''))
      return false
    if (!this.leader) return false
    this.take(this.leader, noun)
    return true
  }

  private take(actor: DraftActor, noun: number): void {
    const { w } = this.found
    const gender = w.tokens[noun].feats.includes('Gender=Fem') ? 'f' : 'm'
    const from = noun > 0 && w.tokens[noun - 1].upos === 'DET' ? noun - 1 : noun
    this.found.mention(actor, from, noun + 1, noun, 'role')
    this.history.see({ actor, from, to: noun + 1, head: noun, gender, plural: false, human: false })
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
    if (state.kind !== 'organisation') return !actor.of || actor.of === state
    return this.found.w.pack.words.ofUnitedNations.has(actor.code ?? '')
  }
}
