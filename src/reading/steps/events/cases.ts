/** Words of a document as the event rules see them: relations without subtypes, prepositions without spellings, words of time apart. */
import type { Timed, Token } from '../../../types/index.ts'
import type { Tree } from '../tree.ts'
import { BoundedTree } from './bounded.ts'
import type { EventPack } from './pack.ts'

/** The relation without its subtype. */
export const relation = (token: Token): string => {
  const at = token.deprel.indexOf(':')
  return at < 0 ? token.deprel : token.deprel.slice(0, at)
}
export const has = (token: Token, feature: string): boolean => token.feats.includes(feature)

/** Words of the longest locution: à l' encontre de. */
const LOCUTION = 4

export class Cases {
  readonly tokens: readonly Token[]
  readonly tree: BoundedTree
  protected readonly pack: EventPack
  /** 1 for words of expressions of time: they look like subjects and objects ("menace Cuba cette semaine"). */
  protected readonly timed: Uint8Array

  constructor(doc: Timed, tree: Tree, pack: EventPack) {
    this.timed = timedWords(doc)
    this.tree = new BoundedTree(tree)
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
      return this.locution(child)
    }
    return ''
  }

  /** The canonical form of a preposition or subordinator; locutions are cut in many ways by the tree ("auprès" + "de"): read off the text. */
  protected locution(word: number): string {
    const last = this.lastFixed(word)
    let text = this.tokens[last].norm
    let found = this.pack.cases.get(text) ?? this.tokens[word].lemma
    for (let t = last - 1; t >= 0 && last - t < LOCUTION && !this.tokens[t].norm.startsWith(','); t--) {
      text = this.tokens[t].norm + (this.tokens[t].norm.endsWith("'") ? '' : ' ') + text
      found = this.pack.cases.get(text) ?? found
    }
    return found
  }

  private lastFixed(word: number): number {
    let last = word
    for (const child of this.tree.children(word))
      if (this.tokens[child].deprel === 'fixed' && child > last) last = child
    return last
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
