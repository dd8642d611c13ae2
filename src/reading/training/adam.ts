/** Adam (Kingma and Ba 2015) for the dense parameters and, row by row where they were used, for the tables of words. */
import type { Network } from '../steps/syntax/network.ts'

const BETA1 = 0.9
const BETA2 = 0.98
const EPSILON = 1e-8

/** Gradients of a network's parameters, in the kernel's memory at a fixed distance behind them, and the state of Adam. */
export class Gradients {
  private readonly from: number
  private readonly count: number
  private readonly shift: number
  private readonly network: Network
  private readonly mean: Float32Array
  private readonly square: Float32Array
  private step = 0

  constructor(network: Network) {
    this.network = network
    const last = network.list[network.list.length - 1]
    this.from = network.at(network.list[0].name)
    this.count = network.at(last.name) + last.rows * last.columns - this.from
    this.shift = network.zeros(this.count) - this.from
    this.mean = new Float32Array(this.count)
    this.square = new Float32Array(this.count)
  }

  /** Index of a parameter's gradient. */
  at(name: string): number {
    return this.network.at(name) + this.shift
  }

  /** One step against the gradients, which are cleared. Parameters whose gradient is 0 stay as they are. */
  apply(rate: number, limit: number): void {
    const { memory } = this.network.kernel
    const { from, count, shift, mean, square } = this
    this.step++
    let norm = 0
    for (let i = from + shift; i < from + shift + count; i++) norm += memory[i] * memory[i]
    norm = Math.sqrt(norm)
    const scale = norm > limit ? limit / norm : 1
    const correct1 = 1 - BETA1 ** this.step
    const correct2 = Math.sqrt(1 - BETA2 ** this.step)
    const size = (rate * correct2) / correct1
    for (let k = 0; k < count; k++) {
      const g = memory[from + shift + k] * scale
      memory[from + shift + k] = 0
      const m = BETA1 * mean[k] + (1 - BETA1) * g
      const s = BETA2 * square[k] + (1 - BETA2) * g * g
      mean[k] = m
      square[k] = s
      memory[from + k] -= (size * m) / (Math.sqrt(s) + EPSILON)
    }
  }
}

/** A table of row vectors of which a batch uses a few; gradients are kept and applied for those alone. */
export class Table {
  readonly rows: number
  readonly columns: number
  readonly values: Float32Array
  readonly gradient: Float32Array
  private readonly mean: Float32Array
  private readonly square: Float32Array
  private readonly touched: Uint8Array
  private used: number[] = []
  private step = 0

  constructor(rows: number, columns: number) {
    this.rows = rows
    this.columns = columns
    this.values = new Float32Array(rows * columns)
    this.gradient = new Float32Array(rows * columns)
    this.mean = new Float32Array(rows * columns)
    this.square = new Float32Array(rows * columns)
    this.touched = new Uint8Array(rows)
  }

  fillRandom(random: () => number, size: number): this {
    for (let i = 0; i < this.values.length; i++) this.values[i] = (2 * random() - 1) * size
    return this
  }

  /** Says that the row's gradient is about to be added to; returns where it begins. */
  touch(row: number): number {
    if (!this.touched[row]) {
      this.touched[row] = 1
      this.used.push(row)
    }
    return row * this.columns
  }

  apply(rate: number): void {
    this.step++
    const size = (rate * Math.sqrt(1 - BETA2 ** this.step)) / (1 - BETA1 ** this.step)
    for (const row of this.used) {
      this.touched[row] = 0
      for (let i = row * this.columns; i < (row + 1) * this.columns; i++) {
        const g = this.gradient[i]
        this.gradient[i] = 0
        const m = BETA1 * this.mean[i] + (1 - BETA1) * g
        const s = BETA2 * this.square[i] + (1 - BETA2) * g * g
        this.mean[i] = m
        this.square[i] = s
        this.values[i] -= (size * m) / (Math.sqrt(s) + EPSILON)
      }
    }
    this.used = []
  }
}
