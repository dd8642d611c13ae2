/** Gives each word its governor and relation: a dependency tree a sentence. */
import type { Parsed, Tagged, Token } from '../../types/index.ts'
import type { SyntaxModel } from './model.ts'
import { surface, syntaxOf } from './tag.ts'

export function parse(doc: Tagged, model: SyntaxModel): Parsed {
  const known = syntaxOf(doc.tokens)
  const tokens: Token[] = []
  doc.sentences.forEach(({ from, to }, s) => {
    const { heads, deprels } =
      known?.[s] ?? model.read(doc.tokens.slice(from, to).map((word) => surface(word, doc.dispatch.text)))
    for (let i = from; i < to; i++) {
      const { start, end, norm, part, spaceBefore, lemma, upos, feats } = doc.tokens[i]
      const head = heads[i - from] < 0 ? -1 : from + heads[i - from]
      tokens.push({ start, end, norm, part, spaceBefore, lemma, upos, feats, head, deprel: deprels[i - from] })
    }
  })
  return { ...doc, tokens }
}
