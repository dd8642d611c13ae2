/** Meetings, talks and measures whose relative clause tells when or whether they take place. */
import { has } from './cases.ts'
import type { Clauses } from './clause.ts'
import type { EventPack } from './pack.ts'

/** The verb of a relative clause that tells when or whether what a noun names takes place: "le sommet de Lima, qui se tiendra mardi". */
export function heldIn(clauses: Clauses, pack: EventPack, noun: number): number {
  const { tokens, tree } = clauses
  if (tokens[noun].upos !== 'NOUN') return -1
  for (const child of tree.children(noun)) {
    const held = happening(clauses, pack, child)
    if (held >= 0) return held
    // a tree may hang the clause on a name in the noun's phrase, which does not take place itself
    if (tokens[child].upos !== 'PROPN') continue
    for (const lower of tree.children(child)) {
      const found = happening(clauses, pack, tokens[lower].upos === 'PROPN' ? tree.child(lower, 'acl') : lower)
      if (found >= 0) return found
    }
  }
  return -1
}

/** The verb of taking place in a relative clause or behind a present participle, under a modal too; -1 for none. */
function happening(clauses: Clauses, pack: EventPack, clause: number): number {
  if (clause < 0) return -1
  const { tokens, tree } = clauses
  const { deprel, head, lemma } = tokens[clause]
  const isOf =
    deprel === 'acl:relcl' ? clauses.subject(clause) === head : deprel === 'acl' && has(tokens[clause], 'Tense=Pres')
  if (!isOf) return -1
  const below = pack.words.modal.has(lemma) ? tree.child(clause, 'xcomp') : clause
  return below >= 0 && pack.happening.has(tokens[below].lemma) ? below : -1
}
