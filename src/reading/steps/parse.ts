/** Gives each word its governor and relation: a dependency tree a sentence. */
import type { Parsed, Tagged, Token } from '../../types/index.ts'
import type { SyntaxModel } from './model.ts'
import { surface } from './tag.ts'

export function parse(doc: Tagged, model: SyntaxModel): Parsed {
  const { text } = doc.dispatch
  const tokens: Token[] = []
  for (const { from, to } of doc.sentences) {
    const words = doc.tokens.slice(from, to)
    const forms = words.map((word) => surface(word, text))
    const tags = {
      upos: words.map((word) => word.upos),
      feats: words.map((word) => word.feats),
      lemmas: words.map((word) => word.lemma),
    }
    const { heads, deprels } = model.parse({ forms }, tags)
    for (let i = from; i < to; i++) {
      const head = heads[i - from]
      tokens.push({ ...doc.tokens[i], head: head < 0 ? -1 : from + head, deprel: deprels[i - from] })
    }
  }
  return { ...doc, tokens }
}
