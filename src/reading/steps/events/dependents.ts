/** What hangs on a word, wherever the tree hangs it: obliques with their prepositions, relatives with their nouns. */
import { Cases, has, relation } from './cases.ts'

export interface Dependent {
  readonly token: number
  /** The canonical preposition: "contre" for "à l'encontre de"; "" when there is none. */
  readonly case: string
}

/** How many steps up a tree, or words back, a rule looks. */
export const DEPTH = 6
/** How far after a word, in words, a complement that the tree hangs elsewhere may stand. */
export const BESIDE = 10
/** How far ahead, in words, a complement may stand. */
const AHEAD = 14
// a mark of quotation may stand around one word of a phrase: «l'"aide" à X»
const STOPS: ReadonlySet<string> = new Set(['.', ';', ':', '?', '!', '(', ')'])
const NOMINAL: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'PRON', 'ADJ'])

export class Dependents extends Cases {
  /** Dependents of a word, and those that a parser hangs on the modal above its infinitive ("pourrait octroyer à Cuba un prêt"). */
  children(word: number): readonly number[] {
    const own = this.tree.children(word)
    const t = this.tokens[word]
    if (relation(t) !== 'xcomp' || !has(t, 'VerbForm=Inf') || t.head < 0 || t.head > word) return own
    const above = this.tokens[t.head].lemma
    if (this.pack.objectControl.has(above) || this.pack.dativeControl.has(above)) return own
    return [...own, ...this.tree.children(t.head).filter((c) => c > word || this.isRelative(c))]
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
      if (!kase && rel === 'iobj') kase = this.pack.words.dative
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
      if (upos === 'VERB' || upos === 'AUX' || STOPS.has(norm) || this.pack.words.relative.has(norm)) return -1
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

  protected isRelative(token: number): boolean {
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
  protected nounBefore(token: number): number {
    let t = token - 1
    while (t >= 0 && token - t < DEPTH && !NOMINAL.has(this.tokens[t].upos)) t--
    if (t < 0 || !NOMINAL.has(this.tokens[t].upos)) return token
    for (let step = 0; step < DEPTH; step++) {
      const { head, upos } = this.tokens[t]
      const rel = relation(this.tokens[t])
      if (head < 0 || head > token || !['flat', 'nmod', 'amod', 'appos', 'fixed'].includes(rel)) break
      // "l'hostilité envers Téhéran, que Paris accuse": the name
      if (rel === 'nmod' && upos === 'PROPN') break
      t = head
    }
    return t
  }
}
