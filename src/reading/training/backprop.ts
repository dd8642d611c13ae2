/** The network backward: from gradients of scores to gradients of parameters and of the words' vectors. */
import type { LayerTrace, Network } from '../steps/syntax/network.ts'
import { padded } from '../steps/syntax/shape.ts'
import type { Gradients } from './adam.ts'

export class Backprop {
  readonly network: Network
  readonly gradients: Gradients

  constructor(network: Network, gradients: Gradients) {
    this.network = network
    this.gradients = gradients
  }

  /** For out = input · parameter: adds to the parameter's gradient and, unless it is -1, to the input's. */
  project(
    name: string,
    input: number,
    inputRow: number,
    inputGradient: number,
    inputGradientRow: number,
    out: number,
    outRow: number,
    rows: number,
  ): void {
    const { kernel } = this.network
    const { rows: k, columns } = this.network.size(name)
    kernel.multiply(input, 1, inputRow, out, outRow, this.gradients.at(name), columns, k, columns, rows)
    if (inputGradient < 0) return
    const mark = kernel.mark()
    const turned = this.transpose(this.network.at(name), k, columns)
    kernel.multiply(out, outRow, 1, turned, k, inputGradient, inputGradientRow, rows, k, columns)
    kernel.release(mark)
  }

  /** A transposed copy of a matrix. */
  transpose(at: number, rows: number, columns: number, row = columns): number {
    const { memory } = this.network.kernel
    const out = this.network.kernel.reserve(rows * columns)
    for (let i = 0; i < rows; i++)
      for (let j = 0; j < columns; j++) memory[out + j * rows + i] = memory[at + i * row + j]
    return out
  }

  /** Adds the sum over all rows to a bias's gradient. */
  bias(name: string, at: number, rows: number): void {
    const { memory } = this.network.kernel
    const { columns } = this.network.size(name)
    const into = this.gradients.at(name)
    for (let i = 0; i < rows; i++) for (let j = 0; j < columns; j++) memory[into + j] += memory[at + i * columns + j]
  }

  /**
   * Back through a layer's walks. `out` holds gradients of the layer's output; returns gradients of the products (rows as in the
   * trace), with those of what passed by the cells added at `past` (rows of `pastRow`, or -1: beside the products, as in layer 1).
   */
  recur(
    layer: number,
    trace: LayerTrace,
    out: number,
    past: number,
    pastRow: number,
    starts: ArrayLike<number>,
  ): number {
    const { network } = this
    const { kernel } = network
    const h = network.measures.hidden
    const rows = starts[starts.length - 1]
    const sums = network.zeros(rows * trace.sumsSize)
    const weights = this.gradients.at(`layer${layer}.cells`)
    const carry = network.zeros(h)
    for (const direction of [0, 1] as const)
      for (let s = 0; s + 1 < starts.length; s++) {
        const first = direction === 0 ? starts[s] : starts[s + 1] - 1
        const sign = direction === 0 ? 1 : -1
        const half = sums + direction * trace.half
        kernel.memory.fill(0, carry, carry + h)
        kernel.walkBack(network.walkOf(layer, trace, direction, starts[s], starts[s + 1]), {
          sums: half + first * trace.sumsSize,
          past: past < 0 ? half + 3 * h + first * trace.sumsSize : past + direction * h + first * pastRow,
          pastStep: sign * (past < 0 ? trace.sumsSize : pastRow),
          out: out + direction * h + first * 2 * h,
          weights: weights + direction * h,
          carry,
        })
      }
    return sums
  }

  /** Back through layer 3 and above; returns the gradient of the layer below's output. */
  mixed(layer: number, trace: LayerTrace, out: number, starts: ArrayLike<number>): number {
    const h = this.network.measures.hidden
    const rows = starts[starts.length - 1]
    const below = this.network.zeros(rows * 2 * h)
    const sums = this.recur(layer, trace, out, below, 2 * h, starts)
    this.project(`layer${layer}`, trace.input, 2 * h, below, 2 * h, sums, 6 * h, rows)
    return below
  }

  second(trace: LayerTrace, out: number, starts: ArrayLike<number>): number {
    const h = this.network.measures.hidden
    const rows = starts[starts.length - 1]
    const below = this.network.zeros(rows * 2 * h)
    const sums = this.recur(2, trace, out, below, 2 * h, starts)
    this.project('layer2.forward', trace.input, 2 * h, below, 2 * h, sums, 6 * h, rows)
    this.project('layer2.backward', trace.input + h, 2 * h, below + h, 2 * h, sums + 3 * h, 6 * h, rows)
    return below
  }

  /** Back through layer 1; returns the gradient of the words' vectors. */
  first(trace: LayerTrace, out: number, starts: ArrayLike<number>): number {
    const h = this.network.measures.hidden
    const rows = starts[starts.length - 1]
    const words = this.network.zeros(rows * trace.inputSize)
    const sums = this.recur(1, trace, out, -1, 0, starts)
    this.project('layer1', trace.input, trace.inputSize, words, trace.inputSize, sums, 8 * h, rows)
    return words
  }

  /** Clears gradients where the rectified output was 0. */
  rectified(values: number, gradient: number, count: number): void {
    const { memory } = this.network.kernel
    for (let i = 0; i < count; i++) if (memory[values + i] <= 0) memory[gradient + i] = 0
  }

  tags(top: number, topGradient: number, scores: number, rows: number): void {
    const { hidden, tags } = this.network.measures
    this.bias('tags.bias', scores, rows)
    this.project('tags', top, 2 * hidden, topGradient, 2 * hidden, scores, padded(tags), rows)
  }

  /** Back through one sentence's arc scores: adds to the gradients of the paired dependents and of the heads. */
  arcs(
    arcs: { transposed: number; width: number },
    scores: number,
    paired: number,
    pairedGradient: number,
    headsGradient: number,
    n: number,
  ): void {
    const { network } = this
    const { kernel } = network
    const { memory } = kernel
    const { arc } = network.measures
    const mark = kernel.mark()
    const { width } = arcs
    const heads = this.transpose(arcs.transposed, arc, width)
    kernel.multiply(scores, width, 1, heads, arc, pairedGradient, arc, n, arc, width)
    const both = network.zeros(width * arc)
    kernel.multiply(scores, 1, width, paired, arc, both, arc, width, arc, n)
    const root = this.gradients.at('arc.root')
    for (let j = 0; j < arc; j++) memory[root + j] += memory[both + j]
    for (let i = 0; i < n * arc; i++) memory[headsGradient + i] += memory[both + arc + i]
    kernel.release(mark)
  }

  arcSides(
    sides: { dependents: number; heads: number },
    pairedGradient: number,
    headsGradient: number,
    top: number,
    topGradient: number,
    rows: number,
  ): void {
    const { arc, hidden } = this.network.measures
    const dependents = this.network.zeros(rows * arc)
    this.bias('arc.pair.bias', pairedGradient, rows)
    this.project('arc.pair', sides.dependents, arc, dependents, arc, pairedGradient, arc, rows)
    const side = (name: string, values: number, gradient: number) => {
      this.rectified(values, gradient, rows * arc)
      this.bias(`${name}.bias`, gradient, rows)
      this.project(name, top, 2 * hidden, topGradient, 2 * hidden, gradient, arc, rows)
    }
    side('arc.dependent', sides.dependents, dependents)
    side('arc.head', sides.heads, headsGradient)
  }

  /** Back through one sentence's relations; `sides` are gradients, at the sentence's first word. */
  labels(joined: number, scores: number, sides: { dependents: number; heads: number }, heads: ArrayLike<number>): void {
    const { label, deprels } = this.network.measures
    const { memory } = this.network.kernel
    const n = heads.length
    const gradient = this.network.zeros(n * label)
    this.bias('label.out.bias', scores, n)
    this.project('label.out', joined, label, gradient, label, scores, padded(deprels), n)
    this.rectified(joined, gradient, n * label)
    const root = this.gradients.at('label.root')
    for (let i = 0; i < n; i++) {
      const head = heads[i] < 0 ? root : sides.heads + heads[i] * label
      for (let j = 0; j < label; j++) {
        const g = memory[gradient + i * label + j]
        memory[sides.dependents + i * label + j] += g
        memory[head + j] += g
      }
    }
  }

  labelSides(sides: { dependents: number; heads: number }, top: number, topGradient: number, rows: number): void {
    const { label, hidden } = this.network.measures
    this.bias('label.bias', sides.dependents, rows)
    this.project('label.dependent', top, 2 * hidden, topGradient, 2 * hidden, sides.dependents, label, rows)
    this.project('label.head', top, 2 * hidden, topGradient, 2 * hidden, sides.heads, label, rows)
  }
}
