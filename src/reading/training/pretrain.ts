/** Learning from raw text: layers 1 and 2 learn to foretell each word from all that stands before it and all that stands after it (a cloze, as in Baevski et al. 2019), so that the treebanks need teach them less. */
import type { WordRows } from '../steps/syntax/words.ts'
import { Table } from './adam.ts'
import type { Corpus } from './corpus.ts'
import type { Dropout, Learner } from './learner.ts'

export interface PretrainOptions {
  readonly rounds: number
  readonly rate: number
  readonly batch: number
  /** Words that each word is told apart from, drawn by frequency for each batch. */
  readonly others: number
  readonly dropout: Dropout
  readonly log: (line: string) => void
  /** Called after each round. */
  readonly onRound?: () => void
}

/** Sentences longer than this teach in pieces. */
const LONGEST = 80

export function pretrain(
  learner: Learner,
  corpus: Corpus,
  described: readonly WordRows[],
  options: PretrainOptions,
): void {
  const { network, kernel, random } = learner
  const { memory } = kernel
  const { hidden, word: size } = network.measures
  const vocabulary = learner.word.rows
  const out = new Table(vocabulary, size).fillRandom(random, 0.05)
  const bias = new Table(vocabulary, 1)
  const wordOf = Uint32Array.from(described, (d) => d.word)
  const draw = sampler(wordOf, corpus.words, vocabulary, random)
  const project = new Table(1, 2 * hidden * size).fillRandom(random, Math.sqrt(3 / hidden))
  const pieces = cutPieces(corpus.starts)
  const total = options.rounds * corpus.words.length
  let done = 0
  let loss = 0
  let counted = 0
  let reported = 0
  for (let round = 0; round < options.rounds; round++) {
    for (let i = pieces.length - 1; i > 0; i--) {
      const k = Math.floor(random() * (i + 1))
      ;[pieces[i], pieces[k]] = [pieces[k], pieces[i]]
    }
    let next = 0
    while (next < pieces.length) {
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
      const rows = words.length
      const mark = kernel.mark()
      const traces = learner.up({ words, starts }, options.dropout, 2)
      // What foretells word t: forward state of t - 1 beside backward state of t + 1.
      const around = network.zeros(rows * 2 * hidden)
      for (let s = 0; s + 1 < starts.length; s++)
        for (let t = starts[s]; t < starts[s + 1]; t++) {
          const at = around + t * 2 * hidden
          if (t > starts[s])
            memory.copyWithin(at, traces.top + (t - 1) * 2 * hidden, traces.top + (t - 1) * 2 * hidden + hidden)
          if (t + 1 < starts[s + 1])
            memory.copyWithin(
              at + hidden,
              traces.top + (t + 1) * 2 * hidden + hidden,
              traces.top + (t + 2) * 2 * hidden,
            )
        }
      const weights = kernel.reserve(2 * hidden * size)
      memory.set(project.values, weights)
      const guess = network.zeros(rows * size)
      kernel.multiply(around, 2 * hidden, 1, weights, size, guess, size, rows, size, 2 * hidden)
      const { others } = options
      const drawn = Array.from({ length: others }, draw)
      const turned = network.zeros(size * others)
      drawn.forEach(({ word }, c) => {
        for (let j = 0; j < size; j++) memory[turned + j * others + c] = out.values[word * size + j]
      })
      const scores = network.zeros(rows * others)
      kernel.multiply(guess, size, 1, turned, others, scores, others, rows, others, size)
      const guessGradient = network.zeros(rows * size)
      const share = 1 / rows
      for (let t = 0; t < rows; t++) {
        const right = targets[t]
        const row = scores + t * others
        if (right === 0) {
          memory.fill(0, row, row + others)
          continue
        }
        let own = bias.values[right] - draw.logShare(right)
        for (let j = 0; j < size; j++) own += memory[guess + t * size + j] * out.values[right * size + j]
        let most = own
        for (let c = 0; c < others; c++) {
          const { word, logShare } = drawn[c]
          const score = word === right ? -1e9 : memory[row + c] + bias.values[word] - logShare
          memory[row + c] = score
          if (score > most) most = score
        }
        let sum = Math.exp(own - most)
        for (let c = 0; c < others; c++) {
          const e = Math.exp(memory[row + c] - most)
          memory[row + c] = e
          sum += e
        }
        const probability = Math.exp(own - most) / sum
        loss -= Math.log(Math.max(probability, 1e-30))
        counted++
        for (let c = 0; c < others; c++) memory[row + c] = (memory[row + c] / sum) * share
        const g = (probability - 1) * share
        const k = out.touch(right)
        for (let j = 0; j < size; j++) {
          out.gradient[k + j] += g * memory[guess + t * size + j]
          memory[guessGradient + t * size + j] += g * out.values[k + j]
        }
        bias.gradient[bias.touch(right)] += g
      }
      const rowsOfOthers = learner.backprop.transpose(turned, size, others)
      kernel.multiply(scores, others, 1, rowsOfOthers, size, guessGradient, size, rows, size, others)
      const otherGradients = network.zeros(others * size)
      kernel.multiply(scores, 1, others, guess, size, otherGradients, size, others, size, rows)
      drawn.forEach(({ word }, c) => {
        const k = out.touch(word)
        for (let j = 0; j < size; j++) out.gradient[k + j] += memory[otherGradients + c * size + j]
        let g = 0
        for (let t = 0; t < rows; t++) g += memory[scores + t * others + c]
        bias.gradient[bias.touch(word)] += g
      })
      const weightGradient = network.zeros(2 * hidden * size)
      kernel.multiply(around, 1, 2 * hidden, guessGradient, size, weightGradient, size, 2 * hidden, size, rows)
      project.gradient.set(memory.subarray(weightGradient, weightGradient + 2 * hidden * size), project.touch(0))
      const turnedWeights = learner.backprop.transpose(weights, 2 * hidden, size)
      const aroundGradient = network.zeros(rows * 2 * hidden)
      kernel.multiply(
        guessGradient,
        size,
        1,
        turnedWeights,
        2 * hidden,
        aroundGradient,
        2 * hidden,
        rows,
        2 * hidden,
        size,
      )
      const gradient = network.zeros(rows * 2 * hidden)
      for (let s = 0; s + 1 < starts.length; s++)
        for (let t = starts[s]; t < starts[s + 1]; t++) {
          const at = aroundGradient + t * 2 * hidden
          if (t > starts[s]) memory.copyWithin(gradient + (t - 1) * 2 * hidden, at, at + hidden)
          if (t + 1 < starts[s + 1])
            memory.copyWithin(gradient + (t + 1) * 2 * hidden + hidden, at + hidden, at + 2 * hidden)
        }
      learner.down(traces, gradient)
      kernel.release(mark)
      const rate = options.rate * (1 - 0.95 * (done / total)) * Math.min(1, done / 100000 + 0.02)
      learner.step(rate)
      for (const table of [out, bias, project]) table.apply(rate)
      done += rows
      if (done - reported >= 200000) {
        options.log(`raw text, ${((100 * done) / total).toFixed(1)} %: loss ${(loss / counted).toFixed(3)} a word`)
        loss = 0
        counted = 0
        reported = done
      }
    }
    options.onRound?.()
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

interface Drawn {
  readonly word: number
  readonly logShare: number
}

/** Draws words of the vocabulary (never the unknown one) by their frequency to the power of 0.75. */
function sampler(wordOf: Uint32Array, words: Uint32Array, vocabulary: number, random: () => number) {
  const share = new Float64Array(vocabulary)
  for (const form of words) share[wordOf[form]]++
  share[0] = 0
  let sum = 0
  for (let w = 0; w < vocabulary; w++) sum += share[w] = share[w] ** 0.75
  const until = new Float64Array(vocabulary)
  let so = 0
  for (let w = 0; w < vocabulary; w++) {
    share[w] /= sum
    so += share[w]
    until[w] = so
  }
  const logShare = (word: number) => Math.log(share[word] || 1e-9)
  const draw = (): Drawn => {
    const x = random() * so
    let low = 0
    let high = vocabulary - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if (until[middle] > x) high = middle
      else low = middle + 1
    }
    return { word: low, logShare: logShare(low) }
  }
  return Object.assign(draw, { logShare })
}
