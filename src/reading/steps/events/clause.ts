/** Who does what to whom in a clause: logical subject, object and other dependents, through passives, relatives, control and coordination. */
import type { Timed, Token } from '../../../types/index.ts'
import type { Tree } from '../tree.ts'
import type { EventPack } from './pack.ts'

export interface Dependent {
  readonly token: number
  /** The canonical preposition: "contre" for "à l'encontre de"; "" when there is none. */
  readonly case: string
}

/** The relation without its subtype. */
export const relation = (token: Token): string => {
  const at = token.deprel.indexOf(':')
  return at < 0 ? token.deprel : token.deprel.slice(0, at)
}
export const has = (token: Token, feature: string): boolean => token.feats.includes(feature)

const DEPTH = 6
/** Words of the longest locution: à l' encontre de. */
const LOCUTION = 4
/** How far ahead, in words, a complement may stand. */
const AHEAD = 14
const STOPS: ReadonlySet<string> = new Set(['.', ';', ':', '?', '!', '"', '«', '»', '(', ')', 'qui', 'dont', 'que'])
const NOMINAL: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'PRON', 'ADJ'])

export class Clauses {
  readonly tokens: readonly Token[]
  private readonly subjects = new Map<number, number>()
  readonly tree: Tree
  private readonly pack: EventPack
  /** 1 for words of expressions of time: they look like subjects and objects ("menace Cuba cette semaine"). */
  private readonly timed: Uint8Array

  constructor(doc: Timed, tree: Tree, pack: EventPack) {
    this.timed = timedWords(doc)
    this.tree = tree
    this.pack = pack
    this.tokens = tree.tokens
  }

  /** Whether the word is part of an expression of time. */
  isTime(token: number): boolean {
    return this.timed[token] === 1
  }

  /** The canonical preposition before a phrase: "contre" for "à l'encontre de". */
  caseOf(token: number): string {
    for (const child of this.tree.children(token)) {
      if (this.tokens[child].deprel !== 'case') continue
      const last = this.lastFixed(child)
      let text = this.tokens[last].norm
      let found = this.pack.cases.get(text) ?? this.tokens[child].lemma
      // locutions are cut in many ways by the tree ("auprès" + "de"): read them off the text
      for (let t = last - 1; t >= 0 && last - t < LOCUTION && !this.tokens[t].norm.startsWith(','); t--) {
        text = this.tokens[t].norm + (this.tokens[t].norm.endsWith("'") ? '' : ' ') + text
        found = this.pack.cases.get(text) ?? found
      }
      return found
    }
    return ''
  }

  private lastFixed(word: number): number {
    let last = word
    for (const child of this.tree.children(word))
      if (this.tokens[child].deprel === 'fixed' && child > last) last = child
    return last
  }

  /** Dependents of a word, and those that a parser hangs on the modal above its infinitive ("pourrait octroyer à Cuba un prêt"). */
  children(word: number): number[] {
    const own = this.tree.children(word)
    const t = this.tokens[word]
    if (relation(t) !== 'xcomp' || !has(t, 'VerbForm=Inf') || t.head < 0 || t.head > word) return own
    const above = this.tokens[t.head].lemma
    if (this.pack.objectControl.has(above) || this.pack.dativeControl.has(above)) return own
    return [...own, ...this.tree.children(t.head).filter((c) => c > word)]
  }

  /** Oblique and indirect dependents of a verb, complements of a noun; "à l'encontre de X" gives X. */
  dependents(head: number): Dependent[] {
    const out: Dependent[] = []
    for (const child of this.children(head)) {
      const rel = relation(this.tokens[child])
      if (rel !== 'obl' && rel !== 'iobj' && rel !== 'nmod') continue
      const noun = this.pack.caseNouns.get(this.tokens[child].lemma)
      if (noun && this.caseOf(child) !== '') {
        for (const inner of this.tree.children(child))
          if (relation(this.tokens[inner]) === 'nmod') out.push({ token: this.antecedent(inner), case: noun })
        continue
      }
      const deprel = this.tokens[child].deprel
      let kase = this.caseOf(child)
      if (!kase && rel === 'iobj') kase = 'à'
      if (deprel === 'obl:agent') kase = this.pack.words.agent
      if (!kase && this.isRelative(child)) kase = this.pack.words.owner
      out.push({ token: this.antecedent(child), case: kase })
    }
    return out
  }

  /** The next phrase with one of these prepositions after a word, before another verb: for complements that the tree hangs elsewhere. */
  ahead(word: number, cases: readonly string[]): number {
    for (let t = word + 1; t < this.tokens.length && t - word < AHEAD; t++) {
      const { upos, head, norm } = this.tokens[t]
      if (upos === 'VERB' || upos === 'AUX' || STOPS.has(norm)) return -1
      if (this.tokens[t].deprel !== 'case' || head <= t || head - t > DEPTH) continue
      const kase = this.caseOf(head)
      if (cases.includes(kase)) return head
      const noun = this.pack.caseNouns.get(this.tokens[head].lemma)
      if (noun && cases.includes(noun)) {
        const inner = this.tree.child(head, 'nmod')
        if (inner >= 0) return inner
      }
    }
    return -1
  }

  private isRelative(token: number): boolean {
    return has(this.tokens[token], 'PronType=Rel') || this.pack.words.relative.has(this.tokens[token].norm)
  }

  /** The noun that a relative pronoun stands for, else the word itself. */
  antecedent(token: number): number {
    if (!this.isRelative(token) || this.tokens[token].upos !== 'PRON') return token
    let t = this.tokens[token].head
    for (let step = 0; t >= 0 && step < DEPTH; step++) {
      if (this.tokens[t].deprel === 'acl:relcl') return this.tokens[t].head
      t = this.tokens[t].head
    }
    return this.nounBefore(token)
  }

  /** The noun phrase that ends before a word: what a relative stands for when its clause hangs elsewhere in the tree. */
  private nounBefore(token: number): number {
    let t = token - 1
    while (t >= 0 && token - t < DEPTH && !NOMINAL.has(this.tokens[t].upos)) t--
    if (t < 0 || !NOMINAL.has(this.tokens[t].upos)) return token
    for (let step = 0; step < DEPTH; step++) {
      const { head } = this.tokens[t]
      if (head < 0 || head > token || !['flat', 'nmod', 'amod', 'appos', 'fixed'].includes(relation(this.tokens[t])))
        break
      t = head
    }
    return t
  }

  isPronominal(verb: number): boolean {
    for (const child of this.tree.children(verb)) {
      const t = this.tokens[child]
      if (child < verb && t.upos === 'PRON' && has(t, 'Reflex=Yes')) return true
      if (child < verb && (t.lemma === 'se' || t.norm === 'se' || t.norm === "s'")) return true
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

  /** The grammatical subject: that of the clause, else the one it shares with its governor. */
  private active(verb: number, depth: number): number {
    for (const child of this.tree.children(verb)) {
      const rel = this.tokens[child].deprel
      if ((rel === 'nsubj' || rel === 'nsubj:pass' || rel === 'nsubj:caus') && !this.timed[child])
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
      case 'conj':
      case 'advcl':
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
    }
    if (this.pack.dativeControl.has(t.lemma)) {
      const dative = this.dependents(governor).find((d) => d.case === 'à')
      if (dative) return dative.token
    }
    return this.grammatical(governor, depth + 1)
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
      if (this.tokens[head].upos === 'VERB' || this.tree.child(head, 'cop') >= 0)
        return this.isPassive(head) ? this.subject(head, depth + 1) : this.grammatical(head, depth + 1)
      t = head
    }
    return -1
  }

  /** The one it is done to, or -1. */
  object(verb: number): number {
    if (this.isPassive(verb)) {
      for (const child of this.tree.children(verb)) {
        const rel = this.tokens[child].deprel
        if (rel === 'nsubj:pass' || rel === 'nsubj') return this.antecedent(child)
      }
      const t = this.tokens[verb]
      const rel = relation(t)
      if (t.head < 0) return -1
      if (rel === 'acl' || rel === 'amod') return t.head
      if (rel === 'conj') return this.object(t.head)
      if (rel === 'advcl' || rel === 'parataxis' || rel === 'appos') return this.grammatical(t.head, 1)
      return -1
    }
    for (const child of this.tree.children(verb))
      if (this.tokens[child].deprel === 'obj' && !this.timed[child]) return this.antecedent(child)
    return -1
  }

  /** The clause that completes a verb or noun: infinitive, "que" clause, or infinitive after a preposition. */
  complement(word: number): number {
    for (const child of this.tree.children(word)) {
      const t = this.tokens[child]
      const rel = relation(t)
      if (rel === 'xcomp' || rel === 'ccomp') return child
      if (rel === 'acl' && has(t, 'VerbForm=Inf')) return child
      if ((rel === 'advcl' || rel === 'obl') && has(t, 'VerbForm=Inf') && ['à', 'de'].includes(this.markOf(child)))
        return child
    }
    return -1
  }

  /** The subordinator or preposition that opens a clause: "si", "pour", "sans", "de". */
  markOf(clause: number): string {
    for (const child of this.tree.children(clause)) {
      const rel = this.tokens[child].deprel
      if (rel === 'mark' || rel === 'case') return this.tokens[child].lemma
    }
    return ''
  }
}

function timedWords(doc: Timed): Uint8Array {
  const out = new Uint8Array(doc.tokens.length)
  let t = 0
  for (const time of doc.times) {
    while (t > 0 && doc.tokens[t - 1].end > time.start) t--
    while (t < doc.tokens.length && doc.tokens[t].end <= time.start) t++
    for (let i = t; i < doc.tokens.length && doc.tokens[i].start < time.end; i++) out[i] = 1
  }
  return out
}
