/** The recurrent cells as WebAssembly functions: simple recurrent units (Lei et al. 2018), whose matrix products all come before the walk along the sentence. */
import {
  add,
  advance,
  type Code,
  divide,
  get,
  greatest,
  i32,
  least,
  load,
  multiply,
  plus,
  repeat,
  set,
  splat,
  store,
  subtract,
  times,
  type WasmFunction,
} from './assembler.ts'

/** One walk: addresses of the first word's numbers in `memory`, and steps from word to word (negative when walking backward). */
export interface Walk {
  /** Products for candidate, forget gate and output gate, `hidden` columns each; gates are overwritten with their full sums. */
  readonly sums: number
  readonly sumsStep: number
  /** What the output gate lets through beside the cell: the layer's own input, or its projection. */
  readonly past: number
  readonly pastStep: number
  /** Four rows: peephole and bias of the forget gate, peephole and bias of the output gate. */
  readonly weights: number
  readonly weightsRow: number
  readonly cells: number
  readonly out: number
  readonly outStep: number
  /** `hidden` zeros, the cell before the first word. */
  readonly zeros: number
  readonly words: number
  readonly hidden: number
}

/** What the walk back needs besides: gradients of all that the walk reads and writes. */
export interface WalkGradients {
  readonly sums: number
  readonly past: number
  readonly pastStep: number
  readonly out: number
  readonly weights: number
  /** `hidden` numbers of scratch. */
  readonly carry: number
}

export const walkArguments = (w: Walk): number[] => [
  4 * w.sums,
  4 * w.sumsStep,
  4 * w.past,
  4 * w.pastStep,
  4 * w.weights,
  4 * w.weightsRow,
  4 * w.cells,
  4 * w.out,
  4 * w.outStep,
  4 * w.zeros,
  w.words,
  4 * w.hidden,
]

const [SUMS, SUMS_STEP, PAST, PAST_STEP, WEIGHTS, WEIGHTS_ROW, CELLS, OUT, OUT_STEP, BEFORE, WORDS, HIDDEN] = [
  0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11,
]

/**
 * A sigmoid without exponential: half a rational tanh, exact 0 and 1 beyond ±6. Half the cost of the true one and as good to
 * learn with. `square` is scratch, `t` holds the argument and is overwritten.
 */
const gate = (t: number, square: number): Code => [
  set(t, least(greatest(multiply(get(t), splat(0.5)), splat(-3)), splat(3))),
  set(square, multiply(get(t), get(t))),
  set(
    t,
    add(
      splat(0.5),
      divide(
        multiply(multiply(splat(0.5), get(t)), add(splat(27), get(square))),
        add(splat(27), multiply(splat(9), get(square))),
      ),
    ),
  ),
]

/** The derivative of `gate` at the number that `t` holds, left in `t`. */
const slope = (t: number, square: number): Code => [
  set(square, least(multiply(multiply(get(t), get(t)), splat(0.25)), splat(9))),
  set(t, divide(subtract(splat(9), get(square)), add(splat(3), get(square)))),
  set(t, multiply(multiply(get(t), get(t)), splat(0.25 / 9))),
]

function walkFunction(): WasmFunction {
  const [J, LEFT] = [12, 13]
  const [last, f, r, z, c, p, square] = [14, 15, 16, 17, 18, 19, 20]
  const at = (base: number, rows = 0): Code =>
    plus(plus(get(base), get(J)), times(get(base === WEIGHTS ? WEIGHTS_ROW : HIDDEN), i32(rows)))
  return {
    parameters: 12,
    integers: 2,
    vectors: 7,
    body: repeat(WORDS, 1, [
      [set(J, i32(0)), set(LEFT, get(HIDDEN))],
      repeat(LEFT, 16, [
        [set(last, load(at(BEFORE))), set(z, load(at(SUMS))), set(p, load(at(PAST)))],
        set(f, add(add(load(at(SUMS, 1)), multiply(load(at(WEIGHTS)), get(last))), load(at(WEIGHTS, 1)))),
        set(r, add(add(load(at(SUMS, 2)), multiply(load(at(WEIGHTS, 2)), get(last))), load(at(WEIGHTS, 3)))),
        [store(at(SUMS, 1), get(f)), store(at(SUMS, 2), get(r)), gate(f, square), gate(r, square)],
        set(c, add(get(z), multiply(get(f), subtract(get(last), get(z))))),
        store(at(CELLS), get(c)),
        store(at(OUT), add(get(p), multiply(get(r), subtract(get(c), get(p))))),
        advance(J, i32(16)),
      ]),
      [set(BEFORE, get(CELLS)), advance(CELLS, get(OUT_STEP)), advance(OUT, get(OUT_STEP))],
      [advance(SUMS, get(SUMS_STEP)), advance(PAST, get(PAST_STEP))],
    ]),
  }
}

/** Walks one sentence in one direction, of one layer. */
export const walk: WasmFunction = walkFunction()

export const walkBackArguments = (w: Walk, d: WalkGradients): number[] => [
  ...walkArguments(w),
  4 * d.sums,
  4 * d.past,
  4 * d.pastStep,
  4 * d.out,
  4 * d.weights,
  4 * d.carry,
]

function walkBackFunction(): WasmFunction {
  const [D_SUMS, D_PAST, D_PAST_STEP, D_OUT, D_WEIGHTS, CARRY] = [12, 13, 14, 15, 16, 17]
  const [J, LEFT, LAST] = [18, 19, 20]
  const [last, forget, open, dF, dR, g, cell, square, z] = [21, 22, 23, 24, 25, 26, 27, 28, 29]
  const at = (base: number, rows = 0): Code =>
    plus(plus(get(base), get(J)), times(get(base === WEIGHTS || base === D_WEIGHTS ? WEIGHTS_ROW : HIDDEN), i32(rows)))
  const increase = (address: Code, by: Code): Code => store(address, add(load(address), by))
  /** Moves an address from the first word to the last. */
  const toEnd = (base: number, step: number): Code => advance(base, times(get(step), [get(WORDS), i32(1), 0x6b]))
  const retreat = (base: number, step: number): Code => [get(base), get(step), 0x6b, 0x21, base]
  return {
    parameters: 18,
    integers: 3,
    vectors: 9,
    body: [
      [toEnd(SUMS, SUMS_STEP), toEnd(PAST, PAST_STEP), toEnd(CELLS, OUT_STEP)],
      [toEnd(D_SUMS, SUMS_STEP), toEnd(D_PAST, D_PAST_STEP), toEnd(D_OUT, OUT_STEP)],
      repeat(WORDS, 1, [
        // The cell of the word before; before the first word stand the zeros.
        set(LAST, [get(CELLS), get(OUT_STEP), 0x6b]),
        [get(WORDS), i32(1), 0x46, 0x04, 0x40, set(LAST, get(BEFORE)), 0x0b],
        [set(J, i32(0)), set(LEFT, get(HIDDEN))],
        repeat(LEFT, 16, [
          [set(last, load(plus(get(LAST), get(J)))), set(z, load(at(SUMS))), set(g, load(at(D_OUT)))],
          [set(forget, load(at(SUMS, 1))), set(dF, get(forget)), gate(forget, square), slope(dF, square)],
          [set(open, load(at(SUMS, 2))), set(dR, get(open)), gate(open, square), slope(dR, square)],
          set(dR, multiply(multiply(get(g), subtract(load(at(CELLS)), load(at(PAST)))), get(dR))),
          set(cell, add(load(at(CARRY)), multiply(get(g), get(open)))),
          increase(at(D_PAST), multiply(get(g), subtract(splat(1), get(open)))),
          set(dF, multiply(multiply(get(cell), subtract(get(last), get(z))), get(dF))),
          store(at(D_SUMS), multiply(get(cell), subtract(splat(1), get(forget)))),
          [store(at(D_SUMS, 1), get(dF)), store(at(D_SUMS, 2), get(dR))],
          store(
            at(CARRY),
            add(
              multiply(get(cell), get(forget)),
              add(multiply(get(dF), load(at(WEIGHTS))), multiply(get(dR), load(at(WEIGHTS, 2)))),
            ),
          ),
          [increase(at(D_WEIGHTS), multiply(get(dF), get(last))), increase(at(D_WEIGHTS, 1), get(dF))],
          [increase(at(D_WEIGHTS, 2), multiply(get(dR), get(last))), increase(at(D_WEIGHTS, 3), get(dR))],
          advance(J, i32(16)),
        ]),
        [retreat(SUMS, SUMS_STEP), retreat(PAST, PAST_STEP), retreat(CELLS, OUT_STEP)],
        [retreat(D_SUMS, SUMS_STEP), retreat(D_PAST, D_PAST_STEP), retreat(D_OUT, OUT_STEP)],
      ]),
    ],
  }
}

/** Walks the sentence again from its end, with gradients. */
export const walkBack: WasmFunction = walkBackFunction()
