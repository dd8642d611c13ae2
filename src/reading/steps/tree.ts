/** Walks a document's dependency trees: children in order of the text, subtrees as ranges. */
import type { Parsed, Token } from '../../types/index.ts'

/** Children lists of every token, built once a document in linear time. */
export class Tree {
  private readonly first: Int32Array
  private readonly next: Int32Array
  readonly tokens: readonly Token[]

  constructor(doc: Parsed) {
    this.tokens = doc.tokens
    const n = doc.tokens.length
    this.first = new Int32Array(n).fill(-1)
    this.next = new Int32Array(n).fill(-1)
    for (let i = n - 1; i >= 0; i--) {
      const head = doc.tokens[i].head
      if (head < 0) continue
      this.next[i] = this.first[head]
      this.first[head] = i
    }
  }

  /** Indices of the token's dependents, in order of the text. */
  children(token: number): number[] {
    const out: number[] = []
    for (let i = this.first[token]; i >= 0; i = this.next[i]) out.push(i)
    return out
  }

  /** The first dependent with this relation (a relation without subtype matches all its subtypes), or -1. */
  child(token: number, deprel: string): number {
    for (let i = this.first[token]; i >= 0; i = this.next[i]) {
      const rel = this.tokens[i].deprel
      if (rel === deprel || (rel.startsWith(deprel) && rel.charCodeAt(deprel.length) === 58)) return i
    }
    return -1
  }

  /** Lowest and highest token (end excluded) of the subtree; in a projective tree all tokens between belong to it. */
  range(token: number): { from: number; to: number } {
    let from = token
    let to = token + 1
    const stack = [token]
    while (stack.length) {
      const t = stack.pop()!
      if (t < from) from = t
      if (t >= to) to = t + 1
      for (let i = this.first[t]; i >= 0; i = this.next[i]) stack.push(i)
    }
    return { from, to }
  }
}

const trees = new WeakMap<readonly Token[], Tree>()

/** The document's trees, shared by the steps that walk them. */
export function treeOf(doc: Parsed): Tree {
  let tree = trees.get(doc.tokens)
  if (!tree) {
    tree = new Tree(doc)
    trees.set(doc.tokens, tree)
  }
  return tree
}
