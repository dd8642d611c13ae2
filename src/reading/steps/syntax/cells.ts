/** The recurrent cells: simple recurrent units (Lei et al. 2018), whose matrix products all come before the walk along the sentence. */

/**
 * A sigmoid without exponential: half a rational tanh, exact 0 and 1 beyond ±6. Half the cost of the true one and as good to
 * learn with.
 */
export function gate(x: number): number {
  if (x >= 6) return 1
  if (x <= -6) return 0
  const t = x * 0.5
  const square = t * t
  return 0.5 + (0.5 * t * (27 + square)) / (27 + 9 * square)
}

/** The walk of one direction of one layer. All are indices in `memory`; `row`s are steps from word to word. */
export interface Walk {
  /** Products for candidate, forget gate and output gate, `hidden` columns each; gates are overwritten with their full sums. */
  readonly sums: number
  readonly sumsRow: number
  /** What the output gate lets through beside the cell: the layer's own input, or its projection. */
  readonly past: number
  readonly pastRow: number
  /** Four rows: peephole and bias of the forget gate, peephole and bias of the output gate. */
  readonly weights: number
  readonly weightsRow: number
  readonly cells: number
  readonly out: number
  /** Steps between words in `cells` and `out`. */
  readonly outRow: number
  readonly hidden: number
  readonly backward: boolean
}

/** Walks words `from` to `to` of the batch, which make one sentence. */
export function walk(memory: Float32Array, w: Walk, from: number, to: number): void {
  const h = w.hidden
  const step = w.backward ? -1 : 1
  const first = w.backward ? to - 1 : from
  for (let count = to - from, t = first; count > 0; count--, t += step) {
    const sums = w.sums + t * w.sumsRow
    const past = w.past + t * w.pastRow
    const cell = w.cells + t * w.outRow
    const before = cell - step * w.outRow
    const out = w.out + t * w.outRow
    const start = t === first
    for (let j = 0; j < h; j++) {
      const last = start ? 0 : memory[before + j]
      const f = memory[sums + h + j] + memory[w.weights + j] * last + memory[w.weights + w.weightsRow + j]
      const r =
        memory[sums + 2 * h + j] +
        memory[w.weights + 2 * w.weightsRow + j] * last +
        memory[w.weights + 3 * w.weightsRow + j]
      memory[sums + h + j] = f
      memory[sums + 2 * h + j] = r
      const forget = gate(f)
      const open = gate(r)
      const z = memory[sums + j]
      const c = z + forget * (last - z)
      memory[cell + j] = c
      const p = memory[past + j]
      memory[out + j] = p + open * (c - p)
    }
  }
}
