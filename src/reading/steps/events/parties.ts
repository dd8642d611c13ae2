/** The states, bodies and groups at a place of a frame. Long: a phrase, its parts and whose they are are read in one recursion. */
import type { Actor, Quotation } from '../../../types/index.ts'
import type { Cast } from '../cast.ts'
import { collectiveOf, isCrowd, isPower } from './abroad.ts'
import { Bynames } from './bynames.ts'
import { has, relation } from './cases.ts'
import type { Clauses } from './clause.ts'
import type { Frame, Place, Slot } from './frame.ts'
import type { EventPack } from './pack.ts'
import type { Peoples } from './peoples.ts'
import { Phrases } from './phrases.ts'
import type { Spoken } from './spoken.ts'

const DEPTH = 3
/** Words that "entre X et Y" may stretch over. */
const REACH = 16

export class Parties {
  readonly phrases: Phrases
  private readonly peoples: Peoples
  private readonly bynames: Bynames
  private readonly spoken: Spoken
  private readonly clauses: Clauses
  private readonly cast: Cast
  private readonly pack: EventPack

  constructor(clauses: Clauses, spoken: Spoken, cast: Cast, peoples: Peoples, pack: EventPack) {
    this.phrases = new Phrases(clauses, spoken, cast, peoples, pack)
    this.peoples = peoples
    this.bynames = new Bynames(clauses, cast, pack)
    this.spoken = spoken
    this.clauses = clauses
    this.cast = cast
    this.pack = pack
  }

  /** The actors at a slot: the first alternative that gives any; for a mutual frame, two at least. */
  at(slot: Slot, trigger: number, least = 1, except: readonly Actor[] = [], omit: readonly string[] = []): Actor[] {
    let best: Actor[] = []
    let whole = false
    for (const union of slot) {
      const found: Actor[] = []
      let all = true
      for (const place of union) {
        if (omit.includes(place.role)) continue
        const there = this.place(place, trigger)
        all = all && there.length > 0
        for (const actor of there) if (!found.includes(actor) && !except.includes(actor)) found.push(actor)
      }
      if (found.length >= least && (all || least < 2)) return found
      // "un sommet avec X et Y": whoever holds it is a party too, where another place names him
      if (found.length > best.length && !whole) best = found
      whole = best.length >= least
    }
    return best
  }

  /** The words that head the phrases at a slot. */
  tokens(slot: Slot, trigger: number): number[] {
    return slot.flatMap((union) => union.flatMap(({ role }) => this.phrases.at(role, trigger)))
  }

  private place(place: Place, trigger: number): Actor[] {
    const said = place.role === 'subj' && place.inside === null ? this.saidBy(trigger) : null
    if (said) {
      const speakers = said.flatMap((id) => this.asParty(this.cast.get(id)))
      // "Berlin et Paris ont demandé…": the subject names more than the one heard
      const subjects = this.phrases.at('subj', trigger).flatMap((token) => this.named(token))
      return speakers.length && speakers.every((s) => subjects.includes(s)) ? [...new Set(subjects)] : speakers
    }
    if (place.role === 'speaker') return this.speakers(this.spoken.verbatim(trigger))
    if (place.role === 'sayer')
      return this.speakers(this.spoken.at(trigger)[0]).filter((a) => !this.pack.media.has(a.name))
    const out: Actor[] = []
    for (const token of this.phrases.at(place.role, trigger)) {
      for (const actor of this.standing(token, place.inside)) if (!out.includes(actor)) out.push(actor)
      // what befalls "une Française" befalls her state; what she does is her own affair
      if (place.role === 'obj' || place.role === this.pack.words.owner)
        for (const actor of this.nationals(token)) if (!out.includes(actor)) out.push(actor)
    }
    return out
  }

  /** "un Français et une Britannique". */
  private nationals(token: number): Actor[] {
    const { tokens, tree } = this.clauses
    const joined = tree.children(token).filter((c) => relation(tokens[c]) === 'conj')
    return [token, ...joined].flatMap((t) => this.peoples.national(t) ?? [])
  }

  /** The states that the words at a slot belong to, where they name none themselves: "des usines chinoises", "la ville de Syrte". */
  belonging(slot: Slot, trigger: number, except: readonly Actor[]): Actor[] {
    for (const union of slot) {
      const out: Actor[] = []
      for (const { role, inside } of union)
        if (inside === null)
          for (const token of this.phrases.at(role, trigger))
            for (const actor of this.within(token, 0))
              if (!out.includes(actor) && !except.includes(actor)) out.push(actor)
      if (out.length) return out
    }
    return []
  }

  /** Who speaks with the verb, or with the verb above a noun ("…, a dit X lors d'une visite à Y"). */
  private saidBy(trigger: number): readonly string[] | null {
    const { upos } = this.clauses.tokens[trigger]
    const verb = upos === 'NOUN' ? this.clauses.verbAbove(trigger) : trigger
    return verb < 0 ? null : this.spoken.saidWith(verb)
  }

  /** The individuals that a slot names, who act for its parties. */
  persons(slot: Slot, trigger: number): Actor[] {
    const out = new Set<Actor>()
    for (const union of slot)
      for (const place of union) {
        if (place.inside !== null) continue
        for (const token of this.phrases.at(place.role, trigger))
          for (const actor of this.cast.allAt(token)) if (actor.kind === 'person') out.add(actor)
      }
    return [...out]
  }

  private standing(token: number, inside: Place['inside']): Actor[] {
    if (inside === 'in') {
      const own = this.within(token, 0)
      const earlier = own.length ? -1 : this.phrases.takenUp(token)
      return earlier < 0 ? own : this.within(earlier, 0)
    }
    if (inside === null) return this.named(token)
    const [first] = this.phrases.owners(token)
    return first === undefined ? [] : this.named(first)
  }

  /** The actors that the phrase headed by a token names, those joined to it by "et" included. */
  named(head: number): Actor[] {
    const { tokens, tree } = this.clauses
    const token = this.phrases.counted(head)
    const out: Actor[] = []
    const add = (t: number): void => {
      for (const actor of this.resolve(t)) if (!out.includes(actor)) out.push(actor)
    }
    add(token)
    if (has(tokens[token], 'Number=Plur')) for (const other of this.colleagues(token)) add(other)
    const kase = this.clauses.caseOf(token)
    const join = (from: number, depth: number): void => {
      for (const child of tree.children(from)) {
        if (relation(tokens[child]) !== 'conj' && !this.isListed(from, child)) continue
        const own = this.clauses.caseOf(child)
        // "au Kosovo et en Serbie": the preposition of a place changes with its name
        const { locative } = this.pack.words
        if (!own || own === kase || (locative.has(own) && locative.has(kase))) add(child)
        // "Paris, Londres et Berlin" chained one to the next
        if (depth < DEPTH) join(child, depth + 1)
      }
    }
    join(token, 0)
    for (const child of tree.children(token)) {
      if (child > token && this.pack.words.joining.has(this.clauses.caseOf(child))) {
        // "Londres comme Téhéran"
        add(child)
      } else if (relation(tokens[child]) === 'amod' && this.cast.at(child)) {
        // "des officiers indiens et chinois"
        for (const joined of tree.children(child)) if (relation(tokens[joined]) === 'conj') add(joined)
      }
    }
    if (kase === this.pack.words.between) {
      const other = out.length < 2 ? this.joined(token) : -1
      if (other >= 0) add(other)
    }
    // "la Norvège et le Danemark se sont réunis" with two subjects in the tree
    const t = tokens[token]
    if (relation(t) === 'nsubj' && t.head >= 0)
      for (const other of tree.children(t.head)) if (other > token && relation(tokens[other]) === 'nsubj') add(other)
    return out
  }

  /** "entre X (…) et Y": Y, wherever the tree hangs it. */
  private joined(token: number): number {
    const { tokens } = this.clauses
    for (let t = token + 1; t < tokens.length && t - token < REACH; t++) {
      if (
        (tokens[t].upos === 'PUNCT' && tokens[t].norm !== ',') ||
        (tokens[t].upos === 'VERB' && has(tokens[t], 'Mood='))
      )
        return -1
      if (tokens[t].upos !== 'CCONJ') continue
      for (let y = t + 1; y < tokens.length && y - t < REACH; y++) {
        if (tokens[y].upos === 'VERB' || tokens[y].upos === 'ADP') return -1
        if (this.cast.at(y)) return y
      }
    }
    return -1
  }

  private resolve(token: number): Actor[] {
    const t = this.clauses.tokens[token]
    if (has(t, 'Person=1')) {
      const speakers = this.speakers(this.spoken.verbatim(token))
      if (speakers.length) return speakers
    }
    const owner = this.pack.standIns.has(t.lemma) && this.adjective(token) < 0 ? this.possessor(token) : []
    if (owner.length) return owner
    const meant = this.bynames.seat(token) ?? this.bynames.groupOf(token)
    if (meant) return [meant]
    // only words that take up several ("les deux présidents", "ils") name more than one
    const several = this.cast.mentionAt(token)?.as !== 'name'
    const named = this.cast.at(token)
    const actors = several ? this.cast.allAt(token) : named ? [named] : []
    if (actors.length) return [...new Set(actors.flatMap((actor) => this.asParty(actor)))]
    const company = this.bynames.companyOf(token)
    if (company) return [company]
    const both = this.peoples.both(token)
    // "X, une Irano-Britannique": of two peoples, one person
    if (both.length) return relation(t) === 'appos' ? this.asParty(this.cast.at(t.head)) : [...both]
    if (has(t, 'Poss=Yes')) return this.possessed(token)
    const beside = this.besideNoun(token)
    if (beside.length) return beside
    const own = this.pack.standIns.has(t.lemma) ? this.ownersOf(token) : []
    // "la Cisjordanie, territoire occupé par…": what a name is said to be stands for it
    return own.length || relation(t) !== 'appos' ? own : this.asParty(this.cast.at(t.head))
  }

  /** Stand-ins whose owners are being looked for: a relative clause ("dont…") leads back to its noun. */
  private readonly open = new Set<number>()

  private ownersOf(standIn: number): Actor[] {
    if (this.open.has(standIn)) return []
    this.open.add(standIn)
    const owners = this.within(standIn, 0)
    this.open.delete(standIn)
    return owners
  }

  /** Who says the words of a quotation: "nous" between marks, and whoever says "l'Iran doit…". */
  private speakers(quotation: Quotation | undefined): Actor[] {
    const speaker = quotation?.speaker
    return speaker ? [speaker].flat().flatMap((id) => this.asParty(this.cast.get(id))) : []
  }

  /** "son allié le Hezbollah": the name set beside a noun that is none. */
  private besideNoun(noun: number): Actor[] {
    const { tokens, tree } = this.clauses
    for (const child of tree.children(noun)) {
      const rel = relation(tokens[child])
      if (child < noun || (rel !== 'nmod' && rel !== 'appos' && rel !== 'flat') || this.clauses.caseOf(child)) continue
      const actor = this.cast.at(child)
      if (!actor) continue
      // "les pays amis, notamment la France et le Qatar"
      const joined = tree.children(child).filter((c) => relation(tokens[c]) === 'conj')
      return [actor, ...joined.flatMap((c) => this.cast.at(c) ?? [])].flatMap((a) => this.asParty(a))
    }
    return []
  }

  /** "les chefs de la diplomatie grecque et turque", "les présidents du Mali et du Niger": the states named after the first. */
  private colleagues(noun: number): number[] {
    const { tokens, tree } = this.clauses
    const joined = (t: number): number[] => tree.children(t).filter((c) => relation(tokens[c]) === 'conj')
    const out: number[] = []
    for (const child of tree.children(noun)) {
      if (child < noun || relation(tokens[child]) !== 'nmod') continue
      if (this.cast.at(child) && this.cast.at(noun)) out.push(...joined(child))
      else if (this.pack.standIns.has(tokens[child].lemma))
        for (const adjective of tree.children(child))
          if (relation(tokens[adjective]) === 'amod' && this.cast.at(adjective)) out.push(...joined(adjective))
    }
    return out
  }

  /** "les Emirats, l'Egypte et la Russie": a state set beside another that "et" joins to a third. */
  private isListed(from: number, child: number): boolean {
    const { tokens, tree } = this.clauses
    return (
      relation(tokens[child]) === 'appos' &&
      this.cast.at(from)?.kind === 'state' &&
      this.cast.at(child)?.kind === 'state' &&
      this.cast.at(from) !== this.cast.at(child) &&
      tree.children(child).some((c) => relation(tokens[c]) === 'conj' && this.cast.at(c)?.kind === 'state')
    )
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
      // "l'opposition … sa région": what a crowd calls its own is its state's
      if (actor) return this.asParty(isCrowd(actor, this.pack) ? (this.cast.get(actor.of ?? '') ?? actor) : actor)
      t = this.clauses.tokens[t].head
    }
    return []
  }

  /** Places without a state ("la Méditerranée") are no party to anything. */
  private asParty(actor: Actor | undefined): Actor[] {
    const party = actor && (this.pack.leaders.has(actor.name) ? actor : this.cast.party(actor))
    return party && party.kind !== 'place' ? [party] : []
  }

  /**
   * The parties that a phrase belongs to ("le jeu dangereux de la Turquie", "les frappes israéliennes"), else those it
   * speaks of ("les menées de l'armée en Géorgie"); never those it is against.
   */
  within(token: number, depth: number): Actor[] {
    if (depth >= DEPTH) return []
    // "soutient l'opposition géorgienne": they themselves, not the state they are of
    const many = this.cast.at(token)
    if (many && collectiveOf(many, this.pack)) return [many]
    const close: Actor[] = []
    const loose: Actor[] = []
    const add = (to: Actor[], actors: readonly Actor[]): void => {
      for (const actor of actors) if (!to.includes(actor)) to.push(actor)
    }
    for (const child of this.clauses.tree.children(token)) {
      const t = this.clauses.tokens[child]
      const rel = relation(t)
      if (rel === 'amod' || rel === 'appos' || (rel === 'det' && has(t, 'Poss=Yes'))) {
        const named = this.named(child)
        add(close, named)
        // "une décision courageuse de X", with X hung on the adjective
        if (rel === 'amod' && !named.length)
          for (const owner of this.clauses.tree.children(child))
            if (this.clauses.caseOf(owner) === this.pack.words.owner) add(close, this.named(owner))
      }
      if (rel === 'nmod' || rel === 'obl') {
        const kase = this.clauses.caseOf(child)
        if (this.pack.words.adverse.has(kase) || (kase === this.pack.words.dative && !depth)) continue
        const to = kase === this.pack.words.owner || !kase ? close : loose
        const named = this.named(child)
        add(to, named.length ? named : this.within(child, depth + 1))
      } else if (rel === 'acl') {
        for (const doer of this.phrases.doers(child)) add(close, this.named(doer))
        add(loose, this.based(child, depth + 1))
        // "la loi que Pékin veut imposer"
        const maker = t.deprel === 'acl:relcl' ? this.clauses.tree.child(child, 'nsubj') : -1
        // "des usines dont plusieurs brûlent" names the usines again
        const named = maker >= 0 && this.clauses.antecedent(maker) === maker && this.phrases.counted(maker) === maker
        if (named) add(loose, this.named(maker))
      }
    }
    return close.length ? close : loose
  }

  /** "des pirates basés en Russie", "des soldats appartenant à l'armée afghane", "des voyageurs venant d'Inde", "un cargo battant pavillon turc". */
  private based(participle: number, depth: number): Actor[] {
    const { clauses, pack } = this
    if (!pack.words.based.has(clauses.tokens[participle].lemma)) return []
    const object = clauses.isPassive(participle) ? -1 : clauses.object(participle)
    if (object >= 0) return this.within(object, Math.max(depth, DEPTH - 1))
    const { locative, owner } = pack.words
    return clauses
      .dependents(participle)
      .flatMap((d) => (locative.has(d.case) || d.case === owner ? this.named(d.token) : []))
  }

  /** Whether the phrases at the places of a frame are what it demands. */
  satisfies(frame: Frame, trigger: number): boolean {
    return frame.needs.every((need) => {
      if (need.role === 'sayer') return this.place({ role: 'sayer', inside: null }, trigger).some((a) => this.isBody(a))
      const phrases = this.phrases.at(need.role, trigger)
      const met = need.classes.some((name) =>
        name === 'none' ? phrases.length === 0 : phrases.some((p) => this.isOf(p, name)),
      )
      return met !== need.not
    })
  }

  /** Whether an actor is a body of states. */
  private isBody(actor: Actor): boolean {
    return actor.kind === 'organisation' && isPower(actor, this.pack)
  }

  private isOf(head: number, name: string): boolean {
    const counted = this.phrases.counted(head)
    return this.isOfClass(counted, name) || (counted !== head && this.isOfClass(head, name))
  }

  private isOfClass(token: number, name: string): boolean {
    const { tokens, tree } = this.clauses
    if (name === 'any') return true
    if (name === 'body') return this.named(token).some((a) => this.isBody(a))
    const list = this.pack.classes.get(name)
    const lemma = tokens[token].lemma
    if (name === 'national') return this.adjective(token) >= 0 || this.besideNoun(token).length > 0
    if (this.pack.words.condition.has(name)) return this.clauses.markOf(token) === name
    if (!list) {
      const actor = this.cast.at(token)
      if (name === 'person' && this.peoples.isNational(token)) return true
      return (
        lemma === name ||
        this.isParticiple(token, name) ||
        (actor !== undefined && (name === 'actor' || actor.kind === name))
      )
    }
    if (list.has(lemma)) return true
    return tree.children(token).some((c) => relation(tokens[c]) === 'conj' && list.has(tokens[c].lemma))
  }

  /** "satisfaite", read as a form of "satisfaire", is "satisfait". */
  private isParticiple(token: number, name: string): boolean {
    const t = this.clauses.tokens[token]
    return has(t, 'VerbForm=Part') && t.norm.startsWith(name) && t.norm.length - name.length <= 2
  }
}
