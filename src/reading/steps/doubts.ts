/** Says in words what of a dispatch cannot have been read well: another language, no sentences, capitals only, broken characters. */
import type { Tokenised } from '../../types/index.ts'
import type { TokenPack } from './tokenise.ts'
import { isUpper } from './tokens/characters.ts'

/** Fewer words tell nothing about the language or the capitals. */
const FEW_WORDS = 20
/**
 * Part of the words that begin sentences (articles, pronouns, prepositions) among all words. Dispatches in the pack's
 * language have 0.39 at least (8,001 of AFP's); related languages that share some of the words stay below 0.25.
 */
const FOREIGN = 0.3
const LONGEST_SENTENCE = 250
const LETTER = /\p{L}/u

/** Adds the doubts to the notes; the last of the steps, since it changes nothing that was read. */
export function noteDoubts<Doc extends Tokenised>(doc: Doc, pack: TokenPack): Doc {
  const doubts = [...wordDoubts(doc, pack), ...sentenceDoubts(doc), ...characterDoubts(doc.dispatch.text)]
  return doubts.length ? { ...doc, notes: [...doc.notes, ...doubts] } : doc
}

function wordDoubts({ dispatch, tokens }: Tokenised, pack: TokenPack): string[] {
  let words = 0
  let common = 0
  let capitals = 0
  for (const token of tokens) {
    if (!LETTER.test(token.norm)) continue
    words++
    if (pack.starters.has(token.norm)) common++
    if (isUpper(dispatch.text.charCodeAt(token.end - 1))) capitals++
  }
  if (words < FEW_WORDS) return []
  const doubts: string[] = []
  if (common < FOREIGN * words)
    doubts.push(
      `language: only ${common} of ${words} words are common ones of "${dispatch.language}"; is it in that language?`,
    )
  if (capitals > 0.8 * words) doubts.push('capitals: the text is in capitals, so names may have been missed')
  return doubts
}

function sentenceDoubts({ sentences }: Tokenised): string[] {
  const long = sentences.filter((sentence) => sentence.to - sentence.from > LONGEST_SENTENCE)
  if (!long.length) return []
  const { start, from, to } = long[0]
  const more = long.length > 1 ? `, and ${long.length - 1} more such` : ''
  return [`sentences: one of ${to - from} words without an end, at ${start}${more}; what it says may have been missed`]
}

function characterDoubts(text: string): string[] {
  const broken = text.split('\ufffd').length - 1
  return broken ? [`characters: ${broken} could not be decoded and stand as U+FFFD`] : []
}
