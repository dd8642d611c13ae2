/** One step of learning from raw text: what stands before a word and what stands after it must tell the word from others drawn by frequency (a cloze, as in Baevski et al. 2019, with sampled softmax). */
import { Table } from './adam.ts'
import type { Draw, Drawn } from './draw.ts'
import type { Batch, Dropout, Learner } from './learner.ts'

export class Cloze {
  private readonly learner: Learner
  private readonly draw: Draw
  private readonly others: number
  private readonly width: number
  private readonly size: number
  /** What each word looks like as an answer, and how likely it is anywhere; not kept in the model. */
  private readonly answers: Table
  private readonly bias: Table
  /** From the states around a word to a guess at it. */
  private readonly guessing: Table

  /** @param others how many other words each word is told from */
  constructor(learner: Learner, draw: Draw, others: number) {
    const { hidden, word } = learner.network.measures
    this.learner = learner
    this.draw = draw
    this.others = others
    this.width = 2 * hidden
    this.size = word
    this.answers = new Table(learner.word.rows, word).fillRandom(learner.random, 0.05)
    this.bias = new Table(learner.word.rows, 1)
    this.guessing = new Table(1, this.width * word).fillRandom(learner.random, Math.sqrt(3 / hidden))
  }

  /** Learns from one batch into the gradients; returns the summed loss. `targets`: the words, 0 for those not to be guessed. */
  learn(batch: Batch, targets: readonly number[], dropout: Dropout): number {
    const { learner, width, size, others } = this
    const { network, kernel, backprop } = learner
    const { memory } = kernel
    const rows = targets.length
    const mark = kernel.mark()
    const traces = learner.up(batch, dropout, 2)
    const around = network.zeros(rows * width)
    this.shift(batch.starts, traces.top, around, false)
    const weights = kernel.reserve(width * size)
    memory.set(this.guessing.values, weights)
    const guess = network.zeros(rows * size)
    kernel.multiply(around, width, 1, weights, size, guess, size, rows, size, width)

    const drawn = Array.from({ length: others }, this.draw)
    const turned = network.zeros(size * others)
    drawn.forEach(({ word }, c) => {
      for (let j = 0; j < size; j++) memory[turned + j * others + c] = this.answers.values[word * size + j]
    })
    const scores = network.zeros(rows * others)
    kernel.multiply(guess, size, 1, turned, others, scores, others, rows, others, size)
    const guessGradient = network.zeros(rows * size)
    const loss = this.compare(targets, drawn, guess, guessGradient, scores)

    const answers = backprop.transpose(turned, size, others)
    kernel.multiply(scores, others, 1, answers, size, guessGradient, size, rows, size, others)
    this.learnOthers(drawn, scores, guess, rows)
    const weightGradient = network.zeros(width * size)
    kernel.multiply(around, 1, width, guessGradient, size, weightGradient, size, width, size, rows)
    this.guessing.gradient.set(memory.subarray(weightGradient, weightGradient + width * size), this.guessing.touch(0))
    const aroundGradient = network.zeros(rows * width)
    const turnedWeights = backprop.transpose(weights, width, size)
    kernel.multiply(guessGradient, size, 1, turnedWeights, width, aroundGradient, width, rows, width, size)
    const gradient = network.zeros(rows * width)
    this.shift(batch.starts, aroundGradient, gradient, true)
    learner.down(traces, gradient)
    kernel.release(mark)
    return loss
  }

  step(rate: number): void {
    this.learner.step(rate)
    for (const table of [this.answers, this.bias, this.guessing]) table.apply(rate)
  }

  /** For each word the forward state of the word before it beside the backward state of the word after it; or `back` again. */
  private shift(starts: readonly number[], from: number, to: number, back: boolean): void {
    const { memory } = this.learner.kernel
    const { width } = this
    const half = width / 2
    const copy = (source: number, target: number) => memory.copyWithin(to + target, from + source, from + source + half)
    for (let s = 0; s + 1 < starts.length; s++)
      for (let t = starts[s]; t + 1 < starts[s + 1]; t++) {
        const [here, next] = [t * width, (t + 1) * width]
        if (back) {
          copy(next, here)
          copy(here + half, next + half)
        } else {
          copy(here, next)
          copy(next + half, here + half)
        }
      }
  }

  /** Turns the scores of the others into gradients, and learns the right words; returns the loss. */
  private compare(
    targets: readonly number[],
    drawn: readonly Drawn[],
    guess: number,
    guessGradient: number,
    scores: number,
  ): number {
    const { memory } = this.learner.kernel
    const { size, others, answers, bias } = this
    const share = 1 / targets.length
    let loss = 0
    targets.forEach((right, t) => {
      const row = scores + t * others
      if (right === 0) {
        memory.fill(0, row, row + others)
        return
      }
      let own = bias.values[right] - this.draw.logShare(right)
      for (let j = 0; j < size; j++) own += memory[guess + t * size + j] * answers.values[right * size + j]
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
      for (let c = 0; c < others; c++) memory[row + c] = (memory[row + c] / sum) * share
      const g = (probability - 1) * share
      const at = answers.touch(right)
      for (let j = 0; j < size; j++) {
        answers.gradient[at + j] += g * memory[guess + t * size + j]
        memory[guessGradient + t * size + j] += g * answers.values[at + j]
      }
      bias.gradient[bias.touch(right)] += g
    })
    return loss
  }

  private learnOthers(drawn: readonly Drawn[], scores: number, guess: number, rows: number): void {
    const { network, kernel } = this.learner
    const { memory } = kernel
    const { size, others, answers, bias } = this
    const gradients = network.zeros(others * size)
    kernel.multiply(scores, 1, others, guess, size, gradients, size, others, size, rows)
    drawn.forEach(({ word }, c) => {
      const at = answers.touch(word)
      for (let j = 0; j < size; j++) answers.gradient[at + j] += memory[gradients + c * size + j]
      let g = 0
      for (let t = 0; t < rows; t++) g += memory[scores + t * others + c]
      bias.gradient[bias.touch(word)] += g
    })
  }
}
