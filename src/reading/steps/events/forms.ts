/** What the form of a verb tells of its time, through its auxiliaries. */
import { has, relation } from './cases.ts'
import type { Clauses } from './clause.ts'

/** How the finite form of a clause tells: null when it has none. */
export function finiteOf(clauses: Clauses, word: number): 'told' | 'future' | 'conditional' | 'hearsay' | null {
  const { tokens, tree } = clauses
  const forms = [word]
  for (const child of tree.children(word)) {
    const rel = relation(tokens[child])
    if (rel === 'aux' || rel === 'cop' || (child < word && tokens[child].upos === 'AUX')) forms.push(child)
  }
  for (const form of forms) {
    const t = tokens[form]
    if (has(t, 'Mood=Cnd'))
      return forms.length > 1 && has(tokens[word], 'VerbForm=Part') && !isFuturePassive(clauses, form, word)
        ? 'hearsay'
        : 'conditional'
    if (has(t, 'Tense=Fut')) return 'future'
  }
  return forms.some((f) => has(tokens[f], 'VerbForm=Fin') || has(tokens[f], 'Mood=')) ? 'told' : null
}

/** "seraient livrés" is a conditional present; "auraient été livrés" is hearsay. */
const isFuturePassive = (clauses: Clauses, form: number, verb: number): boolean =>
  clauses.isPassive(verb) && clauses.tokens[form].deprel === 'aux:pass'

/** "a quitté", "était parti", or only the first. */
export function isPerfect({ tokens, tree }: Clauses, verb: number, tense = 'Mood=Ind'): boolean {
  if (!has(tokens[verb], 'VerbForm=Part')) return false
  for (const child of tree.children(verb))
    if (relation(tokens[child]) === 'aux' && has(tokens[child], 'Mood=Ind') && !has(tokens[child], 'Tense=Fut'))
      return has(tokens[child], tense)
  return false
}
