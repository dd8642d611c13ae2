/** The trained syntax model of a language as the steps see it: tagger, lemmatiser and parser in one, a sentence at a time. */
import type { Upos } from '../../types/index.ts'

/** All that the model reads in one sentence, a place a word. */
export interface SentenceSyntax {
  readonly upos: readonly Upos[]
  readonly feats: readonly string[]
  readonly lemmas: readonly string[]
  /** Governors as indices within the sentence; -1 for the one root. */
  readonly heads: ArrayLike<number>
  readonly deprels: readonly string[]
}

/** A part of the words given, which the model takes for a sentence: words `[from, to)`. */
export interface ReadSentence extends SentenceSyntax {
  readonly from: number
  readonly to: number
}

export interface SyntaxModel {
  /** "sha256:…" of the model file. */
  readonly digest: string
  /** Tags and tree of one sentence; the words as written, the parts of a contraction each by itself ("de", "le"). */
  read(forms: readonly string[]): SentenceSyntax
  /** The same for words that may be several sentences, cut where one begins without a mark before it (a heading). */
  readSentences(forms: readonly string[]): readonly ReadSentence[]
}
