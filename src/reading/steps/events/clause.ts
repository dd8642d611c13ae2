/** Who does what to whom in a clause, long because it is one walk: logical subject and object, through passives, relatives, control and coordination. */
import { has, relation } from './cases.ts'
import { BESIDE, DEPTH, Dependents } from './dependents.ts'

export class Clauses extends Dependents {
  private readonly subjects = new Map<number, number>()

  isPronominal(verb: number): boolean {
    for (const child of this.tree.children(verb)) {
      const t = this.tokens[child]
      if (child < verb && t.upos === 'PRON' && has(t, 'Reflex=Yes')) return true
      if (child < verb && this.pack.words.reflexive.has(t.norm)) return true
    }
    return false
  }

  isPassive(verb: number): boolean {
    const t = this.tokens[verb]
    if ((t.upos !== 'VERB' && t.upos !== 'ADJ') || this.pack.movers.has(t.lemma) || this.isPronominal(verb))
      return false
    let subject = false
    let auxiliary = false
    for (const child of this.tree.children(verb)) {
      const { deprel, lemma } = this.tokens[child]
      if (deprel === 'aux:pass') return true
      if (deprel === 'nsubj:pass') subject = true
      if (deprel === 'aux' || deprel === 'aux:tense') auxiliary ||= this.pack.active.has(lemma)
      // a bare participle with a plain subject is a finite form mistaken for one ("construit")
      if (deprel === 'nsubj') auxiliary = true
    }
    if (auxiliary || !has(t, 'VerbForm=Part') || has(t, 'Tense=Pres')) return false
    if (subject) return true
    if (relation(t) === 'conj') return t.head >= 0 && this.isPassive(t.head)
    return ['acl', 'advcl', 'amod', 'root', 'parataxis', 'xcomp', 'appos'].includes(relation(t))
  }

  /** The one who does it, or -1. */
  subject(verb: number, depth = 0): number {
    const known = this.subjects.get(verb)
    if (known !== undefined) return known
    const found = depth > DEPTH ? -1 : this.findSubject(verb, depth)
    this.subjects.set(verb, found)
    return found
  }

  private findSubject(verb: number, depth: number): number {
    if (this.isPassive(verb)) {
      const agent = this.dependents(verb).find((d) => d.case === this.pack.words.agent)
      return agent ? agent.token : -1
    }
    return this.active(verb, depth)
  }

  /** Whether a finite active verb has no subject in the tree. */
  lacksSubject(verb: number): boolean {
    const t = this.tokens[verb]
    if (t.upos !== 'VERB' || this.isPassive(verb) || this.subject(verb) >= 0) return false
    return has(t, 'Mood=') || this.tree.children(verb).some((c) => has(this.tokens[c], 'Mood='))
  }

  /** The grammatical subject: that of the clause, else the one it shares with its governor. */
  private active(verb: number, depth: number): number {
    for (const child of this.tree.children(verb)) {
      const rel = this.tokens[child].deprel
      if (this.timed[child] || !rel.startsWith('nsubj')) continue
      if (rel === 'nsubj:pass' && child > verb && !this.isPassive(verb)) continue
      return this.antecedent(child)
    }
    let { head } = this.tokens[verb]
    while (head >= 0 && this.timed[head]) head = this.tokens[head].head
    if (head < 0) return -1
    if (head !== this.tokens[verb].head) return this.grammatical(head, depth + 1)
    switch (relation(this.tokens[verb])) {
      case 'xcomp':
      case 'ccomp':
        return this.controller(head, depth)
      case 'advcl': {
        // "accuse la France, …, de bloquer": a complement that the tree hangs as an adverbial
        const above = has(this.tokens[verb], 'VerbForm=Inf') && this.pack.objectControl.has(this.tokens[head].lemma)
        return above ? this.controller(head, depth) : this.grammatical(head, depth + 1)
      }
      case 'conj':
        return this.grammatical(this.joined(verb), depth + 1)
      case 'parataxis':
        return this.grammatical(head, depth + 1)
      case 'acl':
      case 'amod':
        return has(this.tokens[verb], 'VerbForm=Inf') ? this.owner(head, depth) : head
      case 'obl': // "avant de se rendre" read as a phrase
        return this.grammatical(head, depth + 1)
      default:
        return -1
    }
  }

  /** The verb that one joined by "et" goes with: "a appelé Paris à céder et demandé…" joins participles, not the infinitive between. */
  joined(verb: number): number {
    let { head } = this.tokens[verb]
    if (!has(this.tokens[verb], 'VerbForm=Part')) return head
    for (let step = 0; step < DEPTH && has(this.tokens[head], 'VerbForm=Inf'); step++) {
      if (this.tokens[head].head < 0) break
      head = this.tokens[head].head
    }
    return head
  }

  private grammatical(word: number, depth: number): number {
    if (depth > DEPTH) return -1
    const t = this.tokens[word]
    if (t.upos === 'NOUN' || t.upos === 'PROPN') {
      if (this.tree.child(word, 'cop') < 0 && this.tree.child(word, 'nsubj') < 0) return this.owner(word, depth)
    }
    return this.active(word, depth)
  }

  private controller(governor: number, depth: number): number {
    const t = this.tokens[governor]
    if (this.pack.objectControl.has(t.lemma)) {
      const object = this.object(governor)
      if (object >= 0) return object
      const after = this.bareAfter(governor)
      if (after >= 0) return after
    }
    if (this.pack.dativeControl.has(t.lemma)) {
      const dative = this.dependents(governor).find((d) => d.case === this.pack.words.dative)
      if (dative) return dative.token
    }
    return this.grammatical(governor, depth + 1)
  }

  /** The noun without preposition that follows a verb, whatever the tree makes of it ("accuse depuis des mois Paris de…"). */
  bareAfter(verb: number): number {
    for (let t = verb + 1; t < this.tokens.length && t - verb < BESIDE; t++) {
      const { upos, deprel } = this.tokens[t]
      if (upos === 'VERB' || upos === 'AUX' || upos === 'PUNCT' || upos === 'PRON') return -1
      if (upos !== 'PROPN' && upos !== 'NOUN') continue
      if (deprel.startsWith('nsubj')) return -1
      if (!this.timed[t] && (this.caseOf(t) === '' || this.isPartitive(t, verb))) return t
    }
    return -1
  }

  /** "a pilonné dans la nuit des positions", "entameront lundi à Vienne des discussions": an article that a tree takes for a preposition. */
  private isPartitive(noun: number, verb: number): boolean {
    const { head } = this.tokens[noun]
    const rel = relation(this.tokens[noun])
    const astray = head === verb ? rel === 'obl' : rel === 'nmod' && head >= 0 && this.timed[head] === 1
    const [first, second] = astray ? this.tree.children(noun) : []
    if (first === undefined || second === undefined || this.caseOf(noun) !== this.pack.words.owner) return false
    return this.tokens[first].start === this.tokens[second].start
  }

  /** Whose act a noun is: "la décision de Paris de…", or the subject of the verb that governs it ("a pris la décision de"). */
  private owner(noun: number, depth: number): number {
    for (const child of this.tree.children(noun)) {
      const t = this.tokens[child]
      if (relation(t) === 'nmod' && this.caseOf(child) === this.pack.words.owner) return this.antecedent(child)
      if (relation(t) === 'det' && has(t, 'Poss=Yes')) return child
    }
    return depth > DEPTH ? -1 : this.aboveNoun(noun, depth)
  }

  /** The subject of the verb that a noun depends on; the agent, when the noun is what a passive verb is about. */
  aboveNoun(noun: number, depth = 0): number {
    const own = this.tree.child(noun, 'nsubj')
    if (own >= 0) return this.antecedent(own)
    let t = noun
    for (let step = 0; step < 4 && depth <= DEPTH; step++) {
      const { head } = this.tokens[t]
      const rel = relation(this.tokens[t])
      if (head < 0) return -1
      if (rel === 'nsubj') return this.isPassive(head) ? this.subject(head, depth + 1) : -1
      if (!['obj', 'obl', 'xcomp', 'nmod', 'conj', 'iobj', 'advmod'].includes(rel)) return -1
      // "demande des éclaircissements sur une attaque": not the asker's
      if (rel === 'nmod' && !this.pack.words.during.has(this.caseOf(t))) return -1
      if (this.tokens[head].upos === 'VERB' || this.tree.child(head, 'cop') >= 0)
        return this.isPassive(head) ? this.subject(head, depth + 1) : this.grammatical(head, depth + 1)
      t = head
    }
    return -1
  }

  /** Whether a noun stands at another time than its verb: "après des tirs". */
  isApart(noun: number): boolean {
    const rel = relation(this.tokens[noun])
    return (rel === 'obl' || rel === 'nmod') && this.pack.words.apart.has(this.caseOf(noun))
  }

  /** The verb that a noun depends on, or -1. */
  verbAbove(noun: number): number {
    let t = noun
    for (let step = 0; step < 4; step++) {
      const { head } = this.tokens[t]
      if (head < 0 || this.tokens[t].upos === 'VERB') return -1
      if (this.tokens[head].upos === 'VERB') return head
      t = head
    }
    return -1
  }

  /** The one it is done to, or -1. */
  object(verb: number): number {
    if (this.isPassive(verb)) {
      // of two that a tree gives, the nearer one before the verb
      let found = -1
      for (const child of this.tree.children(verb)) {
        const rel = this.tokens[child].deprel
        if ((rel === 'nsubj:pass' || rel === 'nsubj') && (found < 0 || child < verb)) found = child
      }
      if (found >= 0) return this.antecedent(found)
      const t = this.tokens[verb]
      const rel = relation(t)
      if (t.head < 0) return -1
      if (rel === 'acl' || rel === 'amod') return t.head
      if (rel === 'conj') return this.object(t.head)
      if (rel === 'advcl' || rel === 'parataxis' || rel === 'appos') {
        // "des sanctions contre La Havane, accusée de…": the noun before the comma; "Accusée de…, elle…": the subject
        const before = verb > t.head && this.tokens[verb - 1]?.norm === ',' ? this.nounBefore(verb - 1) : verb - 1
        return before < verb - 1 ? before : this.grammatical(t.head, 1)
      }
      return -1
    }
    const children = this.children(verb)
    for (const child of children)
      if (this.tokens[child].deprel === 'obj' && !this.timed[child]) return this.antecedent(child)
    // the subject of a passive behind an active verb is its object mistaken ("a bombardé le nord")
    for (const child of children)
      if (child > verb && this.tokens[child].deprel === 'nsubj:pass' && !this.timed[child]) return child
    return -1
  }

  /** All that a tree gives an active verb for objects: of "a déclaré persona non grata l'attaché", both. */
  objects(verb: number): number[] {
    const first = this.object(verb)
    if (first < 0 || this.isPassive(verb)) return first < 0 ? [] : [first]
    const more = this.children(verb).filter((c) => this.tokens[c].deprel === 'obj' && !this.timed[c])
    return [first, ...more.map((c) => this.antecedent(c)).filter((c) => c !== first)]
  }

  /** The clause that completes a verb or noun: infinitive, "que" clause, or infinitive after a preposition. */
  complement(word: number): number {
    let attribute = -1
    for (const child of this.tree.children(word)) {
      const t = this.tokens[child]
      const rel = relation(t)
      // "se dit prêt à aider", both hung on the verb: the aid is the clause
      if (rel === 'xcomp' && t.upos === 'ADJ') {
        if (attribute < 0) attribute = child
        continue
      }
      if (rel === 'xcomp' || rel === 'ccomp') return child
      if (rel === 'acl' && has(t, 'VerbForm=Inf')) return child
      if (
        // "prête à aider": after an adjective a tree may take it for a subject
        (rel === 'advcl' || rel === 'obl' || (rel === 'csubj' && child > word)) &&
        has(t, 'VerbForm=Inf') &&
        this.pack.words.infinitive.has(this.markOf(child))
      )
        return child
    }
    // "a plaidé pour que l'Iran cède"
    for (const child of this.tree.children(word))
      if (
        relation(this.tokens[child]) === 'advcl' &&
        this.pack.words.purpose.has(this.markOf(child)) &&
        this.tree.child(child, 'nsubj') >= 0
      )
        return child
    return attribute
  }

  /** The subordinator or preposition that opens a clause, in its canonical form: "si" for "tant que", "pour", "sans", "de". */
  markOf(clause: number): string {
    for (const child of this.tree.children(clause)) {
      const rel = this.tokens[child].deprel
      if (rel === 'mark' || rel === 'case') return this.locution(child)
    }
    return ''
  }
}
