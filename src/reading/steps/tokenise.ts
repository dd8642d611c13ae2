/** Cuts the text into Universal Dependencies words with exact offsets, and the words into sentences. */
import type { Dispatch, Tokenised } from '../../types/index.ts'

// biome-ignore lint/suspicious/noEmptyInterface: filled by the tokeniser
export interface TokenPack {}

export function tokenise(dispatch: Dispatch, _pack: TokenPack): Tokenised {
  return { dispatch, tokens: [], sentences: [], notes: [] }
}
