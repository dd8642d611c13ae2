/** Gives each word its part of speech, features and lemma. */
import type { Sentence, Tagged, TaggedWord, Tokenised, Word } from '../../types/index.ts'
import type { SentenceSyntax, SyntaxModel } from './model.ts'

/** What the model read of each sentence; it reads tags and tree in one go, and the parser takes the tree from here. */
const syntaxes = new WeakMap<readonly TaggedWord[], readonly SentenceSyntax[]>()

/** What the model read of each sentence when these words were tagged. */
export const syntaxOf = (tokens: readonly TaggedWord[]): readonly SentenceSyntax[] | undefined => syntaxes.get(tokens)

/** The word as the model reads it: as written, but the parts of a contraction ("du" = de + le) each by itself. */
export function surface(word: Word, text: string): string {
  return word.part === 0 ? text.slice(word.start, word.end) : word.norm
}

/**
 * Tags the words of each sentence. Where the model sees that a sentence begins without a mark before it (below a heading), the
 * sentence is cut in two.
 */
export function tag(doc: Tokenised, model: SyntaxModel): Tagged {
  const { text } = doc.dispatch
  const tokens: TaggedWord[] = []
  const sentences: Sentence[] = []
  const read: SentenceSyntax[] = []
  for (const sentence of doc.sentences) {
    const forms: string[] = []
    for (let i = sentence.from; i < sentence.to; i++) forms.push(surface(doc.tokens[i], text))
    for (const syntax of model.readSentences(forms)) {
      const from = sentence.from + syntax.from
      const to = sentence.from + syntax.to
      const whole = syntax.from === 0 && to === sentence.to
      const start = syntax.from === 0 ? sentence.start : doc.tokens[from].start
      const end = to === sentence.to ? sentence.end : doc.tokens[to - 1].end
      sentences.push(whole ? sentence : { ...sentence, from, to, start, end })
      read.push(syntax)
      for (let i = from; i < to; i++) {
        const word = doc.tokens[i]
        const k = i - from
        tokens.push({
          start: word.start,
          end: word.end,
          norm: word.norm,
          part: word.part,
          spaceBefore: word.spaceBefore,
          lemma: syntax.lemmas[k],
          upos: syntax.upos[k],
          feats: syntax.feats[k],
        })
      }
    }
  }
  syntaxes.set(tokens, read)
  return { ...doc, tokens, sentences }
}
