/** Marks that overlap in a text are cut into pieces that a page can show. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Mark, segmentsOf } from './marks.ts'

const markArbitrary = (length: number) =>
  fc
    .tuple(fc.nat(length), fc.nat(length))
    .map(([a, b]): Mark => ({ kind: 'event', index: 0, start: Math.min(a, b), end: Math.max(a, b) }))
    .filter((mark) => mark.end > mark.start)

test('segments cover the text once, and each lists exactly the marks over it', () => {
  fc.assert(
    fc.property(fc.array(markArbitrary(60), { maxLength: 12 }), (unsorted) => {
      const marks = [...unsorted].sort((a, b) => a.start - b.start || b.end - a.end)
      const segments = segmentsOf(60, marks)
      expect(segments[0].start).toBe(0)
      expect(segments.at(-1)!.end).toBe(60)
      segments.forEach((segment, i) => {
        if (i) expect(segment.start).toBe(segments[i - 1].end)
        const over = marks.filter((mark) => mark.start <= segment.start && segment.end <= mark.end)
        expect([...segment.marks].sort()).toEqual([...over].sort())
      })
    }),
  )
})

test('a mark is opened in one segment only', () => {
  const segments = segmentsOf(10, [
    { kind: 'quotation', index: 0, start: 0, end: 8 },
    { kind: 'name', index: 0, start: 2, end: 4 },
  ])
  expect(segments.map((s) => s.opens.length)).toEqual([1, 1, 0, 0])
})
