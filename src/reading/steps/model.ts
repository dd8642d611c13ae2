/** The trained syntax model of a language as the steps see it: tagger, lemmatiser, parser, one sentence at a time. */
import type { Upos } from '../../types/index.ts'

/** One sentence of words as the tagger reads them. */
export interface SurfaceSentence {
  /** The words as written; for the parts of a contraction, the part ("de", "le"). */
  readonly forms: readonly string[]
}

export interface Tags {
  readonly upos: readonly Upos[]
  readonly feats: readonly string[]
  readonly lemmas: readonly string[]
}

/** Governors as indices within the sentence (-1: the root) and relations. */
export interface Arcs {
  readonly heads: ArrayLike<number>
  readonly deprels: readonly string[]
}

export interface SyntaxModel {
  /** "sha256:…" of the model file. */
  readonly digest: string
  /** Part of speech, features and lemma of each word. */
  tag(sentence: SurfaceSentence): Tags
  /** A single-rooted dependency tree over the words. */
  parse(sentence: SurfaceSentence, tags: Tags): Arcs
}
