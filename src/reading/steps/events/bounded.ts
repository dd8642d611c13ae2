/** A document's trees with bounds: in text that no language has (one word with thousands of dependents) less is read, in linear time. */
import type { Token } from '../../../types/index.ts'
import type { Tree } from '../tree.ts'

/** No word of prose governs more words than this. */
const CHILDREN = 48
/** No clause is longer; of a longer one the words around its head are taken. */
const CLAUSE = 400
const AROUND = 60
const NONE: readonly number[] = []

export class BoundedTree {
  readonly tokens: readonly Token[]
  private readonly tree: Tree
  private readonly counts: Uint16Array

  constructor(tree: Tree) {
    this.tree = tree
    this.tokens = tree.tokens
    this.counts = new Uint16Array(tree.tokens.length)
    for (const { head } of tree.tokens) if (head >= 0 && this.counts[head] <= CHILDREN) this.counts[head]++
  }

  /** Dependents in order of the text; none of a word that has too many. */
  children(token: number): readonly number[] {
    return this.counts[token] > CHILDREN ? NONE : this.tree.children(token)
  }

  /** The first dependent with this relation (subtypes included), or -1. */
  child(token: number, deprel: string): number {
    return this.counts[token] > CHILDREN ? -1 : this.tree.child(token, deprel)
  }

  /** First and last token (excluded) of the words under one, at most a clause's length of them. */
  range(token: number): { from: number; to: number } {
    let from = token
    let to = token + 1
    const stack = [token]
    for (let seen = 0; stack.length; seen++) {
      if (seen > CLAUSE) return { from: Math.max(0, token - AROUND), to: Math.min(this.tokens.length, token + AROUND) }
      const t = stack.pop()!
      if (t < from) from = t
      if (t >= to) to = t + 1
      for (const child of this.children(t)) stack.push(child)
    }
    return { from, to }
  }
}
