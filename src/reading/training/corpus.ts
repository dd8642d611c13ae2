/** Raw text to learn from: dispatches cut into sentences, words as numbers of distinct forms. */
import type { Dispatch, Tokenised } from '../../types/index.ts'
import { surface } from '../steps/tag.ts'

export interface Corpus {
  readonly forms: readonly string[]
  /** Numbers into `forms`. */
  readonly words: Uint32Array
  /** Where each sentence begins, and the end. */
  readonly starts: Uint32Array
}

/** Cuts the dispatches; a text that comes twice counts once. */
export function cutCorpus(dispatches: Iterable<Dispatch>, tokenise: (dispatch: Dispatch) => Tokenised): Corpus {
  const numbers = new Map<string, number>()
  const words: number[] = []
  const starts = [0]
  const seen = new Set<string>()
  for (const dispatch of dispatches) {
    if (seen.has(dispatch.text)) continue
    seen.add(dispatch.text)
    const { tokens, sentences } = tokenise(dispatch)
    for (const { from, to } of sentences) {
      for (let i = from; i < to; i++) words.push(numberOf(numbers, surface(tokens[i], dispatch.text)))
      starts.push(words.length)
    }
  }
  return { forms: [...numbers.keys()], words: Uint32Array.from(words), starts: Uint32Array.from(starts) }
}

/** The corpus with more sentences behind it. */
export function withSentences(corpus: Corpus, sentences: Iterable<readonly string[]>): Corpus {
  const numbers = new Map(corpus.forms.map((form, i) => [form, i]))
  const words: number[] = []
  const starts: number[] = []
  for (const sentence of sentences) {
    for (const form of sentence) words.push(numberOf(numbers, form))
    starts.push(corpus.words.length + words.length)
  }
  return {
    forms: [...numbers.keys()],
    words: Uint32Array.from([...corpus.words, ...words]),
    starts: Uint32Array.from([...(corpus.starts.length ? corpus.starts : [0]), ...starts]),
  }
}

export function sentenceAt({ forms, words, starts }: Corpus, s: number): string[] {
  return Array.from(words.subarray(starts[s], starts[s + 1]), (word) => forms[word])
}

function numberOf(numbers: Map<string, number>, form: string): number {
  let number = numbers.get(form)
  if (number === undefined) {
    number = numbers.size
    numbers.set(form, number)
  }
  return number
}
