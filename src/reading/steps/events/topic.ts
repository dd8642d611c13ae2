/** Whom a dispatch is about: fills in a party that the clause leaves unsaid. */
import type { Actor, Quoted } from '../../../types/index.ts'
import type { Cast } from '../cast.ts'

const PUBLIC: ReadonlySet<Actor['kind']> = new Set(['state', 'organisation', 'group'])

interface Naming {
  readonly token: number
  readonly actor: Actor
}

export class Topic {
  private readonly doc: Quoted
  private readonly namings: Naming[] = []
  private readonly count = new Map<Actor, number>()
  /** Index of the first naming of each sentence. */
  private readonly starts: number[] = []

  constructor(doc: Quoted, cast: Cast) {
    this.doc = doc
    const heads = new Set<number>()
    let sentence = 0
    for (const mention of doc.mentions) {
      if (heads.has(mention.head)) continue
      heads.add(mention.head)
      const actor = cast.at(mention.head)
      const party = actor && cast.party(actor)
      if (!party || !PUBLIC.has(party.kind)) continue
      while (sentence < doc.sentences.length && doc.sentences[sentence].from <= mention.head) {
        this.starts.push(this.namings.length)
        sentence++
      }
      this.namings.push({ token: mention.head, actor: party })
      this.count.set(party, (this.count.get(party) ?? 0) + 1)
    }
    while (sentence++ <= doc.sentences.length) this.starts.push(this.namings.length)
  }

  /** The sentence that holds a token. */
  private sentenceOf(token: number): number {
    let low = 0
    let high = this.doc.sentences.length
    while (low < high) {
      const mid = (low + high) >> 1
      if (this.doc.sentences[mid].to <= token) low = mid + 1
      else high = mid
    }
    return low
  }

  /** The other party of an act: the nearest one named in the sentence, else the one the dispatch names most. */
  other(trigger: number, than: readonly Actor[]): { actor: Actor; how: 'sentence' | 'dispatch' } | null {
    const s = this.sentenceOf(trigger)
    let best: Naming | null = null
    for (let i = this.starts[s]; i < this.starts[s + 1]; i++) {
      const naming = this.namings[i]
      if (than.includes(naming.actor)) continue
      if (!best || Math.abs(naming.token - trigger) < Math.abs(best.token - trigger)) best = naming
    }
    if (best) return { actor: best.actor, how: 'sentence' }
    let most: Actor | null = null
    for (const [actor, n] of this.count) if (!than.includes(actor) && (!most || n > this.count.get(most)!)) most = actor
    return most ? { actor: most, how: 'dispatch' } : null
  }
}
