/** The states, bodies and groups at a place of a frame. */
import type { Actor } from '../../../types/index.ts'
import type { Cast } from '../cast.ts'
import { type Clauses, has, relation } from './clause.ts'
import type { Frame, Place, Slot } from './frame.ts'
import type { EventPack } from './pack.ts'
import type { Spoken } from './spoken.ts'

const DEPTH = 3
/** How far after a noun, in words, a complement that hangs on its governor may stand. */
const BESIDE = 10

export class Parties {
  private readonly spoken: Spoken
  private readonly clauses: Clauses
  private readonly cast: Cast
  private readonly pack: EventPack

  constructor(clauses: Clauses, spoken: Spoken, cast: Cast, pack: EventPack) {
    this.spoken = spoken
    this.clauses = clauses
    this.cast = cast
    this.pack = pack
  }

  /** The actors at a slot: the first alternative that gives any; for a mutual frame, two at least. */
  at(slot: Slot, trigger: number, least = 1, except: readonly Actor[] = []): Actor[] {
    let best: Actor[] = []
    for (const union of slot) {
      const found: Actor[] = []
      for (const place of union)
        for (const actor of this.place(place, trigger))
          if (!found.includes(actor) && !except.includes(actor)) found.push(actor)
      if (found.length >= least) return found
      if (found.length > best.length) best = found
    }
    return best
  }

  /** Tokens that head the phrases at a role. */
  phrases(role: string, trigger: number): number[] {
    const { clauses } = this
    const verb = clauses.tokens[trigger].upos === 'VERB' || clauses.isPassive(trigger)
    switch (role) {
      case 'subj': {
        const at =
          verb || clauses.tokens[trigger].upos === 'ADJ' ? clauses.subject(trigger) : clauses.aboveNoun(trigger)
        return at < 0 ? [] : [at]
      }
      case 'obj': {
        const at = clauses.object(trigger)
        return at >= 0 ? [at] : verb && !clauses.isPassive(trigger) ? this.bare(trigger) : []
      }
      case 'owner':
        return this.owners(trigger)
      case 'comp': {
        const complement = clauses.complement(trigger)
        const at = complement < 0 ? -1 : clauses.subject(complement)
        return at < 0 ? [] : [at]
      }
      case 'content':
        return this.content(trigger)
      case 'trait':
        return this.related(trigger, ['amod', 'advmod', 'acl'])
      case 'xcomp':
        return this.related(trigger, ['xcomp', 'obl', 'ccomp', 'amod'])
      default:
        return this.cased(role.split('/'), trigger, verb)
    }
  }

  /** The name without preposition that follows a verb whose object hangs elsewhere ("a mis en garde Taïwan"). */
  private bare(verb: number): number[] {
    for (let t = verb + 1; t < this.clauses.tokens.length && t - verb < BESIDE; t++) {
      const { upos } = this.clauses.tokens[t]
      if (upos === 'VERB' || upos === 'AUX' || upos === 'PUNCT' || upos === 'PRON') return []
      if ((upos === 'PROPN' || upos === 'NOUN') && this.cast.at(t) && this.clauses.caseOf(t) === '') return [t]
    }
    return []
  }

  private related(trigger: number, relations: readonly string[]): number[] {
    return this.clauses.tree.children(trigger).filter((c) => relations.includes(relation(this.clauses.tokens[c])))
  }

  private place(place: Place, trigger: number): Actor[] {
    const out: Actor[] = []
    for (const token of this.phrases(place.role, trigger))
      for (const actor of this.standing(token, place.inside)) if (!out.includes(actor)) out.push(actor)
    return out
  }

  private standing(token: number, inside: Place['inside']): Actor[] {
    if (inside === 'in') return this.within(token, 0)
    if (inside === null) return this.named(token)
    const [first] = this.owners(token)
    return first === undefined ? [] : this.named(first)
  }

  /** Phrases with one of these prepositions beside the word, or beside the verb that carries the noun ("a eu un entretien avec"). */
  private cased(cases: readonly string[], trigger: number, verb: boolean): number[] {
    const pick = (head: number): number[] =>
      this.clauses
        .dependents(head)
        .filter((d) => cases.includes(d.case))
        .map((d) => d.token)
    const own = pick(trigger)
    if (own.length) return own
    const { head } = this.clauses.tokens[trigger]
    if (!verb && head >= 0) {
      const above = this.clauses
        .dependents(head)
        .filter((d) => d.token > trigger && d.token - trigger < BESIDE && cases.includes(d.case))
      if (above.length) return above.map((d) => d.token)
    }
    if (cases.includes(this.pack.words.owner)) return verb ? [] : this.afterAgent(trigger)
    const ahead = this.clauses.ahead(trigger, cases)
    return ahead < 0 ? [] : [ahead]
  }

  /** "l'expulsion par l'Autriche d'un diplomate": what follows the doer is done to. */
  private afterAgent(noun: number): number[] {
    const agent = this.clauses.ahead(noun, [this.pack.words.agent])
    if (agent < 0 || agent - noun > BESIDE) return []
    return this.clauses
      .dependents(agent)
      .filter((d) => d.case === this.pack.words.owner)
      .map((d) => d.token)
  }

  /** "sa visite", "la visite de X", "la visite russe". */
  private owners(noun: number): number[] {
    const out: number[] = []
    for (const child of this.clauses.tree.children(noun)) {
      const t = this.clauses.tokens[child]
      const rel = relation(t)
      if (rel === 'nmod' && this.clauses.caseOf(child) === this.pack.words.owner)
        out.push(this.clauses.antecedent(child))
      else if ((rel === 'det' || rel === 'nmod') && has(t, 'Poss=Yes')) return [child]
      else if (rel === 'amod' && this.cast.at(child)) out.push(child)
    }
    // an adjective beside the noun belongs to it, wherever the tree hangs it
    for (let t = noun + 1; t < this.clauses.tokens.length && this.clauses.tokens[t].upos === 'ADJ'; t++)
      if (this.cast.at(t) && !out.includes(t)) out.push(t)
    return out
  }

  /** Parties within the complement clause: its object and obliques. */
  private content(trigger: number): number[] {
    let clause = this.clauses.complement(trigger)
    const out: number[] = []
    for (let step = 0; clause >= 0 && step < DEPTH; step++) {
      const object = this.clauses.object(clause)
      if (object >= 0) out.push(object)
      for (const d of this.clauses.dependents(clause)) out.push(d.token)
      clause = this.clauses.complement(clause)
    }
    return out
  }

  /** The actors that the phrase headed by a token names, those joined to it by "et" included. */
  named(token: number): Actor[] {
    const out: Actor[] = []
    const add = (t: number): void => {
      for (const actor of this.resolve(t)) if (!out.includes(actor)) out.push(actor)
    }
    add(token)
    const kase = this.clauses.caseOf(token)
    for (const child of this.clauses.tree.children(token)) {
      if (relation(this.clauses.tokens[child]) !== 'conj') continue
      const own = this.clauses.caseOf(child)
      if (!own || own === kase) add(child)
    }
    // "la Norvège et le Danemark se sont réunis" with two subjects in the tree
    const t = this.clauses.tokens[token]
    if (relation(t) === 'nsubj' && t.head >= 0)
      for (const other of this.clauses.tree.children(t.head))
        if (other > token && relation(this.clauses.tokens[other]) === 'nsubj') add(other)
    return out
  }

  private resolve(token: number): Actor[] {
    const t = this.clauses.tokens[token]
    if (has(t, 'Person=1')) {
      const speaker = this.spoken.verbatim(token)?.speaker
      if (speaker) return [speaker].flat().flatMap((id) => this.asParty(this.cast.get(id)))
    }
    const owner = this.pack.standIns.has(t.lemma) && this.adjective(token) < 0 ? this.possessor(token) : []
    if (owner.length) return owner
    const actor = this.cast.at(token)
    if (actor) return this.asParty(actor)
    if (has(t, 'Poss=Yes')) return this.possessed(token)
    if (this.pack.standIns.has(t.lemma)) return this.within(token, 0)
    return []
  }

  /** The demonym beside a noun ("son homologue tadjik"), or -1. */
  private adjective(noun: number): number {
    for (const child of this.clauses.tree.children(noun))
      if (relation(this.clauses.tokens[child]) === 'amod' && this.cast.at(child)) return child
    return -1
  }

  /** Whose "ses troupes" are. */
  private possessor(noun: number): Actor[] {
    for (const child of this.clauses.tree.children(noun))
      if (has(this.clauses.tokens[child], 'Poss=Yes')) return this.resolve(child)
    return []
  }

  /** A possessive that no step before has resolved: the subject of the clause it stands in. */
  private possessed(determiner: number): Actor[] {
    let t = this.clauses.tokens[determiner].head
    for (let step = 0; t >= 0 && step < DEPTH; step++) {
      const subject = this.clauses.aboveNoun(t)
      const actor = subject >= 0 && subject !== t ? this.cast.at(subject) : undefined
      if (actor) return this.asParty(actor)
      t = this.clauses.tokens[t].head
    }
    return []
  }

  private asParty(actor: Actor | undefined): Actor[] {
    return actor ? [this.cast.party(actor)] : []
  }

  /** The parties that a phrase belongs to: "le jeu dangereux de la Turquie", "les frappes israéliennes". */
  within(token: number, depth: number): Actor[] {
    if (depth >= DEPTH) return []
    const out: Actor[] = []
    for (const child of this.clauses.tree.children(token)) {
      const t = this.clauses.tokens[child]
      const rel = relation(t)
      if (rel !== 'amod' && rel !== 'nmod' && rel !== 'det' && rel !== 'appos' && rel !== 'obl') continue
      if (rel === 'det' && !has(t, 'Poss=Yes')) continue
      for (const actor of this.named(child)) if (!out.includes(actor)) out.push(actor)
      if (!out.length && rel !== 'det')
        for (const actor of this.within(child, depth + 1)) if (!out.includes(actor)) out.push(actor)
    }
    return out
  }

  /** Whether the phrases at the places of a frame are what it demands. */
  satisfies(frame: Frame, trigger: number): boolean {
    return frame.needs.every((need) => {
      const phrases = this.phrases(need.role, trigger)
      const met = need.classes.some((name) =>
        name === 'none' ? phrases.length === 0 : phrases.some((p) => this.isOf(p, name)),
      )
      return met !== need.not
    })
  }

  private isOf(token: number, name: string): boolean {
    const list = this.pack.classes.get(name)
    if (list) {
      if (list.has(this.clauses.tokens[token].lemma)) return true
      for (const child of this.clauses.tree.children(token))
        if (relation(this.clauses.tokens[child]) === 'conj' && list.has(this.clauses.tokens[child].lemma)) return true
      return false
    }
    if (name === 'any') return true
    const actor = this.cast.at(token)
    return (
      this.clauses.tokens[token].lemma === name || (actor !== undefined && (name === 'actor' || actor.kind === name))
    )
  }
}
