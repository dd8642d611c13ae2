/** Cuts the text into Universal Dependencies words with exact offsets, and the words into sentences. */
import type { Dispatch, Tokenised, Word } from '../../types/index.ts'
import { splitSentences } from './sentences.ts'
import { isUpper } from './tokens/characters.ts'
import { cutWords } from './tokens/scan.ts'

/** A word keeps its dot always, only with a capital ("M."), only before a number ("art. 3"), or always and may end a sentence ("etc."). */
export type Abbreviation = 'always' | 'capital' | 'number' | 'end'

export interface TokenPack {
  /** Words that lose their vowel before an apostrophe and stand alone, without it: "l", "qu", "jusqu". */
  readonly elisions: ReadonlySet<string>
  /** Norms with an apostrophe that stay one word although they begin like an elision: "quelqu'un", "c'est-à-dire". */
  readonly whole: ReadonlySet<string>
  /** Where a word with a hyphen or a digit in front falls apart: "dites-le-moi" → [5, 8], "18h15" → [2, 3]; [] for a compound. */
  readonly cuts: (norm: string, form: string) => readonly number[]
  /** Norms of words that keep their dot, "m.", "cf.", and when. */
  readonly abbreviations: ReadonlyMap<string, Abbreviation>
  /** Norms of words that begin sentences rather than names: after "plan B." they say that the dot ends the sentence. */
  readonly starters: ReadonlySet<string>
  /** Contractions and the two words they stand for: "du" → "de", "le". */
  readonly contractions: ReadonlyMap<string, readonly [string, string]>
  /** Whether the contraction at this place is one: "des" may be an article, all the more with a capital. */
  readonly contracts: (words: readonly Word[], at: number, capital: boolean) => boolean
}

/** Words and sentences of a dispatch. All but white space is in some word; words are in order and overlap only as parts of one contraction. */
export function tokenise(dispatch: Dispatch, pack: TokenPack): Tokenised {
  const tokens = expand(dispatch.text, cutWords(dispatch.text, pack), pack)
  return { dispatch, tokens, sentences: splitSentences(dispatch.text, tokens, pack), notes: [] }
}

function expand(text: string, words: readonly Word[], pack: TokenPack): readonly Word[] {
  const out: Word[] = []
  for (let at = 0; at < words.length; at++) {
    const word = words[at]
    const parts = word.norm.length < 11 ? pack.contractions.get(word.norm) : undefined
    if (!parts || !pack.contracts(words, at, isUpper(text.charCodeAt(word.start)))) {
      out.push(word)
      continue
    }
    out.push(
      { start: word.start, end: word.end, norm: parts[0], part: 1, spaceBefore: word.spaceBefore },
      { start: word.start, end: word.end, norm: parts[1], part: 2, spaceBefore: false },
    )
  }
  return out
}
