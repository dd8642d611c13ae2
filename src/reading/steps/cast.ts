/** The actors of one dispatch while steps look them up and add to them. */
import type { Actor, ActorMention, Named, Token } from '../../types/index.ts'
import { officeRules } from '../../world/offices.ts'

const NONE: readonly ActorMention[] = []

export class Cast {
  private readonly byId = new Map<string, Actor>()
  private readonly byHead = new Map<number, ActorMention[]>()
  /** Tokens inside a name, title or role that head nothing themselves: the mention that covers them most closely. */
  private readonly inside = new Map<number, ActorMention>()
  private readonly parties = new Map<string, string | null>()
  private readonly tokens: readonly Token[]
  private readonly list: Actor[]

  constructor(doc: Named) {
    this.list = [...doc.actors]
    this.tokens = doc.tokens
    for (const actor of doc.actors) this.byId.set(actor.id, actor)
    for (const mention of doc.mentions) {
      const there = this.byHead.get(mention.head)
      if (!there) this.byHead.set(mention.head, [mention])
      else if (mention.to - mention.from > there[0].to - there[0].from) there.unshift(mention)
      else there.push(mention)
      if (mention.as !== 'name') continue
      for (let t = mention.from; t < mention.to; t++) this.inside.set(t, mention)
    }
    for (const { person, office, of, status } of doc.offices) {
      // members of parliament, mayors, party leaders act for themselves
      if (status === 'incumbent' && officeRules().get(office)?.speaks)
        this.parties.set(person, this.parties.get(person) ?? of)
      else if (!this.parties.has(person)) this.parties.set(person, null)
    }
  }

  /** All actors, those added by steps included. */
  get actors(): readonly Actor[] {
    return this.list
  }

  get(id: string): Actor | undefined {
    return this.byId.get(id)
  }

  /** The longest mention headed by this token; of the name it is part of, when it heads none. */
  mentionAt(token: number): ActorMention | undefined {
    return this.byHead.get(token)?.[0] ?? this.inside.get(token)
  }

  /** The actor that the phrase headed by this token names. */
  at(token: number): Actor | undefined {
    const mention = this.mentionAt(token)
    return mention && this.byId.get(mention.actor)
  }

  /** Whether the token is a word within the name of a body ("coopération" in "Conseil de coopération du Golfe"). */
  isOfName(token: number): boolean {
    const mention = this.byHead.has(token) ? undefined : this.inside.get(token)
    return mention !== undefined && this.byId.get(mention.actor)?.kind === 'organisation'
  }

  /** All actors that the phrase headed by this token names: two for "les deux présidents". */
  allAt(token: number): readonly Actor[] {
    const longest = this.mentionAt(token)
    if (!longest) return []
    const out: Actor[] = []
    for (const mention of this.byHead.get(token) ?? NONE) {
      const actor = this.byId.get(mention.actor)
      if (actor && mention.from === longest.from && mention.to === longest.to && !out.includes(actor)) out.push(actor)
    }
    return out.length ? out : [this.byId.get(longest.actor)!]
  }

  /**
   * The actors that this token names once relative pronouns, appositions and "celui" are followed to what they take up.
   * "l'émissaire qui a rencontré" (qui) → the envoy.
   */
  resolve(token: number): readonly Actor[] {
    let t = token
    for (let step = 0; step < 4; step++) {
      const actors = this.allAt(t)
      if (actors.length) return actors
      const next = this.antecedent(t)
      if (next < 0) return []
      t = next
    }
    return []
  }

  /** What a relative pronoun stands for, or what a noun is in apposition to; -1 for neither. */
  private antecedent(token: number): number {
    const { feats, deprel, head } = this.tokens[token]
    if (deprel === 'appos') return head
    if (!feats.includes('PronType=Rel')) return -1
    let t = token
    for (let step = 0; step < 6 && t >= 0; step++) {
      if (this.tokens[t].deprel.startsWith('acl')) return this.tokens[t].head
      t = this.tokens[t].head
    }
    return -1
  }

  /** The state in which the place named here lies ("à Genève"), or the state named here ("en Russie"). */
  placeState(token: number): Actor | undefined {
    const actor = this.at(token)
    if (!actor || actor.kind === 'state') return actor
    return actor.kind === 'place' && actor.of ? this.byId.get(actor.of) : undefined
  }

  /** The state or organisation with this code, added without mentions when nothing in the text names it yet. */
  withCode(code: string, name: string, kind: 'state' | 'organisation'): Actor {
    const known = this.list.find((a) => a.code === code)
    if (known) return known
    const actor: Actor = { id: `a${this.list.length + 1}`, kind, name, code, mentions: [] }
    this.list.push(actor)
    this.byId.set(actor.id, actor)
    return actor
  }

  /**
   * Who acts on the record when this actor acts: the state or body of an official in office, the state of a place ("se rend à Moscou"),
   * else the actor itself. Opponents, candidates and former office-holders act for themselves.
   */
  party(actor: Actor): Actor {
    if (!actor.of) return actor
    if (actor.kind === 'place') return this.byId.get(actor.of) ?? actor
    if (actor.kind !== 'person') return actor
    const of = this.parties.get(actor.id)
    // no office in the text: one whom the desk knows to be in office, or who is said to speak for a state
    return (of === null ? undefined : this.byId.get(of ?? actor.of)) ?? actor
  }
}
