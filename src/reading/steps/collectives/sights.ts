/** Where a dispatch names states and armed groups: whose "les manifestants" are and who "les rebelles" are when nothing beside them says it. */
import type { Actor, Quoted } from '../../../types/index.ts'
import { firstNotBefore } from '../search.ts'

/** Share of the namings of states that makes one the state spoken of. */
const SPOKEN_OF = 0.5
/** Sentences back to a state that will do when the dispatch is about several. */
const MEMORY = 2
/** Namings looked at behind a word. */
const WINDOW = 40

interface Sight {
  readonly token: number
  readonly actor: Actor
  /** As the place where something is: "au Chili". */
  readonly where: boolean
}

export class Sights {
  /** States and places of states. */
  private readonly states: Sight[] = []
  private readonly armed: Sight[] = []
  /** The state that the dispatch is about. */
  private readonly main: Actor | undefined
  /** Per token, its sentence. */
  private readonly sentenceOf: Int32Array

  constructor(doc: Quoted, isArmed: (group: Actor) => boolean, locative: ReadonlySet<string>) {
    this.sentenceOf = new Int32Array(doc.tokens.length)
    doc.sentences.forEach((sentence, i) => {
      this.sentenceOf.fill(i, sentence.from, sentence.to)
    })
    const byId = new Map(doc.actors.map((actor) => [actor.id, actor]))
    for (const { actor: id, as, from, head } of doc.mentions) {
      if (as === 'pronoun') continue
      const actor = byId.get(id)!
      if (actor.kind === 'group' && isArmed(actor)) this.armed.push({ token: head, actor, where: false })
      const place = actor.kind === 'place' ? byId.get(actor.of ?? '') : undefined
      const before = doc.tokens[from - 1]?.norm ?? ''
      if (actor.kind === 'state') this.states.push({ token: head, actor, where: locative.has(before) })
      else if (place?.kind === 'state') this.states.push({ token: head, actor: place, where: true })
    }
    this.main = this.spokenOf()
  }

  private spokenOf(): Actor | undefined {
    const counts = new Map<Actor, number>()
    for (const { actor } of this.states) counts.set(actor, (counts.get(actor) ?? 0) + 1)
    for (const [actor, count] of counts) if (count >= SPOKEN_OF * this.states.length) return actor
    return undefined
  }

  /** The state in which many of a home are: where the sentence says, else what the dispatch is about, else what it has just named. */
  homeAt(token: number): Actor | undefined {
    const at = this.sentenceOf[token]
    let near: Actor | undefined
    const last = lastBefore(this.states, token)
    for (let i = last; i >= 0 && last - i < WINDOW; i--) {
      const { token: t, actor, where } = this.states[i]
      const back = at - this.sentenceOf[t]
      if (back > MEMORY) break
      if (back === 0 && where) return actor
      near ??= actor
    }
    return this.main ?? near
  }

  /** The armed group named last before a token, else the first of the dispatch. */
  armedAt(token: number): Actor | undefined {
    return this.armed[Math.max(lastBefore(this.armed, token), 0)]?.actor
  }
}

/** The last sight before a token, or -1. */
const lastBefore = (sights: readonly Sight[], token: number): number =>
  firstNotBefore(0, sights.length, (i) => sights[i].token < token) - 1
