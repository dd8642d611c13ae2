/** Just enough of a WebAssembly assembler to write the network's loops with four numbers at a time (SIMD): portable, no build step, some ten times the speed of the same loops in JavaScript. */

/** Bytes of a WebAssembly module, nested as it is convenient to write them. */
export type Code = readonly (number | Code)[]

export const flat = (code: Code): number[] => code.flatMap((part) => (typeof part === 'number' ? [part] : flat(part)))

/** Unsigned LEB128. */
export function leb(value: number): number[] {
  const out: number[] = []
  do {
    out.push((value & 127) | (value > 127 ? 128 : 0))
    value >>>= 7
  } while (value)
  return out
}

const simd = (op: number): Code => [0xfd, leb(op)]

// Whole numbers: addresses and counters.
export const get = (local: number): Code => [0x20, leb(local)]
export const set = (local: number, value: Code): Code => [value, 0x21, leb(local)]
/** A small whole number, below 8192. */
export const i32 = (value: number): Code => [0x41, value < 64 ? [value] : [(value & 127) | 128, value >> 7]]
export const plus = (a: Code, b: Code): Code => [a, b, 0x6a]
export const minus = (a: Code, b: Code): Code => [a, b, 0x6b]
export const times = (a: Code, b: Code): Code => [a, b, 0x6c]
export const advance = (local: number, by: Code): Code => set(local, plus(get(local), by))
export const either = (a: Code, b: Code, then: Code, otherwise: Code): Code => [
  [a, b, 0x46, 0x04, 0x40],
  [then, 0x05, otherwise, 0x0b],
]
/** Repeats `body` as long as `counter`, lowered by `step` each time, is at least `step`. */
export const repeat = (counter: number, step: number, body: Code): Code => [
  [0x02, 0x40, 0x03, 0x40],
  [get(counter), i32(step), 0x48, 0x0d, 1],
  body,
  set(counter, minus(get(counter), i32(step))),
  [0x0c, 0, 0x0b, 0x0b],
]

// Four 32-bit floating point numbers at a time.
export const load = (address: Code, offset = 0): Code => [address, simd(0), 2, leb(offset)]
/** One number from memory, four times. */
export const loadSplat = (address: Code): Code => [address, simd(9), 2, 0]
export const store = (address: Code, value: Code, offset = 0): Code => [address, value, simd(11), 2, leb(offset)]
export const splat = (value: number): Code => [0x43, [...new Uint8Array(Float32Array.of(value).buffer)], simd(0x13)]
export const add = (a: Code, b: Code): Code => [a, b, simd(0xe4)]
export const subtract = (a: Code, b: Code): Code => [a, b, simd(0xe5)]
export const multiply = (a: Code, b: Code): Code => [a, b, simd(0xe6)]
export const divide = (a: Code, b: Code): Code => [a, b, simd(0xe7)]
export const least = (a: Code, b: Code): Code => [a, b, simd(0xe8)]
export const greatest = (a: Code, b: Code): Code => [a, b, simd(0xe9)]

/** A function of whole-number parameters: its further whole-number locals, its locals of four numbers, its body. */
export interface WasmFunction {
  readonly parameters: number
  readonly integers: number
  readonly vectors: number
  readonly body: Code
}

/** A module that imports its memory and exports its functions by their names. */
export function assemble(functions: Readonly<Record<string, WasmFunction>>): Uint8Array<ArrayBuffer> {
  const list = Object.entries(functions)
  const sized = (code: Code): Code => {
    const bytes = flat(code)
    return [leb(bytes.length), bytes]
  }
  const section = (id: number, parts: Code): Code => [id, sized(parts)]
  const name = (text: string): Code => [text.length, [...text].map((character) => character.charCodeAt(0))]
  const I32 = 0x7f
  const V128 = 0x7b
  const code: Code = [
    [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    section(1, [list.length, list.map(([, f]) => [0x60, f.parameters, Array(f.parameters).fill(I32), 0])]),
    section(2, [1, name('host'), name('memory'), 2, 0, 1]),
    section(3, [list.length, list.map((_, i) => i)]),
    section(7, [list.length, list.map(([exported], i) => [name(exported), 0, i])]),
    section(10, [
      list.length,
      list.map(([, f]) => sized([2, leb(f.integers), I32, leb(f.vectors), V128, f.body, 0x0b])),
    ]),
  ]
  return Uint8Array.from(flat(code))
}
