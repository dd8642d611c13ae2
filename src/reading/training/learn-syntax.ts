/** Teaches a network tags and trees from examples, round after round. */
import type { WordRows } from '../steps/syntax/words.ts'
import type { Dropout, Learner } from './learner.ts'
import { shuffle } from './random.ts'
import { syntaxStep } from './syntax-loss.ts'
import type { Inventory, Target } from './targets.ts'

export interface Example {
  readonly words: readonly WordRows[]
  readonly target: Target
}

export interface SyntaxOptions {
  readonly rounds: number
  readonly rate: number
  /** Words learned from between two steps. */
  readonly batch: number
  readonly dropout: Dropout
  readonly log: (line: string) => void
  readonly onRound?: (round: number) => void
}

/** Sentences longer than this are left out of learning: they are lists, and cost their length squared. */
const LONGEST = 150
/** Words over which the rate of learning rises to its height, at most a tenth of all. */
const WARM_UP = 100_000

export function learnSyntax(
  learner: Learner,
  examples: readonly Example[],
  inventory: Inventory,
  options: SyntaxOptions,
): void {
  const list = examples.filter(({ words }) => words.length <= LONGEST)
  const total = options.rounds * list.reduce((sum, { words }) => sum + words.length, 0)
  let done = 0
  for (let round = 1; round <= options.rounds; round++) {
    shuffle(list, learner.random)
    const loss = { tags: 0, arcs: 0, labels: 0, words: 0 }
    for (let next = 0; next < list.length; ) {
      const words: WordRows[] = []
      const targets: Target[] = []
      const starts = [0]
      while (next < list.length && words.length < options.batch) {
        const example = list[next++]
        words.push(...example.words)
        targets.push(example.target)
        starts.push(words.length)
      }
      const { tags, arcs, labels } = syntaxStep(learner, { words, starts }, targets, inventory, options.dropout)
      loss.tags += tags
      loss.arcs += arcs
      loss.labels += labels
      loss.words += words.length
      const fade = 0.5 + 0.5 * Math.cos((Math.PI * done) / total)
      learner.step(options.rate * Math.min(1, 0.05 + done / Math.min(WARM_UP, total / 10)) * Math.max(0.01, fade))
      done += words.length
    }
    const mean = (sum: number) => (sum / loss.words).toFixed(3)
    options.log(
      `syntax, round ${round}: loss ${mean(loss.tags)} tags, ${mean(loss.arcs)} arcs, ${mean(loss.labels)} relations`,
    )
    options.onRound?.(round)
  }
}
