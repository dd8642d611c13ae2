/** Texts that a database refuses are made storable. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { storable, storableAll } from './storable.ts'

const text = fc.string({ unit: fc.nat(0xffff).map((code) => String.fromCharCode(code)) })

describe('storable', () => {
  it('moves no offset and leaves nothing that PostgreSQL refuses, in any string', () => {
    fc.assert(
      fc.property(text, (written) => {
        const stored = storable(written)
        expect(stored.length).toBe(written.length)
        expect(stored).not.toMatch(/\0|\p{Surrogate}/u)
        for (let i = 0; i < stored.length; i++) if (stored[i] !== written[i]) expect(stored[i]).toBe('\ufffd')
      }),
    )
  })

  it('keeps whole surrogate pairs', () => {
    expect(storable('a 🕊 b \ud83d c')).toBe('a 🕊 b \ufffd c')
  })

  it('goes into objects and lists, and leaves clean ones as they are', () => {
    expect(storableAll({ a: ['x\0', { b: '\udc00' }], n: 1, none: null })).toEqual({
      a: ['x\ufffd', { b: '\ufffd' }],
      n: 1,
      none: null,
    })
    const clean = { text: 'the escape "\\u0000" as words' }
    expect(storableAll(clean)).toEqual(clean)
  })
})
