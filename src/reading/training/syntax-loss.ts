/** One step of learning syntax: cross-entropy of tags, heads and relations, all at once from one encoding. */
import { padded } from '../steps/syntax/shape.ts'
import type { Batch, Dropout, Learner } from './learner.ts'
import type { Inventory, Target } from './targets.ts'

/**
 * One batch up, compared with its targets, and back down into the gradients.
 * @returns the summed losses of tags, heads and relations
 */
export function syntaxStep(
  learner: Learner,
  batch: Batch,
  targets: readonly Target[],
  inventory: Inventory,
  dropout: Dropout,
): { tags: number; arcs: number; labels: number } {
  const { network, backprop, kernel } = learner
  const { memory } = kernel
  const mark = kernel.mark()
  const { hidden, arc, label, deprels } = network.measures
  const rows = batch.words.length
  const share = 1 / rows
  const traces = learner.up(batch, dropout)
  const gradient = network.zeros(rows * 2 * hidden)
  const loss = { tags: 0, arcs: 0, labels: 0 }

  const tags = network.tags(traces.top, rows)
  const tagRow = padded(network.measures.tags)
  targets.forEach((target, s) => {
    for (let i = batch.starts[s], k = 0; i < batch.starts[s + 1]; i++)
      for (const { start, values } of inventory.groups)
        loss.tags += crossEntropy(memory, tags + i * tagRow + start, values.length, target.tags[k++] - start, share)
    for (let i = batch.starts[s]; i < batch.starts[s + 1]; i++)
      memory.fill(0, tags + i * tagRow + inventory.tags, tags + (i + 1) * tagRow)
  })
  backprop.tags(traces.top, gradient, tags, rows)

  const sides = network.arcSides(traces.top, rows)
  const paired = network.zeros(rows * arc)
  const heads = network.zeros(rows * arc)
  const labelSides = network.labelSides(traces.top, rows)
  const labelGradients = { dependents: network.zeros(rows * label), heads: network.zeros(rows * label) }
  targets.forEach((target, s) => {
    const from = batch.starts[s]
    const n = target.heads.length
    const inner = kernel.mark()
    const arcs = network.arcs(sides.paired + from * arc, sides.heads + from * arc, n)
    for (let i = 0; i < n; i++) {
      const row = arcs.scores + i * arcs.width
      // A word cannot govern itself.
      memory[row + i + 1] = -1e9
      loss.arcs += target.headShares
        ? divergence(memory, row, target.headShares.subarray(i * (n + 1), (i + 1) * (n + 1)), share)
        : crossEntropy(memory, row, n + 1, target.heads[i] + 1, share)
      memory.fill(0, row + n + 1, row + arcs.width)
    }
    backprop.arcs(arcs, arcs.scores, sides.paired + from * arc, paired + from * arc, heads + from * arc, n)
    const at = { dependents: labelSides.dependents + from * label, heads: labelSides.heads + from * label }
    const labels = network.labels(at, target.heads)
    const row = padded(deprels)
    for (let i = 0; i < n; i++) {
      loss.labels += crossEntropy(memory, labels.scores + i * row, deprels, target.deprels[i], share)
      memory.fill(0, labels.scores + i * row + deprels, labels.scores + (i + 1) * row)
    }
    const into = { dependents: labelGradients.dependents + from * label, heads: labelGradients.heads + from * label }
    backprop.labels(labels.joined, labels.scores, into, target.heads)
    kernel.release(inner)
  })
  backprop.arcSides(sides, paired, heads, traces.top, gradient, rows)
  backprop.labelSides(labelGradients, traces.top, gradient, rows)
  learner.down(traces, gradient)
  kernel.release(mark)
  return loss
}

/** Turns scores into the gradient of their cross-entropy, times `share`; returns the cross-entropy. */
export function crossEntropy(memory: Float32Array, at: number, count: number, right: number, share: number): number {
  let most = -Infinity
  for (let c = at; c < at + count; c++) if (memory[c] > most) most = memory[c]
  let sum = 0
  for (let c = at; c < at + count; c++) {
    const e = Math.exp(memory[c] - most)
    memory[c] = e
    sum += e
  }
  const probability = memory[at + right] / sum
  for (let c = at; c < at + count; c++) memory[c] = (memory[c] / sum) * share
  memory[at + right] -= share
  return -Math.log(Math.max(probability, 1e-30))
}

/** The logarithm of the sum of the exponentials of `count` scores: what each is to be lessened by to be the logarithm of its share. */
export function logOfSum(scores: Float32Array, at: number, count: number): number {
  let most = -Infinity
  for (let c = at; c < at + count; c++) if (scores[c] > most) most = scores[c]
  let sum = 0
  for (let c = at; c < at + count; c++) sum += Math.exp(scores[c] - most)
  return most + Math.log(sum)
}

/** Turns scores into the gradient of their cross-entropy with the shares that are right, times `share`; returns the cross-entropy. */
function divergence(memory: Float32Array, at: number, right: Float32Array, share: number): number {
  const whole = logOfSum(memory, at, right.length)
  let loss = 0
  for (let c = 0; c < right.length; c++) {
    const score = memory[at + c] - whole
    if (right[c] > 0) loss -= right[c] * score
    memory[at + c] = (Math.exp(score) - right[c]) * share
  }
  return loss
}
