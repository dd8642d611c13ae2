/** The network's memory and the few loops that take nearly all of its time, in WebAssembly. */
import { assemble } from './assembler.ts'
import { type Walk, type WalkGradients, walk, walkArguments, walkBack, walkBackArguments } from './cells.ts'
import { product } from './product.ts'

/** Linear memory of 32-bit numbers with the functions that work on it. All arguments are indices and counts of numbers. */
export interface Kernel {
  readonly memory: Float32Array
  /** Reserves room for `count` numbers, 16-byte aligned; returns its index in `memory`. */
  reserve(count: number): number
  /** Everything reserved after this mark can be given back with `release`. */
  mark(): number
  release(mark: number): void
  /**
   * C += A · B for A of m × k, B of k × n, C of m × n, n a multiple of 8. Rows (and, for A, columns: a transposed A costs
   * nothing) are so many numbers apart. A `bRow` of `PACKED` says that B lies as `packed` lays it.
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
  /** One direction of a recurrent layer along one sentence. */
  walk(walk: Walk): void
  /** The same from the end, with gradients. */
  walkBack(walk: Walk, gradients: WalkGradients): void
}

/** Step between rows of a B that lies packed. */
export const PACKED = 8

/** The matrix with each eight columns as a block of their own: products with few rows spare themselves that work. */
export function packed(matrix: Float32Array, rows: number, columns: number): Float32Array {
  const out = new Float32Array(rows * columns)
  let at = 0
  for (let block = 0; block < columns; block += 8)
    for (let i = 0; i < rows; i++) for (let j = 0; j < 8; j++) out[at++] = matrix[i * columns + block + j]
  return out
}

/** Greatest inner dimension of a product: the room for eight packed columns. */
const MOST_INNER = 4096

/** A kernel with room for `capacity` numbers. */
export function createKernel(capacity: number): Kernel {
  const memory = new WebAssembly.Memory({ initial: Math.ceil(((capacity + 8 * MOST_INNER) * 4) / 65536) })
  const module = new WebAssembly.Module(assemble({ product, walk, walkBack }))
  const functions = new WebAssembly.Instance(module, { host: { memory } }).exports as Record<
    'product' | 'walk' | 'walkBack',
    (...args: number[]) => void
  >
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
      functions.product(4 * a, 4 * aRow, 4 * aColumn, 4 * b, 4 * bRow, 4 * c, 4 * cRow, m, n, k)
    },
    walk: (w) => functions.walk(...walkArguments(w)),
    walkBack: (w, gradients) => functions.walkBack(...walkBackArguments(w, gradients)),
  }
}
