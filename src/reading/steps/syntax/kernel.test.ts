/** The sums of the kernel, packed and transposed, and what it says when its memory is full. */
import { describe, expect, it } from 'vitest'
import { createKernel, PACKED, packed } from './kernel.ts'

const M = 7
const N = 16
const K = 5

describe('the kernel', () => {
  const kernel = createKernel(4096)
  const { memory } = kernel
  const a = kernel.reserve(M * K)
  const b = kernel.reserve(K * N)
  const c = kernel.reserve(M * N)
  for (let i = 0; i < M * K; i++) memory[a + i] = (i % 11) - 5
  for (let i = 0; i < K * N; i++) memory[b + i] = (i % 7) - 3
  const expected = Array.from({ length: M * N }, (_, at) => {
    let sum = 1
    for (let k = 0; k < K; k++) sum += memory[a + Math.floor(at / N) * K + k] * memory[b + k * N + (at % N)]
    return sum
  })
  const result = (multiply: () => void) => {
    memory.fill(1, c, c + M * N)
    multiply()
    return Array.from(memory.subarray(c, c + M * N))
  }

  it('adds the product of two matrices', () => {
    expect(result(() => kernel.multiply(a, K, 1, b, N, c, N, M, N, K))).toEqual(expected)
  })

  it('takes the second matrix packed', () => {
    const p = kernel.reserve(K * N)
    memory.set(packed(memory.slice(b, b + K * N), K, N), p)
    expect(result(() => kernel.multiply(a, K, 1, p, PACKED, c, N, M, N, K))).toEqual(expected)
  })

  it('takes the first matrix transposed', () => {
    const t = kernel.reserve(M * K)
    for (let i = 0; i < M; i++) for (let k = 0; k < K; k++) memory[t + k * M + i] = memory[a + i * K + k]
    expect(result(() => kernel.multiply(t, 1, M, b, N, c, N, M, N, K))).toEqual(expected)
  })

  it('says so when its memory is full', () => {
    expect(() => createKernel(64).reserve(1 << 20)).toThrow('full')
  })
})
