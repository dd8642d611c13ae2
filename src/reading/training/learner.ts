/** A network that learns: its tables of words, its gradients, and the way from a batch of words up and back down. */
import { createKernel, type Kernel } from '../steps/syntax/kernel.ts'
import { type LayerTrace, Network } from '../steps/syntax/network.ts'
import { inputSize, type Measures } from '../steps/syntax/shape.ts'
import type { WordRows } from '../steps/syntax/words.ts'
import { Gradients, Table } from './adam.ts'
import { Backprop } from './backprop.ts'

/** One sentence of a batch or more, as rows of the tables; `starts` bound the sentences. */
export interface Batch {
  readonly words: readonly WordRows[]
  readonly starts: readonly number[]
}

export interface Dropout {
  /** Share of whole words made unknown, more for rare ones: `word / (word + count)`. */
  readonly word: number
  /** Share of numbers dropped from the words' vectors and from each layer's input. */
  readonly input: number
  readonly layer: number
}

export interface Traces {
  readonly batch: Batch
  readonly known: Uint8Array
  readonly layers: LayerTrace[]
  readonly masks: Map<number, Float32Array>
  readonly top: number
}

/** Numbers the kernel's memory holds while training. */
const CAPACITY = 96 << 20

export class Learner {
  readonly kernel: Kernel
  readonly network: Network
  readonly gradients: Gradients
  readonly backprop: Backprop
  readonly word: Table
  readonly affix: Table
  readonly trait: Table
  /** How often each word of the vocabulary was seen: rare ones are made unknown more often. */
  readonly counts: Float32Array
  readonly random: () => number

  constructor(
    measures: Measures,
    rows: { words: number; affixes: number; traits: number },
    random: () => number,
    counts: Float32Array = new Float32Array(rows.words),
    capacity = CAPACITY,
  ) {
    this.random = random
    this.kernel = createKernel(capacity)
    this.network = new Network(this.kernel, measures)
    this.gradients = new Gradients(this.network)
    this.backprop = new Backprop(this.network, this.gradients)
    this.word = new Table(rows.words, measures.word).fillRandom(random, 0.1)
    this.affix = new Table(rows.affixes, measures.affix).fillRandom(random, 0.05)
    this.trait = new Table(rows.traits, measures.trait).fillRandom(random, 0.1)
    this.counts = counts
    for (const { name, rows: k, columns } of this.network.list) {
      const size = name.endsWith('bias') ? 0 : name.endsWith('.cells') ? 0.1 : Math.sqrt(6 / (k + Math.min(columns, k)))
      const at = this.network.at(name)
      for (let i = 0; i < k * columns; i++) this.kernel.memory[at + i] = (2 * random() - 1) * size
    }
  }

  /** Up through the layers; stops after layer `upTo`. */
  up(batch: Batch, dropout: Dropout | undefined, upTo = 2 + this.network.measures.mixed): Traces {
    const { network, kernel } = this
    const { memory } = kernel
    const m = network.measures
    const size = inputSize(m)
    const rows = batch.words.length
    const known = new Uint8Array(rows).fill(1)
    const masks = new Map<number, Float32Array>()
    const input = network.zeros(rows * size)
    for (let i = 0; i < rows; i++) {
      const { word, affixes, traits } = batch.words[i]
      if (dropout && this.random() < dropout.word / (dropout.word + this.counts[word])) known[i] = 0
      const at = input + i * size
      addRow(this.word, known[i] ? word : 0, memory, at)
      for (const row of affixes) addRow(this.affix, row, memory, at + m.word)
      for (const row of traits) addRow(this.trait, row, memory, at + m.word + m.affix)
    }
    const drop = (share: number) => (at: number, count: number, columns: number) => {
      if (share === 0) return
      const mask = new Float32Array(count * columns)
      for (let i = 0; i < mask.length; i++) mask[i] = this.random() < share ? 0 : 1 / (1 - share)
      for (let i = 0; i < mask.length; i++) memory[at + i] *= mask[i]
      masks.set(at, mask)
    }
    if (dropout) drop(dropout.input)(input, rows, size)
    const perturb = dropout ? drop(dropout.layer) : undefined
    const sums = network.zeros(rows * 8 * m.hidden)
    network.project('layer1', input, size, sums, 8 * m.hidden, rows)
    const layers = [network.first(sums, input, batch.starts)]
    layers.push(network.second(layers[0], batch.starts, perturb))
    for (let layer = 3; layer <= upTo; layer++)
      layers.push(network.mixed(layer, layers[layer - 2], batch.starts, perturb))
    const top = layers[layers.length - 1].out
    perturb?.(top, rows, 2 * m.hidden)
    return { batch, known, layers, masks, top }
  }

  /** Back down from the gradient of the top layer's output into all parameters and tables. */
  down(traces: Traces, topGradient: number): void {
    const { batch, layers, masks } = traces
    const { memory } = this.kernel
    const m = this.network.measures
    const rows = batch.words.length
    let gradient = topGradient
    const masked = (values: number) => {
      const mask = masks.get(values)
      if (mask) for (let i = 0; i < mask.length; i++) memory[gradient + i] *= mask[i]
    }
    for (let layer = layers.length; layer >= 1; layer--) {
      const trace = layers[layer - 1]
      masked(trace.out)
      gradient =
        layer === 1
          ? this.backprop.first(trace, gradient, batch.starts)
          : layer === 2
            ? this.backprop.second(trace, gradient, batch.starts)
            : this.backprop.mixed(layer, trace, gradient, batch.starts)
    }
    masked(layers[0].input)
    const size = inputSize(m)
    for (let i = 0; i < rows; i++) {
      const { word, affixes, traits } = batch.words[i]
      const at = gradient + i * size
      addGradient(this.word, traces.known[i] ? word : 0, memory, at)
      for (const row of affixes) addGradient(this.affix, row, memory, at + m.word)
      for (const row of traits) addGradient(this.trait, row, memory, at + m.word + m.affix)
    }
  }

  /** All that was learned, in one array: to keep on disk, or to begin another network with. */
  save(): Float32Array {
    const { memory } = this.kernel
    const parts = this.network.list.map(({ name, rows, columns }) => {
      const at = this.network.at(name)
      return memory.slice(at, at + rows * columns)
    })
    const all = [this.word.values, this.affix.values, this.trait.values, ...parts]
    const saved = new Float32Array(all.reduce((sum, part) => sum + part.length, 0))
    let at = 0
    for (const part of all) {
      saved.set(part, at)
      at += part.length
    }
    return saved
  }

  /**
   * Begins with what another network had learned; of the dense parameters only those `chosen`.
   * @param list the parameters of the other network, when it has other layers on top than this one
   */
  restore(saved: Float32Array, chosen: (name: string) => boolean = () => true, list = this.network.list): void {
    let at = 0
    for (const { values } of [this.word, this.affix, this.trait]) {
      values.set(saved.subarray(at, at + values.length))
      at += values.length
    }
    for (const { name, rows, columns } of list) {
      if (chosen(name)) this.kernel.memory.set(saved.subarray(at, at + rows * columns), this.network.at(name))
      at += rows * columns
    }
    if (at !== saved.length) throw new RangeError(`saved network has ${saved.length} numbers, not ${at}`)
  }

  /** One step of Adam for everything that the last batch touched. */
  step(rate: number): void {
    this.gradients.apply(rate, 5)
    this.word.apply(rate)
    this.affix.apply(rate)
    this.trait.apply(rate)
  }
}

function addRow(table: Table, row: number, memory: Float32Array, at: number): void {
  const { values, columns } = table
  for (let j = 0, k = row * columns; j < columns; j++, k++) memory[at + j] += values[k]
}

function addGradient(table: Table, row: number, memory: Float32Array, at: number): void {
  const { gradient, columns } = table
  for (let j = 0, k = table.touch(row); j < columns; j++, k++) gradient[k] += memory[at + j]
}
