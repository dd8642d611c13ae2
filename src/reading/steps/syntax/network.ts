/** The network forward: from the vectors of a batch of words to scores of tags, arcs and relations. */
import type { Walk } from './cells.ts'
import { type Kernel, PACKED, packed } from './kernel.ts'
import { inputSize, type Measures, type Parameter, padded, parameters } from './shape.ts'

/** Where a layer's numbers stand in the kernel's memory, for one batch. */
export interface LayerTrace {
  /** Input, one row a word. */
  readonly input: number
  readonly inputSize: number
  readonly sums: number
  readonly sumsSize: number
  /** Columns from the products of the forward direction to those of the backward one. */
  readonly half: number
  readonly cells: number
  readonly out: number
  /** What the output gates let through beside the cells, for each direction. */
  readonly past: readonly [number, number]
  readonly pastRow: number
}

/** Called on each layer's input before it is used: training drops some numbers out. */
export type Perturb = (at: number, rows: number, columns: number) => void

export class Network {
  readonly kernel: Kernel
  readonly measures: Measures
  readonly list: readonly Parameter[]
  private readonly places = new Map<string, number>()
  private readonly sizes = new Map<string, Parameter>()
  private arePacked = false
  /** A row of zeros: the cells before the first word. */
  private readonly nothing: number

  constructor(kernel: Kernel, measures: Measures) {
    this.kernel = kernel
    this.measures = measures
    this.list = parameters(measures)
    for (const parameter of this.list) {
      this.sizes.set(parameter.name, parameter)
      this.places.set(parameter.name, kernel.reserve(parameter.rows * parameter.columns))
    }
    this.nothing = this.zeros(measures.hidden)
  }

  /** Lays the matrices as the kernel likes them best. After that the network can read but no longer learn. */
  packWeights(): void {
    const { memory } = this.kernel
    for (const { name, rows, columns } of this.list) {
      if (rows < 8) continue
      const at = this.at(name)
      memory.set(packed(memory.slice(at, at + rows * columns), rows, columns), at)
    }
    this.arePacked = true
  }

  /** Index of a parameter in the kernel's memory. */
  at(name: string): number {
    const place = this.places.get(name)
    if (place === undefined) throw new RangeError(`no parameter "${name}"`)
    return place
  }

  /** A parameter's rows and columns. */
  size(name: string): Parameter {
    const size = this.sizes.get(name)
    if (!size) throw new RangeError(`no parameter "${name}"`)
    return size
  }

  /** Reserves rows of zeros. */
  zeros(count: number): number {
    const at = this.kernel.reserve(count)
    this.kernel.memory.fill(0, at, at + count)
    return at
  }

  /** out += input · parameter, for `rows` words. */
  project(name: string, input: number, inputRow: number, out: number, outRow: number, rows: number): void {
    const { rows: k, columns } = this.size(name)
    const bRow = this.arePacked ? PACKED : columns
    this.kernel.multiply(input, inputRow, 1, this.at(name), bRow, out, outRow, rows, columns, k)
  }

  /** Rows that all begin as the bias. */
  biased(name: string, rows: number): number {
    const { columns } = this.size(name)
    const at = this.kernel.reserve(rows * columns)
    const bias = this.at(name)
    for (let i = 0; i < rows; i++) this.kernel.memory.copyWithin(at + i * columns, bias, bias + columns)
    return at
  }

  /** Layer 1 from its products, which hold for a word wherever it stands. `input` is only kept for training. */
  first(sums: number, input: number, starts: ArrayLike<number>): LayerTrace {
    const h = this.measures.hidden
    return this.recur(sums, 8 * h, sums + 3 * h, sums + 7 * h, 4 * h, input, inputSize(this.measures), 1, starts)
  }

  /** Layer 2: each direction reads only itself. */
  second(below: LayerTrace, starts: ArrayLike<number>, perturb?: Perturb): LayerTrace {
    const h = this.measures.hidden
    const rows = starts[starts.length - 1]
    perturb?.(below.out, rows, 2 * h)
    const sums = this.zeros(rows * 6 * h)
    this.project('layer2.forward', below.out, 2 * h, sums, 6 * h, rows)
    this.project('layer2.backward', below.out + h, 2 * h, sums + 3 * h, 6 * h, rows)
    return this.recur(sums, 6 * h, below.out, below.out + h, 3 * h, below.out, 2 * h, 2, starts)
  }

  /** A layer whose directions both read both directions below. */
  mixed(layer: number, below: LayerTrace, starts: ArrayLike<number>, perturb?: Perturb): LayerTrace {
    const h = this.measures.hidden
    const rows = starts[starts.length - 1]
    perturb?.(below.out, rows, 2 * h)
    const sums = this.zeros(rows * 6 * h)
    this.project(`layer${layer}`, below.out, 2 * h, sums, 6 * h, rows)
    return this.recur(sums, 6 * h, below.out, below.out + h, 3 * h, below.out, 2 * h, layer, starts)
  }

  private recur(
    sums: number,
    sumsSize: number,
    pastForward: number,
    pastBackward: number,
    half: number,
    input: number,
    size: number,
    layer: number,
    starts: ArrayLike<number>,
  ): LayerTrace {
    const h = this.measures.hidden
    const rows = starts[starts.length - 1]
    const cells = this.kernel.reserve(rows * 2 * h)
    const out = this.kernel.reserve(rows * 2 * h)
    const pastRow = layer === 1 ? sumsSize : size
    const past = [pastForward, pastBackward] as const
    const trace = { input, inputSize: size, sums, sumsSize, half, cells, out, past, pastRow }
    for (let s = 0; s + 1 < starts.length; s++)
      for (const direction of [0, 1] as const)
        this.kernel.walk(this.walkOf(layer, trace, direction, starts[s], starts[s + 1]))
    return trace
  }

  /** The walk over words `from` to `to` of a batch; direction 1 goes backward. */
  walkOf(layer: number, trace: LayerTrace, direction: 0 | 1, from: number, to: number): Walk {
    const h = this.measures.hidden
    const first = direction === 0 ? from : to - 1
    const sign = direction === 0 ? 1 : -1
    return {
      sums: trace.sums + direction * trace.half + first * trace.sumsSize,
      sumsStep: sign * trace.sumsSize,
      past: trace.past[direction] + first * trace.pastRow,
      pastStep: sign * trace.pastRow,
      weights: this.at(`layer${layer}.cells`) + direction * h,
      weightsRow: 2 * h,
      cells: trace.cells + direction * h + first * 2 * h,
      out: trace.out + direction * h + first * 2 * h,
      outStep: sign * 2 * h,
      zeros: this.nothing,
      words: to - from,
      hidden: h,
    }
  }

  /** Negative numbers become 0. */
  rectify(at: number, count: number): void {
    const { memory } = this.kernel
    for (let i = at; i < at + count; i++) if (memory[i] < 0) memory[i] = 0
  }

  /** Scores of tags, one row a word. */
  tags(top: number, rows: number): number {
    const scores = this.biased('tags.bias', rows)
    this.project('tags', top, 2 * this.measures.hidden, scores, padded(this.measures.tags), rows)
    return scores
  }

  /** What each word is as a dependent and as a head, rectified; rows of `arc`. */
  arcSides(top: number, rows: number): { dependents: number; heads: number; paired: number } {
    const { arc, hidden } = this.measures
    const side = (name: string) => {
      const at = this.biased(`${name}.bias`, rows)
      this.project(name, top, 2 * hidden, at, arc, rows)
      this.rectify(at, rows * arc)
      return at
    }
    const dependents = side('arc.dependent')
    const heads = side('arc.head')
    const paired = this.biased('arc.pair.bias', rows)
    this.project('arc.pair', dependents, arc, paired, arc, rows)
    return { dependents, heads, paired }
  }

  /**
   * Scores of every head for every word of one sentence of `n` words. Column 0 is the root, column i + 1 word i; rows are
   * `padded(n + 1)` wide. Also gives the transposed heads, which training needs.
   */
  arcs(paired: number, heads: number, n: number): { scores: number; transposed: number; width: number } {
    const { arc } = this.measures
    const { memory } = this.kernel
    const width = padded(n + 1)
    const transposed = this.zeros(arc * width)
    const root = this.at('arc.root')
    for (let j = 0; j < arc; j++) {
      const row = transposed + j * width
      memory[row] = memory[root + j]
      for (let i = 0; i < n; i++) memory[row + i + 1] = memory[heads + i * arc + j]
    }
    const scores = this.zeros(n * width)
    this.kernel.multiply(paired, arc, 1, transposed, width, scores, width, n, width, arc)
    return { scores, transposed, width }
  }

  /** What each word brings to the relation as a dependent and as a head; rows of `label`. */
  labelSides(top: number, rows: number): { dependents: number; heads: number } {
    const { label, hidden } = this.measures
    const dependents = this.biased('label.bias', rows)
    this.project('label.dependent', top, 2 * hidden, dependents, label, rows)
    const heads = this.zeros(rows * label)
    this.project('label.head', top, 2 * hidden, heads, label, rows)
    return { dependents, heads }
  }

  /** Scores of relations of each word of one sentence to its head (-1: the root). */
  labels(sides: { dependents: number; heads: number }, heads: ArrayLike<number>): { scores: number; joined: number } {
    const { label, deprels } = this.measures
    const { memory } = this.kernel
    const n = heads.length
    const joined = this.kernel.reserve(n * label)
    const root = this.at('label.root')
    for (let i = 0; i < n; i++) {
      const head = heads[i] < 0 ? root : sides.heads + heads[i] * label
      for (let j = 0; j < label; j++) {
        const sum = memory[sides.dependents + i * label + j] + memory[head + j]
        memory[joined + i * label + j] = sum > 0 ? sum : 0
      }
    }
    const scores = this.biased('label.out.bias', n)
    this.project('label.out', joined, label, scores, padded(deprels), n)
    return { scores, joined }
  }
}
