/** The gradients of the syntax losses agree with differences of the losses. */
import { describe, expect, it } from 'vitest'
import { Learner } from './learner.ts'
import { seededRandom } from './random.ts'
import { syntaxStep } from './syntax-loss.ts'

const inventory = {
  groups: [
    { name: 'UPOS', values: ['NOUN', 'VERB', 'ADJ'], start: 0 },
    { name: 'Number', values: ['', 'Plur'], start: 3 },
  ],
  deprels: ['nsubj', 'obj', 'root'],
  tags: 5,
}
const measures = { word: 8, affix: 8, trait: 8, hidden: 8, mixed: 1, arc: 8, label: 8, tags: 5, deprels: 3 }

describe('backpropagation', () => {
  const random = seededRandom(3)
  const pick = (count: number) => Math.floor(random() * count)
  const learner = new Learner(measures, { words: 9, affixes: 9, traits: 4 }, random, undefined, 1 << 18)
  const words = Array.from({ length: 7 }, () => ({ word: pick(9), affixes: [pick(9), pick(9)], traits: [pick(4)] }))
  const target = (n: number) => ({
    tags: Uint16Array.from({ length: 2 * n }, (_, i) => (i % 2 ? 3 + pick(2) : pick(3))),
    heads: Int32Array.from({ length: n }, (_, i) => i - 1),
    deprels: Uint8Array.from({ length: n }, () => pick(3)),
  })
  const targets = [target(4), target(3)]
  const none = { word: 0, input: 0, layer: 0 }
  const loss = () => {
    const { tags, arcs, labels } = syntaxStep(learner, { words, starts: [0, 4, 7] }, targets, inventory, none)
    return (tags + arcs + labels) / words.length
  }
  const { memory } = learner.kernel
  loss()
  const slopes = learner.network.list.map(({ name, rows, columns }) => {
    const at = learner.gradients.at(name)
    return memory.slice(at, at + rows * columns)
  })

  // Biases before a rectifier stand at its kink when nothing is learned yet: there the quotient of differences is no measure.
  for (const [p, { name, rows, columns }] of learner.network.list.entries())
    if (!/^(?:arc|label)\.(?:\w+\.)?bias$|^label\.root$/.test(name))
      it(`gives the slope of the loss for ${name}`, () => {
        for (let k = 0; k < rows * columns; k += Math.ceil((rows * columns) / 12)) {
          const at = learner.network.at(name) + k
          const before = memory[at]
          memory[at] = before + 0.01
          const above = loss()
          memory[at] = before - 0.01
          const below = loss()
          memory[at] = before
          expect(Math.abs((above - below) / 0.02 - slopes[p][k])).toBeLessThan(2e-5)
        }
      })
})
