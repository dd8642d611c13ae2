/** The verb with its auxiliaries, object pronouns, negation and adverbs, as they stand before it: the parser is not needed to see them. */
import type { Token } from '../../../types/index.ts'
import type { CueLexicon } from './cues.ts'

export interface VerbGroup {
  readonly from: number
  /** Features of the first auxiliary, null when there is none. */
  readonly auxiliary: string | null
  readonly passive: boolean
  readonly reflexive: boolean
  /** The inverted subject pronoun, or -1. */
  readonly pronoun: number
}

/** The verb with its auxiliaries, object pronouns, negation and adverbs, as they stand before it: the parser is not needed to see them. */
export function groupOf(tokens: readonly Token[], verb: number, lexicon: CueLexicon): VerbGroup {
  let from = verb
  let auxiliary: string | null = null
  let passive = false
  let reflexive = false
  let pronoun = lexicon.inverted.test(tokens[verb + 1]?.norm ?? '') ? verb + 1 : -1
  for (let i = verb - 1; i >= 0 && verb - i < 10; i--) {
    const { norm, lemma, upos } = tokens[i]
    if (lexicon.auxiliaries.has(lemma) && (upos === 'AUX' || upos === 'VERB')) {
      // "sont convenus d'avoir dit": a second auxiliary only before a participle of "être"
      if (auxiliary !== null && !passive) break
      auxiliary = tokens[i].feats
      if (lemma === lexicon.passive) passive = true
      from = i
    } else if (lexicon.inverted.test(norm)) {
      // "déplore-t-elle en rappelant": the subject of another verb
      if (!lexicon.auxiliaries.has(tokens[i - 1]?.lemma)) break
      pronoun = i
      from = i
    } else if (lexicon.clitics.has(norm)) {
      // "Lui aussi avait dit": a pronoun apart from the verb is no object
      if (i !== from - 1) break
      if (lexicon.pronouns.has(norm)) reflexive = true
      from = i
    } else if (lexicon.asides.has(norm)) i = asideStart(tokens, i, lexicon)
    else if (norm === ',' && auxiliary === null) {
      // "a, dans un entretien, dit"
      const before = auxiliaryBefore(tokens, i, lexicon)
      if (before < 0) break
      auxiliary = tokens[before].feats
      from = before
      break
    } else if (!(upos === 'ADV' || lexicon.between.has(norm))) break
  }
  return { from, auxiliary, passive: passive && !reflexive, reflexive, pronoun }
}

/** The finite auxiliary in front of an aside that the comma closes, or -1. */
function auxiliaryBefore(tokens: readonly Token[], close: number, lexicon: CueLexicon): number {
  for (let i = close - 1; i > 0 && close - i < 12; i--) {
    if (tokens[i].norm !== ',') continue
    const { lemma, feats } = tokens[i - 1]
    return lexicon.auxiliaries.has(lemma) && lemma !== lexicon.passive && feats.includes('VerbForm=Fin') ? i - 1 : -1
  }
  return -1
}

/** First word of a phrase that may stand between auxiliary and verb, given its last: "a de son côté dit". */
function asideStart(tokens: readonly Token[], last: number, lexicon: CueLexicon): number {
  const from = Math.max(0, last - 3)
  for (let i = last - 1; i >= from; i--)
    if (/^(?:ADP|DET)$/.test(tokens[i].upos) || lexicon.clitics.has(tokens[i].norm))
      return tokens[i - 1]?.upos === 'ADP' ? i - 1 : i
  return last
}
