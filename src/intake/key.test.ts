/** When two dispatches are one. */
import { expect, it } from 'vitest'
import { dispatchKey, idFor } from './key.ts'

const one = { source: 'ZED', sentAt: '2031-03-03T10:00:00+02:00', text: 'Un mot.' }

it('is the same whatever the id and however the moment is written', () => {
  const other = { ...one, id: 'b', sentAt: '2031-03-03T08:00:00Z' }
  expect(dispatchKey(other)).toBe(dispatchKey(one))
  expect(dispatchKey(one)).toMatch(/^[0-9a-f]{64}$/)
})

it('differs with source, time or text', () => {
  const others = [
    { ...one, source: 'ZEF' },
    { ...one, sentAt: null },
    { ...one, text: 'Un mot' },
    { ...one, sentAt: '2031-03-03' },
  ]
  expect(new Set([one, ...others].map(dispatchKey)).size).toBe(5)
  expect(new Set([one, ...others].map(idFor)).size).toBe(5)
})
