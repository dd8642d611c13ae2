/** Several networks read a sentence together: their probabilities of tags, heads and relations are averaged. */
import { bestTree } from '../steps/syntax/mst.ts'
import { padded } from '../steps/syntax/shape.ts'
import type { WordRows } from '../steps/syntax/words.ts'
import type { Learner } from './learner.ts'
import { logOfSum } from './syntax-loss.ts'
import type { Inventory, Target } from './targets.ts'

/** What the networks agree on, in the shape that a network learns from. */
export function readTogether(learners: readonly Learner[], words: readonly WordRows[], inventory: Inventory): Target {
  const n = words.length
  const { groups, deprels } = inventory
  const tagScores = new Float32Array(n * inventory.tags)
  const width = padded(n + 1)
  const arcScores = new Float32Array(n * width)
  const marks = learners.map(({ kernel }) => kernel.mark())
  const sides = learners.map((learner) => {
    const { network, kernel } = learner
    const { memory } = kernel
    const { top } = learner.up({ words, starts: [0, n] }, undefined)
    const tags = network.tags(top, n)
    const row = padded(network.measures.tags)
    for (let i = 0; i < n; i++)
      for (const { start, values } of groups)
        addShares(memory, tags + i * row + start, values.length, tagScores, i * inventory.tags + start)
    const { paired, heads } = network.arcSides(top, n)
    const arcs = network.arcs(paired, heads, n)
    for (let i = 0; i < n; i++) {
      memory[arcs.scores + i * width + i + 1] = -1e9
      addShares(memory, arcs.scores + i * width, n + 1, arcScores, i * width)
    }
    return network.labelSides(top, n)
  })
  const headShares = new Float32Array(n * (n + 1))
  for (let i = 0; i < n; i++)
    for (let h = 0; h <= n; h++) headShares[i * (n + 1) + h] = arcScores[i * width + h] / learners.length
  for (let i = 0; i < arcScores.length; i++) arcScores[i] = Math.log(arcScores[i] + 1e-9)
  const heads = bestTree(arcScores, 0, width, n)
  const labelScores = new Float32Array(n * deprels.length)
  learners.forEach(({ network, kernel }, k) => {
    const { scores } = network.labels(sides[k], heads)
    for (let i = 0; i < n; i++)
      addShares(kernel.memory, scores + i * padded(deprels.length), deprels.length, labelScores, i * deprels.length)
    kernel.release(marks[k])
  })
  const tags = new Uint16Array(n * groups.length)
  const relations = new Uint8Array(n)
  for (let i = 0; i < n; i++) {
    groups.forEach(({ start, values }, g) => {
      tags[i * groups.length + g] = start + best(tagScores, i * inventory.tags + start, values.length)
    })
    relations[i] = best(
      labelScores,
      i * deprels.length,
      deprels.length,
      (c) => (deprels[c] === 'root') === heads[i] < 0,
    )
  }
  return { tags, heads, deprels: relations, headShares }
}

/** Adds the probabilities of `count` scores. */
function addShares(scores: Float32Array, at: number, count: number, into: Float32Array, to: number): void {
  const whole = logOfSum(scores, at, count)
  for (let c = 0; c < count; c++) into[to + c] += Math.exp(scores[at + c] - whole)
}

function best(scores: Float32Array, at: number, count: number, allowed: (c: number) => boolean = () => true): number {
  let choice = -1
  for (let c = 0; c < count; c++) if (allowed(c) && (choice < 0 || scores[at + c] > scores[at + choice])) choice = c
  return choice
}
