/** Whom the words around an act speak of: fills in a party that its clause leaves unsaid. */
import type { Actor, Quoted } from '../../../types/index.ts'
import type { Cast } from '../cast.ts'
import { firstNotBefore } from '../search.ts'
import { collectiveOf, isPower } from './abroad.ts'
import type { EventPack } from './pack.ts'

/** How much a naming counts by how many sentences before it stands, and anywhere else in the dispatch. */
const SENTENCES = [5, 1, 0.5]
const ELSEWHERE = 0.1
/** The nearest naming on the side where the party would stand. */
const NEAREST = 2
/** A subject makes a likelier doer. */
const SUBJECT = 2

/** Sentences back to the one that an answer, a refusal or a denial answers. */
const MEMORY = 2

/** Sentences within which even a dispatch on foreign affairs may name one power only. */
const BRIEF = 3

/** Words on either side beyond which nothing counts: no sentence of prose is longer. */
const WIDE = 200

/** Namings that make a power a party to what the dispatch tells. */
const WEIGHTY = 3
/** How often a dispatch must name whom it is about, and in what share of its namings of powers. */
export interface Often {
  readonly times: number
  readonly share: number
}

/** Named at all. */
export const ONCE: Often = { times: 1, share: 0 }
/** Not just named by the way in a long dispatch. */
const TOLD_OF: Often = { times: 1, share: 0.035 }
/** Named often enough to be whom an answer, a refusal, a denial is to. */
export const OFTEN: Often = { times: 1, share: 0.2 }
/** What the dispatch is about: whom any act of speech or policy in it is likely aimed at. */
export const MAIN: Often = { times: 3, share: 0.3 }

/** All but alone: a dispatch on the affairs of one state. */
export const ALONE: Often = { times: 1, share: 0.6 }

interface Naming {
  readonly token: number
  readonly actor: Actor
}

export class Topic {
  private readonly doc: Quoted
  private readonly namings: Naming[] = []
  /** Index of the first naming of each sentence. */
  private readonly starts: number[] = []

  constructor(doc: Quoted, cast: Cast, pack: EventPack) {
    this.doc = doc
    const heads = new Set<number>()
    for (const mention of doc.mentions) {
      if (heads.has(mention.head)) continue
      heads.add(mention.head)
      const actor = cast.at(mention.head)
      const party = actor && cast.party(actor)
      // "des rebelles", "les pays riches": too vague to be who is meant where nobody is said
      if (!party || !isPower(party, pack) || collectiveOf(party, pack)) continue
      while (this.starts.length < doc.sentences.length && doc.sentences[this.starts.length].from <= mention.head)
        this.starts.push(this.namings.length)
      this.namings.push({ token: mention.head, actor: party })
    }
    while (this.starts.length <= doc.sentences.length) this.starts.push(this.namings.length)
  }

  sentenceOf(token: number): number {
    return firstNotBefore(0, this.doc.sentences.length - 1, (i) => this.doc.sentences[i].to <= token)
  }

  /** The first naming of a sentence that is not too far before a word. */
  private from(sentence: number, token: number): number {
    const { starts, namings } = this
    return firstNotBefore(starts[sentence], starts[sentence + 1], (i) => namings[i].token < token - WIDE)
  }

  /**
   * The likeliest party of an act among those its own sentence names, or null: whom the sentence and those before it
   * name most, and nearest on the side where it would stand.
   * @param far where its own sentence names none, whom those before it tell of will do if the dispatch names him often enough
   */
  likeliest(trigger: number, side: 'source' | 'target', than: readonly Actor[], far?: Often): Actor | null {
    const at = this.sentenceOf(trigger)
    const score = new Map<Actor, number>()
    const add = (actor: Actor, n: number): void => {
      if (!than.includes(actor)) score.set(actor, (score.get(actor) ?? 0) + n)
    }
    let nearest: Naming | null = null
    for (let i = this.from(at, trigger); i < this.starts[at + 1]; i++) {
      const naming = this.namings[i]
      if (naming.token > trigger + WIDE) break
      add(naming.actor, SENTENCES[0])
      const before = naming.token < trigger
      if (than.includes(naming.actor) || before !== (side === 'source')) continue
      if (before || !nearest) nearest = naming
      if (before && this.doc.tokens[naming.token].deprel.startsWith('nsubj')) add(naming.actor, SUBJECT)
    }
    if (!score.size) return far ? this.spokenOf(at, trigger, than, far) : null
    if (nearest) add(nearest.actor, NEAREST)
    for (let back = 1; back < SENTENCES.length && back <= at; back++)
      for (let i = this.from(at - back, trigger); i < this.starts[at - back + 1]; i++) {
        const { actor } = this.namings[i]
        if (score.has(actor)) add(actor, SENTENCES[back])
      }
    for (const actor of score.keys()) add(actor, ELSEWHERE * this.countOf(actor))
    const found = [...score].reduce((best, entry) => (entry[1] > best[1] ? entry : best))[0]
    return this.isOften(found, TOLD_OF) ? found : null
  }

  /** Whether a dispatch of some length names one power only. */
  get isOfOne(): boolean {
    this.ofOne ??=
      this.doc.sentences.length > BRIEF && this.namings.every(({ actor }) => actor === this.namings[0].actor)
    return this.ofOne
  }

  private ofOne: boolean | null = null

  /** Whether the sentence of a word names just one power beside these. */
  namesOneOther(trigger: number, than: readonly Actor[]): boolean {
    const at = this.sentenceOf(trigger)
    let other: Actor | null = null
    for (let i = this.from(at, trigger); i < this.starts[at + 1] && this.namings[i].token < trigger + WIDE; i++) {
      const { actor } = this.namings[i]
      if (than.includes(actor) || actor === other) continue
      if (other) return false
      other = actor
    }
    return other !== null
  }

  /** Whom the last sentence that names one tells of: whoever acts in it, else the one that the dispatch names most. */
  private spokenOf(sentence: number, trigger: number, than: readonly Actor[], often: Often): Actor | null {
    for (let at = sentence - 1; at >= 0 && sentence - at <= MEMORY; at--) {
      let best: Actor | null = null
      let most = 0
      for (let i = this.from(at, trigger); i < this.starts[at + 1]; i++) {
        const { token, actor } = this.namings[i]
        const n =
          this.countOf(actor) * ELSEWHERE + (this.doc.tokens[token].deprel.startsWith('nsubj') ? SUBJECT : NEAREST / 2)
        if (than.includes(actor) || n <= most) continue
        best = actor
        most = n
      }
      if (best) return this.isOften(best, often) ? best : null
    }
    return null
  }

  /** The nearest actor before a verb that could be its subject, by its place alone; null past another verb's subject. */
  subjectBefore(verb: number, isBare: (token: number) => boolean): Actor | null {
    const at = this.sentenceOf(verb)
    const first = this.from(at, verb)
    for (let i = this.starts[at + 1] - 1; i >= first; i--) {
      const { token, actor } = this.namings[i]
      if (token < verb && this.doc.tokens[token].upos !== 'ADJ' && isBare(token)) return actor
    }
    return null
  }

  /** The last power before a word that acts in a sentence. */
  doerIn(sentence: number, before: number, than: readonly Actor[]): Actor | null {
    const { starts, namings } = this
    const first = this.from(sentence, before)
    const last = firstNotBefore(first, starts[sentence + 1], (i) => namings[i].token < before) - 1
    for (let i = last; i >= first; i--) {
      const { token, actor } = namings[i]
      if (!than.includes(actor) && this.doc.tokens[token].deprel.startsWith('nsubj')) return actor
    }
    return null
  }

  /** The state last named before an act of police, other than whom it befalls: where the news has taken the reader. */
  authorityBefore(trigger: number, than: readonly Actor[]): Actor | null {
    const at = this.sentenceOf(trigger)
    for (let back = 0; back <= MEMORY && back <= at; back++) {
      const best = new Map<Actor, number>()
      for (let i = this.from(at - back, trigger); i < this.starts[at - back + 1]; i++) {
        const { token, actor } = this.namings[i]
        if (token > trigger + WIDE) break
        if (actor.kind === 'state' && !than.includes(actor)) best.set(actor, this.countOf(actor))
      }
      if (best.size) return [...best].reduce((a, b) => (b[1] > a[1] ? b : a))[0]
    }
    return null
  }

  /** Whether the dispatch is about another power as well: it names one half as often as these. */
  concernsAnother(than: readonly Actor[]): boolean {
    const most = Math.max(...than.map((actor) => this.countOf(actor)))
    this.ranked ??= [...this.counts.keys()].sort((a, b) => this.countOf(b) - this.countOf(a))
    const other = this.ranked.slice(0, than.length + 1).find((actor) => !than.includes(actor))
    const n = other ? this.countOf(other) : 0
    return n >= WEIGHTY && 2 * n >= most
  }

  /** Powers by how often they are named. */
  private ranked: Actor[] | null = null
  /** Whether a dispatch names an actor that many times, and in that share of its namings of powers. */
  isOften(actor: Actor, { times, share }: Often): boolean {
    const n = this.countOf(actor)
    return n >= times && n >= share * this.namings.length
  }

  private readonly counts = new Map<Actor, number>()

  private countOf(actor: Actor): number {
    if (!this.counts.size) for (const n of this.namings) this.counts.set(n.actor, (this.counts.get(n.actor) ?? 0) + 1)
    return this.counts.get(actor) ?? 0
  }
}
