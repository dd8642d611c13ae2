/** The trained syntax model of a language: tagger, lemmatiser, parser. */
export interface SyntaxModel {
  /** "sha256:…" of the model file. */
  readonly digest: string
}
