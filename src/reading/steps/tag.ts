/** Gives each word its part of speech, features and lemma. */
import type { Tagged, TaggedWord, Tokenised, Word } from '../../types/index.ts'
import type { SentenceSyntax, SyntaxModel } from './model.ts'

/** What the model read of each sentence; it reads tags and tree in one go, and the parser takes the tree from here. */
const syntaxes = new WeakMap<readonly TaggedWord[], readonly SentenceSyntax[]>()

/** What the model read of each sentence when these words were tagged. */
export const syntaxOf = (tokens: readonly TaggedWord[]): readonly SentenceSyntax[] | undefined => syntaxes.get(tokens)

/** The word as the model reads it: as written, but the parts of a contraction ("du" = de + le) each by itself. */
export function surface(word: Word, text: string): string {
  return word.part === 0 ? text.slice(word.start, word.end) : word.norm
}

export function tag(doc: Tokenised, model: SyntaxModel): Tagged {
  const { text } = doc.dispatch
  const tokens: TaggedWord[] = []
  const read: SentenceSyntax[] = []
  for (const { from, to } of doc.sentences) {
    const forms: string[] = []
    for (let i = from; i < to; i++) forms.push(surface(doc.tokens[i], text))
    const syntax = model.read(forms)
    read.push(syntax)
    for (let i = from; i < to; i++) {
      const { start, end, norm, part, spaceBefore } = doc.tokens[i]
      const k = i - from
      const { [k]: lemma } = syntax.lemmas
      tokens.push({ start, end, norm, part, spaceBefore, lemma, upos: syntax.upos[k], feats: syntax.feats[k] })
    }
  }
  syntaxes.set(tokens, read)
  return { ...doc, tokens }
}
