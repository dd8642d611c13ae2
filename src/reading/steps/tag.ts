/** Gives each word its part of speech, features and lemma. */
import type { Tagged, Tokenised } from '../../types/index.ts'
import type { SyntaxModel } from './model.ts'

export function tag(doc: Tokenised, _model: SyntaxModel): Tagged {
  return { ...doc, tokens: doc.tokens.map((w) => ({ ...w, lemma: w.norm, upos: 'X' as const, feats: '' })) }
}
