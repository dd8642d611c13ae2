/** Chooses the words and traits that get rows of their own. */
import type { Lexicon } from '../steps/syntax/lexicon.ts'
import { modelNorm, traitsOf } from '../steps/syntax/words.ts'
import type { Corpus } from './corpus.ts'

export interface Vocabulary {
  /** The unknown word, then the commonest, by norm. */
  readonly words: readonly string[]
  /** How often each was seen. */
  readonly counts: Float32Array
  /** One for each treebank, the reference first; then shapes and tags of the lexicon. */
  readonly traits: readonly string[]
}

const LEAST_SEEN = 3
/** Distinct forms that must have a trait for it to get a row. */
const LEAST_FORMS = 5

export function chooseVocabulary(
  corpus: Corpus,
  treebanks: readonly string[],
  lexicon: Lexicon,
  size: number,
): Vocabulary {
  const times = new Float64Array(corpus.forms.length)
  for (const word of corpus.words) times[word]++
  const seen = new Map<string, number>()
  const traits = new Map<string, number>()
  corpus.forms.forEach((form, i) => {
    const norm = modelNorm(form)
    seen.set(norm, (seen.get(norm) ?? 0) + times[i])
    for (const trait of traitsOf(form, lexicon)) traits.set(trait, (traits.get(trait) ?? 0) + 1)
  })
  const words = ['', ...commonest(seen, LEAST_SEEN).slice(0, size - 1)]
  return {
    words,
    counts: Float32Array.from(words, (word) => seen.get(word) ?? 0),
    traits: [...treebanks.map((name) => `treebank ${name}`), ...commonest(traits, LEAST_FORMS)],
  }
}

const commonest = (counts: ReadonlyMap<string, number>, least: number): string[] =>
  [...counts]
    .filter(([, count]) => count >= least)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([word]) => word)
