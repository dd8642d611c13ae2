/** The one hot loop of the neural model, matrix multiplication, as a WebAssembly SIMD function assembled here byte by byte: portable, no build step, some ten times the speed of the same loop in JavaScript. */

/** Linear memory with the multiplication that works on it; addresses are in bytes. */
export interface Kernel {
  readonly memory: Float32Array
  /** Reserves room for `count` numbers, 16-byte aligned; returns its index in `memory`. */
  reserve(count: number): number
  /** Everything reserved after this mark can be given back with `release`. */
  mark(): number
  release(mark: number): void
  /**
   * C += A · B for A of m × k, B of k × n, C of m × n, n a multiple of 8. Arguments are indices in `memory` and steps between
   * rows (and, for A, between columns: a transposed A costs nothing). A `bRow` of `PACKED` says that B lies as `packed` lays it.
   */
  multiply(
    a: number,
    aRow: number,
    aColumn: number,
    b: number,
    bRow: number,
    c: number,
    cRow: number,
    m: number,
    n: number,
    k: number,
  ): void
}

/** Step between rows of a B that lies packed. */
export const PACKED = 8

/** The matrix with each eight columns side by side as a block of their own: products with few rows spare themselves that work. */
export function packed(matrix: Float32Array, rows: number, columns: number): Float32Array {
  const out = new Float32Array(rows * columns)
  let at = 0
  for (let block = 0; block < columns; block += 8)
    for (let i = 0; i < rows; i++) for (let j = 0; j < 8; j++) out[at++] = matrix[i * columns + block + j]
  return out
}

/** Bytes of a WebAssembly module, nested as it is convenient to write them. */
type Code = readonly (number | Code)[]

const flat = (code: Code): number[] => code.flatMap((part) => (typeof part === 'number' ? [part] : flat(part)))

/** Unsigned LEB128. */
function leb(value: number): number[] {
  const out: number[] = []
  do {
    out.push((value & 127) | (value > 127 ? 128 : 0))
    value >>>= 7
  } while (value)
  return out
}

const get = (local: number): Code => [0x20, leb(local)]
const set = (local: number): Code => [0x21, leb(local)]
const add: Code = [0x6a]
const multiplied: Code = [0x6c]
const i32 = (value: number): Code => [0x41, value < 64 ? [value] : [(value & 127) | 128, value >> 7]]
const simd = (op: number): Code => [0xfd, leb(op)]
const load = (offset: number): Code => [simd(0), 2, leb(offset)]
const loadSplat: Code = [simd(9), 2, 0]
const store = (offset: number): Code => [simd(11), 2, leb(offset)]
const advance = (local: number, by: Code): Code => [get(local), by, add, set(local)]
/** Repeats `body` as long as `counter`, lowered by `step` each time, stays at or above `step`. */
const repeat = (counter: number, step: number, body: Code): Code => [
  [0x02, 0x40, 0x03, 0x40],
  [get(counter), i32(step), 0x48, 0x0d, 1],
  body,
  [get(counter), i32(step), 0x6b, set(counter)],
  [0x0c, 0, 0x0b, 0x0b],
]

// Parameters, then the locals of the function.
const [A, A_ROW, A_COLUMN, B, B_ROW, C, C_ROW, M, N, K] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]
const [ROWS, INNER, A_BLOCK, B_AT, C_BLOCK, PANEL, A_AT0] = [10, 11, 12, 13, 14, 15, 16]
/** Rows of C that are kept in registers at a time, eight columns wide. */
const BLOCK = 4
const SUM = A_AT0 + BLOCK
const B_LOW = SUM + 2 * BLOCK
const SPLAT = B_LOW + 2

/** `rows` rows by eight columns of C: loaded, added to over all of k, stored. */
function block(rows: number): Code {
  const each = (make: (row: number) => Code): Code => Array.from({ length: rows }, (_, row) => make(row))
  const rowOfC = (row: number): Code => [get(C_BLOCK), get(C_ROW), i32(row), multiplied, add]
  return [
    each((r) => [get(A_BLOCK), get(A_ROW), i32(r), multiplied, add, set(A_AT0 + r)]),
    each((r) => [
      [rowOfC(r), load(0), set(SUM + 2 * r)],
      [rowOfC(r), load(16), set(SUM + 2 * r + 1)],
    ]),
    [get(PANEL), set(B_AT), get(K), set(INNER)],
    repeat(INNER, 1, [
      [get(B_AT), load(0), set(B_LOW), get(B_AT), load(16), set(B_LOW + 1)],
      each((r) => [
        [get(A_AT0 + r), loadSplat, set(SPLAT)],
        [get(SUM + 2 * r), get(SPLAT), get(B_LOW), simd(0xe6), simd(0xe4), set(SUM + 2 * r)],
        [get(SUM + 2 * r + 1), get(SPLAT), get(B_LOW + 1), simd(0xe6), simd(0xe4), set(SUM + 2 * r + 1)],
        advance(A_AT0 + r, get(A_COLUMN)),
      ]),
      advance(B_AT, i32(32)),
    ]),
    each((r) => [
      [rowOfC(r), get(SUM + 2 * r), store(0)],
      [rowOfC(r), get(SUM + 2 * r + 1), store(16)],
    ]),
    advance(A_BLOCK, [get(A_ROW), i32(rows), multiplied]),
    advance(C_BLOCK, [get(C_ROW), i32(rows), multiplied]),
  ]
}

/**
 * Copies eight columns of B to the bottom of memory, row after row: where rows lie 4096 bytes apart, all of them would fall on
 * the same few lines of the cache.
 */
const pack: Code = [
  [get(B), set(A_BLOCK), i32(0), set(B_AT), get(K), set(INNER)],
  repeat(INNER, 1, [
    [get(B_AT), get(A_BLOCK), load(0), store(0), get(B_AT), get(A_BLOCK), load(16), store(16)],
    advance(A_BLOCK, get(B_ROW)),
    advance(B_AT, i32(32)),
  ]),
]

function assemble(): Uint8Array<ArrayBuffer> {
  const body: Code = [
    repeat(N, 8, [
      [get(B_ROW), i32(32), 0x46, 0x04, 0x40, get(B), set(PANEL), advance(B, [get(K), i32(32), multiplied])],
      [0x05, i32(0), set(PANEL), pack, advance(B, i32(32)), 0x0b],
      [get(A), set(A_BLOCK), get(C), set(C_BLOCK), get(M), set(ROWS)],
      repeat(ROWS, BLOCK, block(BLOCK)),
      repeat(ROWS, 1, block(1)),
      advance(C, i32(32)),
    ]),
    0x0b,
  ]
  const locals: Code = [2, leb(SUM - 10), 0x7f, leb(SPLAT + 1 - SUM), 0x7b]
  const sized = (code: Code): Code => {
    const bytes = flat(code)
    return [leb(bytes.length), bytes]
  }
  const section = (id: number, code: Code): Code => [id, sized(code)]
  const ascii = (text: string): Code => [text.length, [...text].map((c) => c.charCodeAt(0))]
  const bytes: Code = [
    [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    section(1, [1, 0x60, 10, Array(10).fill(0x7f), 0]),
    section(2, [1, ascii('m'), ascii('m'), 2, 0, 1]),
    section(3, [1, 0]),
    section(7, [1, ascii('f'), 0, 0]),
    section(10, [1, sized([locals, body])]),
  ]
  return Uint8Array.from(flat(bytes))
}

/** Greatest inner dimension of a product: the room for eight packed columns. */
const MOST_INNER = 4096

/** A kernel with room for `capacity` numbers. */
export function createKernel(capacity: number): Kernel {
  const memory = new WebAssembly.Memory({ initial: Math.ceil(((capacity + 8 * MOST_INNER) * 4) / 65536) })
  const instance = new WebAssembly.Instance(new WebAssembly.Module(assemble()), { m: { m: memory } })
  const product = instance.exports.f as (...args: number[]) => void
  const numbers = new Float32Array(memory.buffer)
  let top = 8 * MOST_INNER
  return {
    memory: numbers,
    reserve(count) {
      const at = top
      top = (top + count + 3) & ~3
      if (top > numbers.length) throw new RangeError(`kernel memory of ${capacity} numbers is full`)
      return at
    },
    mark: () => top,
    release(mark) {
      top = mark
    },
    multiply(a, aRow, aColumn, b, bRow, c, cRow, m, n, k) {
      if (k > MOST_INNER) throw new RangeError(`inner dimension ${k} is over ${MOST_INNER}`)
      product(4 * a, 4 * aRow, 4 * aColumn, 4 * b, 4 * bRow, 4 * c, 4 * cRow, m, n, k)
    },
  }
}
