/** Matrix multiplication as a WebAssembly function. */
import {
  add,
  advance,
  type Code,
  either,
  get,
  i32,
  load,
  loadSplat,
  multiply,
  plus,
  repeat,
  set,
  store,
  times,
  type WasmFunction,
} from './assembler.ts'

// Parameters: addresses and steps in bytes, then the locals.
const [A, A_ROW, A_COLUMN, B, B_ROW, C, C_ROW, M, N, K] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]
const [ROWS, INNER, A_BLOCK, B_AT, C_BLOCK, PANEL, A_AT] = [10, 11, 12, 13, 14, 15, 16]
/** Rows of C that are kept in registers at a time, eight columns wide. */
const BLOCK = 4
const SUM = A_AT + BLOCK
const B_LOW = SUM + 2 * BLOCK
const SPLAT = B_LOW + 2
/** Bytes of eight numbers. */
const EIGHT = 32

/** `rows` rows by eight columns of C: loaded, added to over all of k, stored. */
function block(rows: number): Code {
  const each = (make: (row: number) => Code): Code => Array.from({ length: rows }, (_, row) => make(row))
  const rowOfC = (row: number): Code => plus(get(C_BLOCK), times(get(C_ROW), i32(row)))
  return [
    each((r) => set(A_AT + r, plus(get(A_BLOCK), times(get(A_ROW), i32(r))))),
    each((r) => [set(SUM + 2 * r, load(rowOfC(r))), set(SUM + 2 * r + 1, load(rowOfC(r), 16))]),
    [set(B_AT, get(PANEL)), set(INNER, get(K))],
    repeat(INNER, 1, [
      [set(B_LOW, load(get(B_AT))), set(B_LOW + 1, load(get(B_AT), 16))],
      each((r) => [
        set(SPLAT, loadSplat(get(A_AT + r))),
        set(SUM + 2 * r, add(get(SUM + 2 * r), multiply(get(SPLAT), get(B_LOW)))),
        set(SUM + 2 * r + 1, add(get(SUM + 2 * r + 1), multiply(get(SPLAT), get(B_LOW + 1)))),
        advance(A_AT + r, get(A_COLUMN)),
      ]),
      advance(B_AT, i32(EIGHT)),
    ]),
    each((r) => [store(rowOfC(r), get(SUM + 2 * r)), store(rowOfC(r), get(SUM + 2 * r + 1), 16)]),
    advance(A_BLOCK, times(get(A_ROW), i32(rows))),
    advance(C_BLOCK, times(get(C_ROW), i32(rows))),
  ]
}

/**
 * Copies eight columns of B to the bottom of memory, row after row: where rows lie 4096 bytes apart, all of them would fall on
 * the same few lines of the cache.
 */
const pack: Code = [
  [set(A_BLOCK, get(B)), set(B_AT, i32(0)), set(INNER, get(K))],
  repeat(INNER, 1, [
    store(get(B_AT), load(get(A_BLOCK))),
    store(get(B_AT), load(get(A_BLOCK), 16), 16),
    advance(A_BLOCK, get(B_ROW)),
    advance(B_AT, i32(EIGHT)),
  ]),
]

/** C += A · B, eight columns of C at a time; a B whose rows are eight numbers long needs no packing. */
export const product: WasmFunction = {
  parameters: 10,
  integers: SUM - 10,
  vectors: SPLAT + 1 - SUM,
  body: repeat(N, 8, [
    either(
      get(B_ROW),
      i32(EIGHT),
      [set(PANEL, get(B)), advance(B, times(get(K), i32(EIGHT)))],
      [set(PANEL, i32(0)), pack, advance(B, i32(EIGHT))],
    ),
    [set(A_BLOCK, get(A)), set(C_BLOCK, get(C)), set(ROWS, get(M))],
    repeat(ROWS, BLOCK, block(BLOCK)),
    repeat(ROWS, 1, block(1)),
    advance(C, i32(EIGHT)),
  ]),
}
