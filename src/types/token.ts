/** A syntactic word as Universal Dependencies understands it, through the three steps that fill it. */
import type { Span } from './span.ts'

export type Upos =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'SYM'
  | 'VERB'
  | 'X'

/** A word cut out of the text. The two words of a contraction ("du" = de + le) both have the contraction's span. */
export interface Word extends Span {
  /** Lower case, apostrophes and ligatures folded ("l'", "œ" → "oe"); for the parts of a contraction, the part ("de", "le"). */
  readonly norm: string
  /** 0: a word of its own; 1: first word of a multiword token; 2: second word of it. */
  readonly part: 0 | 1 | 2
  /** True when white space (or a line end) precedes the word in the text. */
  readonly spaceBefore: boolean
}

export interface TaggedWord extends Word {
  readonly lemma: string
  readonly upos: Upos
  /** UD features, sorted, "Gender=Masc|Number=Sing", or "" for none. */
  readonly feats: string
}

export interface Token extends TaggedWord {
  /** Index of the governor in the document's `tokens`, or -1 for the root of a sentence. */
  readonly head: number
  /** UD relation, subtype kept: "nsubj", "nsubj:pass", "obl:arg", "root". */
  readonly deprel: string
}

/** One sentence. A direct quotation may hold several. */
export interface Sentence extends Span {
  readonly from: number
  readonly to: number
  /** Number of the paragraph it stands in, from 0. */
  readonly paragraph: number
}
