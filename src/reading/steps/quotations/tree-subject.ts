/** Who does what a verb says, in a Universal Dependencies tree: its own subject, or that of the verb it leans on. */
import type { Tree } from '../tree.ts'

/** Head of the phrase that names the agent of a passive ("par le ministre"), or -1. */
export function agentOf(tree: Tree, verb: number): number {
  return tree.child(verb, 'obl:agent')
}

/**
 * Head of the phrase that names who does it, or -1. A verb without subject of its own takes it from the verb it is coordinated with,
 * complements or modifies ("a tenu à souligner", "en ajoutant", ", accusant Paris"); a relative pronoun stands for its antecedent.
 */
export function subjectOf(tree: Tree, verb: number): number {
  const { tokens } = tree
  let v = verb
  for (let steps = 0; steps < 12; steps++) {
    const own = tree.child(v, 'nsubj')
    if (own >= 0) return isRelative(tree, own) ? antecedent(tree, v, own) : own
    const { head, deprel } = tokens[v]
    if (head < 0) return -1
    if (deprel.startsWith('acl') && deprel !== 'acl:relcl' && !isVerbal(tree, head)) {
      // "le communiqué accusant Paris": the noun speaks; ", accusant Paris" after a clause: whoever did what the clause says
      if (!afterComma(tree, v)) return head
      let clause = head
      while (clause >= 0 && !isVerbal(tree, clause)) clause = tokens[clause].head
      if (clause < 0) return head
      v = clause
    } else v = head
  }
  return -1
}

/** A clause's predicate: a verb, or a noun or adjective with a copula. */
export function isVerbal(tree: Tree, token: number): boolean {
  const { upos } = tree.tokens[token]
  return upos === 'VERB' || upos === 'AUX' || tree.child(token, 'cop') >= 0
}

const isRelative = (tree: Tree, token: number): boolean => tree.tokens[token].feats.includes('PronType=Rel')

function afterComma(tree: Tree, verb: number): boolean {
  let first = verb
  for (const child of tree.children(verb)) if (child < first && tree.tokens[child].upos !== 'PUNCT') first = child
  return tree.tokens[first - 1]?.upos === 'PUNCT'
}

/** The word before the relative pronoun when it is a noun or name, past a comma; else the noun that the parser hung the clause on. */
function antecedent(tree: Tree, verb: number, pronoun: number): number {
  const { tokens } = tree
  for (let i = pronoun - 1; i >= 0 && pronoun - i < 3; i--) {
    if (tokens[i].upos === 'NOUN' || tokens[i].upos === 'PROPN') return i
    if (tokens[i].upos !== 'PUNCT') break
  }
  let v = verb
  for (let steps = 0; steps < 6 && v >= 0; steps++) {
    if (tokens[v].deprel === 'acl:relcl') return tokens[v].head
    v = tokens[v].head
  }
  return -1
}
