/** To whom an act is done by the words around its noun: "X a subi une attaque", "X, cible de menaces", "X fait l'objet d'une enquête". */
import { has, relation } from './cases.ts'
import type { Scene } from './scene.ts'

/** Nouns that may stand between the act and the word that makes somebody suffer it: "une série d'attaques". */
const BETWEEN = 2

/** The word for whoever suffers the act that a noun tells, or -1. */
export function suffererOf(scene: Scene, act: number): number {
  const { tokens } = scene.clauses
  let t = act
  for (let step = 0; step <= BETWEEN; step++) {
    const { head } = tokens[t]
    if (head < 0) return -1
    const found = byWord(scene, t, head)
    if (found >= 0) return found
    const rel = relation(tokens[t])
    const isOneOfMany = rel === 'nmod' && scene.pack.quantities.has(tokens[head].lemma)
    if (rel !== 'conj' && !isOneOfMany) return -1
    t = head
  }
  return -1
}

/** By the word that a phrase hangs on. */
function byWord({ clauses, pack, parties }: Scene, phrase: number, word: number): number {
  const { tokens } = clauses
  const hangs = pack.sufferers.get(tokens[word].lemma)
  if (hangs === undefined) return -1
  const rel = relation(tokens[phrase])
  const passive = clauses.isPassive(word)
  if (hangs === 'obj') return rel === 'obj' && !passive ? clauses.subject(word) : -1
  if ((rel !== 'obl' && rel !== 'nmod') || clauses.caseOf(phrase) !== hangs) return -1
  if (tokens[word].upos !== 'NOUN')
    return passive || has(tokens[word], 'VerbForm=Part') ? clauses.object(word) : clauses.subject(word)
  const [named] = parties.phrases.at('pred', word)
  if (named !== undefined) return named
  // "fait l'objet de", "a été la cible de"
  const above = tokens[word].head
  return above >= 0 && relation(tokens[word]) === 'obj' ? clauses.subject(above) : -1
}
