/** A stretch of the dispatch's text: characters in UTF-16 code units, end excluded, so that `text.slice(start, end)` is the exact words. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** A range of words in the document: indices into `tokens`, `to` excluded. */
export interface TokenRange {
  readonly from: number
  readonly to: number
}
