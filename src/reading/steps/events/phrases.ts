/** The words that stand at a role around a trigger: subject, object, owner, complement, or behind a preposition. Long: one switch over all roles. */
import type { Cast } from '../cast.ts'
import { has, relation } from './cases.ts'
import type { Clauses } from './clause.ts'
import { BESIDE } from './dependents.ts'
import type { EventPack } from './pack.ts'
import type { Peoples } from './peoples.ts'
import type { Spoken } from './spoken.ts'

const CHAIN = 3
/** How many steps up a tree the verb stands whose doer blames whom a participle tells of. */
const REACH = 5
/** What may stand between a name and its participle. */
const BARE: ReadonlySet<string> = new Set(['ADV', 'AUX'])
/** How many words on the place of what is asked for may stand. */
const AFIELD = 30
/** How many words back a noun that is taken up ("ce plan") stands at most. */
const MEMORY = 200

export class Phrases {
  private readonly clauses: Clauses
  private readonly cast: Cast
  private readonly spoken: Spoken
  private readonly peoples: Peoples
  private readonly pack: EventPack

  constructor(clauses: Clauses, spoken: Spoken, cast: Cast, peoples: Peoples, pack: EventPack) {
    this.peoples = peoples
    this.spoken = spoken
    this.clauses = clauses
    this.cast = cast
    this.pack = pack
  }

  /** Tokens that head the phrases at a role; see packs/fr/events/README.md for the roles. */
  at(role: string, trigger: number): number[] {
    const { clauses } = this
    const { upos } = clauses.tokens[trigger]
    const verb = upos === 'VERB' || clauses.isPassive(trigger)
    switch (role) {
      case 'subj':
        return verb || upos === 'ADJ' ? this.subjects(trigger) : this.above(trigger)
      case 'obj': {
        const objects = clauses.objects(trigger)
        return objects.length || !verb || clauses.isPassive(trigger) ? objects : only(clauses.bareAfter(trigger))
      }
      case 'owner':
        return this.owners(trigger)
      case 'adj':
        return this.owners(trigger, true)
      case 'comp': {
        // only a subject that the complement itself names: "demande que X…", not "veut…"
        const complement = clauses.complement(trigger)
        if (complement < 0 || clauses.tree.child(complement, 'nsubj') < 0) return []
        return only(clauses.isPassive(complement) ? clauses.object(complement) : clauses.subject(complement))
      }
      case 'clause':
        return only(clauses.complement(trigger))
      case 'there':
        return this.there(trigger)
      case 'mark':
        return only(clauses.tree.child(trigger, 'case'))
      case 'pred':
        return this.subjectOfPredicate(trigger)
      case 'content':
        return this.within(this.clauses.complement(trigger))
      case 'purpose':
        return this.purposes(trigger)
      case 'quoted':
        return this.spoken.quotedWith(trigger)
      case 'told':
        return this.toldOf(trigger)
      case 'aim':
        return this.aim(trigger)
      case 'around':
        return this.around(trigger)
      case 'beside':
        return this.beside(trigger)
      case 'passive':
        return clauses.isPassive(trigger) ? [trigger] : []
      case 'past':
        return has(clauses.tokens[trigger], 'VerbForm=Part') || has(clauses.tokens[trigger], 'VerbForm=Inf')
          ? [trigger]
          : []
      case 'said':
        return this.spoken.saidWith(trigger) ? [trigger] : []
      case 'trait':
        return this.related(trigger, ['amod', 'advmod', 'acl'])
      case 'xcomp':
        return this.related(trigger, ['xcomp', 'obl', 'ccomp', 'amod'])
      default:
        return this.cased(role.split('/'), trigger, verb)
    }
  }

  /** "a adopté une résolution durcissant…": of a thing that nobody's name is, whose act it is. */
  private subjects(verb: number): number[] {
    const { tokens } = this.clauses
    const subject = this.clauses.subject(verb)
    const thing = tokens[verb].deprel === 'acl' && subject === tokens[verb].head && tokens[subject]?.upos === 'NOUN'
    if (!thing || this.cast.at(subject) || this.owners(subject).length) return only(subject)
    const above = this.above(subject)
    return above.length ? above : [subject]
  }

  /** The next state behind a word, within its sentence, where something is to happen: "a appelé à un cessez-le-feu immédiat en Libye". */
  private there(trigger: number): number[] {
    const { tokens } = this.clauses
    for (let t = trigger + 1; t < tokens.length && t - trigger < AFIELD && tokens[t].norm !== '.'; t++)
      if (this.cast.at(t)?.kind === 'state' && this.pack.words.locative.has(this.clauses.caseOf(t))) return [t]
    return []
  }

  private related(trigger: number, relations: readonly string[]): number[] {
    const { tokens, tree } = this.clauses
    const out: number[] = []
    for (const child of tree.children(trigger)) {
      const rel = relation(tokens[child])
      if (relations.includes(rel)) out.push(child)
      // "rend la Chine responsable": the tree may hang the attribute on the object
      if (rel === 'obj' && relations.includes('xcomp'))
        out.push(...tree.children(child).filter((c) => c > child && tokens[c].upos === 'ADJ'))
      // "s'est dit vendredi prêt": the tree may hang the word on the day
      if (this.clauses.isTime(child)) out.push(...tree.children(child).filter((c) => tokens[c].upos === 'ADJ'))
    }
    // "a déclaré ne pas reconnaître": a negator before its infinitive, wherever the tree hangs it
    const before = trigger - 1
    if (
      relations.includes('advmod') &&
      before > 0 &&
      this.pack.negators.has(tokens[before].lemma) &&
      has(tokens[before - 1], 'Polarity=Neg') &&
      !out.includes(before)
    )
      out.push(before)
    return out
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
    const lent = verb ? [] : this.bearers(trigger).flatMap(pick)
    if (lent.length) return lent
    const { head } = this.clauses.tokens[trigger]
    if (!verb && head >= 0) {
      const above = pick(head).filter((t) => t > trigger && t - trigger < BESIDE)
      if (above.length) return above
    }
    if (cases.includes(this.pack.words.owner) && !verb) return this.afterAgent(trigger)
    return only(this.clauses.ahead(trigger, cases))
  }

  /** "l'ultimatum lancé à X", "les propos tenus contre X": participles that only carry their noun. */
  private bearers(noun: number): number[] {
    const { tokens, tree } = this.clauses
    return tree
      .children(noun)
      .filter(
        (c) =>
          c > noun &&
          relation(tokens[c]) === 'acl' &&
          this.pack.supports.has(tokens[c].lemma) &&
          this.clauses.isPassive(c),
      )
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

  /** Of whom a noun says what he is: "X est le soutien de Y", "X, principal soutien de Y". */
  private subjectOfPredicate(noun: number): number[] {
    const { tokens, tree } = this.clauses
    const own = tree.child(noun, 'nsubj')
    if (own >= 0) return [this.clauses.antecedent(own)]
    const rel = relation(tokens[noun])
    if (rel === 'appos') return only(tokens[noun].head)
    return rel === 'xcomp' ? only(this.clauses.subject(noun)) : []
  }

  /** Of whom the words said with a verb speak: the first subject among them that is named, else the first name ("« Paris ment », a déploré X"). */
  private toldOf(trigger: number): number[] {
    const { tokens } = this.clauses
    const named = this.spoken.quotedWith(trigger).filter((t) => this.cast.at(t) !== undefined)
    const subject = named.find((t) => relation(tokens[t]) === 'nsubj')
    return only(subject ?? named[0] ?? -1)
  }

  /** What a crowd is out for or against: "pour dénoncer la loi", "réclamant le départ de X", wherever the tree hangs it. */
  private aim(trigger: number): number[] {
    const { clauses } = this
    const { tokens, tree } = clauses
    for (const above of [trigger, tokens[trigger].head])
      for (const child of above < 0 ? [] : tree.children(above)) {
        const rel = relation(tokens[child])
        if (child < trigger || tokens[child].upos !== 'VERB' || (rel !== 'advcl' && rel !== 'acl' && rel !== 'obl'))
          continue
        if (!has(tokens[child], 'VerbForm=Inf') && !has(tokens[child], 'Tense=Pres')) continue
        const against = clauses.dependents(child).filter((d) => this.pack.words.adverse.has(d.case))
        const out = [...only(clauses.object(child)), ...against.map((d) => d.token)]
        if (out.length) return out
      }
    return []
  }

  /** "une hostilité envers X, que Y accuse…", "l'offensive contre X, accusé de…": the name right before, where a tree takes a thing for what the clause is about. */
  private beside(trigger: number): number[] {
    const { tokens } = this.clauses
    const [thing] = this.clauses.objects(trigger)
    if (thing === undefined || thing > trigger || tokens[thing].upos !== 'NOUN' || this.cast.at(thing)) return []
    let open = trigger
    for (let t = trigger - 1; t > thing && trigger - t < BESIDE && open === trigger; t--)
      if (this.pack.words.relative.has(tokens[t].norm)) open = t
    if (open === trigger) while (open > thing && BARE.has(tokens[open - 1].upos)) open--
    const name = tokens[open - 1]?.norm === ',' ? open - 2 : open - 1
    return name > thing && this.cast.at(name) ? [name] : []
  }

  /** "X a rompu avec Y, accusé de…": who does to Y what the words around the participle tell. */
  private around(participle: number): number[] {
    const { tokens } = this.clauses
    const object = this.clauses.isPassive(participle) ? this.clauses.object(participle) : -1
    for (let t = object, step = 0; t >= 0 && step < REACH; step++, t = tokens[t].head) {
      if (t !== object && tokens[t].upos === 'VERB')
        return this.clauses.isPassive(t) ? [] : only(this.clauses.subject(t))
      if (relation(tokens[t]) === 'nsubj') return []
    }
    return []
  }

  /** Whose act a noun is by the words above it: "le projet israélien d'annexion", else the subject of the verb. */
  private above(noun: number): number[] {
    const { tokens, tree } = this.clauses
    let t = noun
    for (let step = 0; step < CHAIN && tree.child(noun, 'nsubj') < 0; step++) {
      const { head } = tokens[t]
      if (head < 0 || relation(tokens[t]) !== 'nmod' || tokens[head].upos !== 'NOUN') break
      const owners = this.owners(head).filter((o) => o !== t)
      if (owners.length) return owners
      t = head
    }
    return only(this.clauses.aboveNoun(noun))
  }

  /**
   * "sa visite", else "la visite de X" and "la visite russe".
   * @param close only possessives and adjectives: "l'annexion de X" is done to X
   */
  owners(noun: number, close = false): number[] {
    const { tokens, tree } = this.clauses
    const out: number[] = []
    for (const child of tree.children(noun)) {
      const rel = relation(tokens[child])
      if ((rel === 'det' || rel === 'nmod') && has(tokens[child], 'Poss=Yes')) return [child]
      if (rel === 'nmod' && !close && this.clauses.caseOf(child) === this.pack.words.owner)
        out.push(this.clauses.antecedent(child))
      else if (rel === 'amod' && this.names(child)) out.push(child)
      else if (rel === 'acl') out.push(...this.doers(child))
    }
    // an adjective beside the noun belongs to it, wherever the tree hangs it
    for (let t = noun + 1; t < tokens.length && tokens[t].upos === 'ADJ'; t++)
      if (this.names(t) && !out.includes(t)) out.push(t)
    return out
  }

  /** "une attaque menée par X", "attribuée à X". */
  doers(participle: number): number[] {
    const { clauses, pack } = this
    if (!clauses.isPassive(participle)) return []
    const { lemma } = clauses.tokens[participle]
    const ascribed = pack.words.ascribing.has(lemma)
    // what somebody blames or rejects is not his
    if (!ascribed && !pack.supports.has(lemma)) return []
    const kase = ascribed ? pack.words.dative : pack.words.agent
    return clauses.dependents(participle).flatMap((d) => (d.case === kase ? [d.token] : []))
  }

  private names(adjective: number): boolean {
    return this.cast.at(adjective) !== undefined || this.peoples.both(adjective).length > 0
  }

  /** "ce plan": the plan last spoken of, or -1. */
  takenUp(noun: number): number {
    const { tokens, tree } = this.clauses
    if (!tree.children(noun).some((c) => has(tokens[c], 'PronType=Dem'))) return -1
    const { lemma } = tokens[noun]
    for (let t = noun - 1; t >= 0 && noun - t < MEMORY; t--)
      if (tokens[t].upos === 'NOUN' && tokens[t].lemma === lemma) return t
    return -1
  }

  /** "leur rencontre": several met. */
  isOfSeveral(noun: number): boolean {
    return this.clauses.tree.children(noun).some((c) => has(this.clauses.tokens[c], 'Number[psor]=Plur'))
  }

  /** What an act is to reach: "lance une offensive pour prendre X", "visant à prendre X". */
  private purposes(trigger: number): number[] {
    const { tokens, tree } = this.clauses
    for (const head of [trigger, this.clauses.object(trigger), tokens[trigger].head]) {
      if (head < 0 || (head !== trigger && relation(tokens[head]) === 'conj')) continue
      for (const child of tree.children(head)) {
        if (child < trigger || !['advcl', 'acl'].includes(relation(tokens[child]))) continue
        const mark = this.clauses.markOf(child)
        const out = this.within(this.pack.words.purpose.has(mark) ? child : this.clauses.complement(child))
        if (out.length) return out
      }
    }
    return []
  }

  /** Within the complement clause and those under it: objects and obliques. */
  private within(first: number): number[] {
    let clause = first
    const out: number[] = []
    for (let step = 0; clause >= 0 && step < CHAIN; step++) {
      out.push(...only(this.clauses.object(clause)))
      for (const d of this.clauses.dependents(clause)) out.push(d.token)
      clause = this.clauses.complement(clause)
    }
    return out
  }

  /** "une centaine de prisonniers" → prisonniers. */
  counted(token: number): number {
    let t = token
    for (let step = 0; step < CHAIN && this.pack.quantities.has(this.clauses.tokens[t].lemma); step++) {
      const inner = this.clauses.dependents(t).find((d) => d.case === this.pack.words.owner)
      if (!inner) break
      t = inner.token
    }
    return t
  }
}

const only = (token: number): number[] => (token < 0 ? [] : [token])
