/** Who is named where: the parties an act could have, nearest first. */
import type { Actor, Quoted } from '../../../../types/index.ts'
import type { Cast } from '../../cast.ts'
import { isPower } from '../abroad.ts'
import type { EventPack } from '../pack.ts'

export interface Naming {
  readonly token: number
  readonly actor: Actor
}

/** Sentences before the act, and namings, that are looked at. */
const BACK = 3
const MOST = 60
/** Words on either side beyond which nothing counts: no sentence of prose is longer. */
const WIDE = 200

export class Namings {
  readonly all: readonly Naming[]
  private readonly doc: Quoted
  private readonly pack: EventPack
  private readonly often = new Map<Actor, number>()

  constructor(doc: Quoted, cast: Cast, pack: EventPack) {
    this.doc = doc
    this.pack = pack
    const all: Naming[] = []
    const heads = new Set<number>()
    for (const mention of doc.mentions) {
      if (heads.has(mention.head)) continue
      heads.add(mention.head)
      const actor = cast.at(mention.head)
      const party = actor && cast.party(actor)
      if (!party || party.kind === 'place') continue
      all.push({ token: mention.head, actor: party })
      this.often.set(party, (this.often.get(party) ?? 0) + 1)
    }
    this.all = all.sort((a, b) => a.token - b.token)
  }

  /** How often the dispatch names an actor or who acts for it. */
  countOf(actor: Actor): number {
    return this.often.get(actor) ?? 0
  }

  sentenceOf(token: number): number {
    const { sentences } = this.doc
    let low = 0
    let high = sentences.length - 1
    while (low < high) {
      const mid = (low + high) >> 1
      if (sentences[mid].to <= token) low = mid + 1
      else high = mid
    }
    return low
  }

  /** The first naming at or after a token. */
  private first(token: number): number {
    let low = 0
    let high = this.all.length
    while (low < high) {
      const mid = (low + high) >> 1
      if (this.all[mid].token < token) low = mid + 1
      else high = mid
    }
    return low
  }

  /** Namings of a word's own sentence and of those before it, nearest to it first. */
  near(trigger: number): Naming[] {
    const { sentences } = this.doc
    const at = this.sentenceOf(trigger)
    const from = Math.max(sentences[Math.max(0, at - BACK)]?.from ?? 0, trigger - 2 * WIDE)
    const to = Math.min(sentences[at]?.to ?? trigger, trigger + WIDE)
    const out: Naming[] = []
    let before = this.first(trigger) - 1
    let after = before + 1
    while (out.length < MOST) {
      const left = this.all[before]?.token >= from ? trigger - this.all[before].token : Infinity
      const right = this.all[after]?.token < to ? this.all[after].token - trigger : Infinity
      if (left === Infinity && right === Infinity) break
      out.push(left <= right ? this.all[before--] : this.all[after++])
    }
    return out
  }

  /** How many powers the sentence and the clause of a word name, and which sentence it is. */
  counts(
    trigger: number,
    clause: { from: number; to: number },
  ): { inSentence: number; inClause: number; sentence: number } {
    const sentence = this.sentenceOf(trigger)
    const { from, to } = this.doc.sentences[sentence] ?? { from: trigger, to: trigger }
    const start = Math.max(from, trigger - WIDE)
    const end = Math.min(to, trigger + WIDE)
    const all = new Set<Actor>()
    const own = new Set<Actor>()
    for (let i = this.first(start); i < this.all.length && this.all[i].token < end; i++) {
      const { token, actor } = this.all[i]
      if (!isPower(actor, this.pack)) continue
      all.add(actor)
      if (token >= clause.from && token < clause.to) own.add(actor)
    }
    return { inSentence: all.size, inClause: own.size, sentence }
  }
}
