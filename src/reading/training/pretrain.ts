/** Learning from raw text: layers 1 and 2 learn to foretell each word from all that stands before it and all that stands after it, so that the treebanks need teach them less. */
import type { WordRows } from '../steps/syntax/words.ts'
import { Cloze } from './cloze.ts'
import type { Corpus } from './corpus.ts'
import { drawWords } from './draw.ts'
import type { Dropout, Learner } from './learner.ts'
import { shuffle } from './random.ts'

export interface PretrainOptions {
  readonly rounds: number
  readonly rate: number
  /** Words learned from between two steps. */
  readonly batch: number
  /** Words that each word is told apart from, drawn by frequency for each batch. */
  readonly others: number
  readonly dropout: Dropout
  readonly log: (line: string) => void
}

/** Sentences longer than this teach in pieces. */
const LONGEST = 80
/** Words over which the rate of learning rises to its height; from there it falls to a twentieth. */
const WARM_UP = 100_000
const LOG_EVERY = 200_000

/** @param described the rows of each of the corpus's forms */
export function pretrain(
  learner: Learner,
  corpus: Corpus,
  described: readonly WordRows[],
  options: PretrainOptions,
): void {
  const wordOf = Uint32Array.from(described, ({ word }) => word)
  const draw = drawWords(wordOf, corpus.words, learner.word.rows, learner.random)
  const cloze = new Cloze(learner, draw, options.others)
  const pieces = cutPieces(corpus.starts)
  const total = options.rounds * corpus.words.length
  let done = 0
  let reported = 0
  let loss = 0
  for (let round = 0; round < options.rounds; round++) {
    shuffle(pieces, learner.random)
    for (let next = 0; next < pieces.length; ) {
      const words: WordRows[] = []
      const targets: number[] = []
      const starts = [0]
      while (next < pieces.length && words.length < options.batch) {
        const [from, to] = pieces[next++]
        for (let i = from; i < to; i++) {
          words.push(described[corpus.words[i]])
          targets.push(wordOf[corpus.words[i]])
        }
        starts.push(words.length)
      }
      loss += cloze.learn({ words, starts }, targets, options.dropout)
      cloze.step(options.rate * (1 - 0.95 * (done / total)) * Math.min(1, done / WARM_UP + 0.02))
      done += words.length
      if (done - reported < LOG_EVERY) continue
      const share = ((100 * done) / total).toFixed(1)
      options.log(`raw text, ${share} %: loss ${(loss / (done - reported)).toFixed(3)} a word`)
      reported = done
      loss = 0
    }
  }
}

function cutPieces(starts: Uint32Array): [number, number][] {
  const pieces: [number, number][] = []
  for (let s = 0; s + 1 < starts.length; s++)
    for (let from = starts[s]; from < starts[s + 1]; from += LONGEST) {
      const to = Math.min(starts[s + 1], from + LONGEST)
      if (to - from > 2) pieces.push([from, to])
    }
  return pieces
}
