/** Gives each word its part of speech, features and lemma. */
import type { Tagged, TaggedWord, Tokenised, Word } from '../../types/index.ts'
import type { SyntaxModel } from './model.ts'

/** The word as the tagger reads it: as written, but the parts of a contraction ("du" = de + le) each by itself. */
export function surface(word: Word, text: string): string {
  return word.part === 0 ? text.slice(word.start, word.end) : word.norm
}

export function tag(doc: Tokenised, model: SyntaxModel): Tagged {
  const { text } = doc.dispatch
  const tokens: TaggedWord[] = []
  for (const { from, to } of doc.sentences) {
    const forms = doc.tokens.slice(from, to).map((word) => surface(word, text))
    const { upos, feats, lemmas } = model.tag({ forms })
    for (let i = from; i < to; i++)
      tokens.push({ ...doc.tokens[i], lemma: lemmas[i - from], upos: upos[i - from], feats: feats[i - from] })
  }
  return { ...doc, tokens }
}
