/** Quotation marks are paired, nested, unbalanced or missing. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findStretches } from './marks.ts'

const paragraphs = (text: string) => {
  const spans: { start: number; end: number }[] = []
  for (const match of text.matchAll(/[^\n]+/g)) spans.push({ start: match.index, end: match.index + match[0].length })
  return spans
}
const words = (text: string) => findStretches(text, paragraphs(text)).map(({ start, end }) => text.slice(start, end))

describe('stretches between marks', () => {
  it.each([
    ['straight', 'Il a dit "non", puis "oui".', ['non', 'oui']],
    ['curly', 'Il a dit “non”, puis ”oui”.', ['non', 'oui']],
    ['angle, with the blanks inside left out', 'Il a dit « non » hier.', ['non']],
    ['two apostrophes', "Il a dit ''non'' hier.", ['non']],
    ['single', "Il parle d'un 'accord historique' avec l'ONU.", ['accord historique']],
    ['German', 'Er sagte „nein“ gestern.', ['nein']],
    ['behind an elision', 'accusé d\'"espionnage" et de "vol".', ['espionnage', 'vol']],
    [
      'with the nested pair inside',
      '"Ils ont crié +à bas+ puis "vive" hier", dit-il.',
      ['Ils ont crié +à bas+ puis "vive" hier'],
    ],
    ['with brackets inside', '"(Le pays) attend (...) un signe", dit-il.', ['(Le pays) attend (...) un signe']],
    ['never opened', 'le sommet du G20" et "la paix"', ['le sommet du G20', 'la paix']],
    ['never closed', '"Nous irons, a-t-il dit.', ['Nous irons, a-t-il dit.']],
    ['opened anew in the next paragraph', '"Un.\n"Deux", dit-il.', ['Un.', 'Deux']],
    ['closed in the next paragraph', '"Un.\nDeux", dit-il.', ['Un.\nDeux']],
    ['apostrophes alone', "l'eau d'aujourd'hui, l'an '98 des jeunes' et l'ami", []],
  ])('keeps a pair %s', (_, text, expected) => {
    expect(words(text)).toEqual(expected)
  })

  it('gives back exact words, in order and apart, on any string', () => {
    const marks = fc.constantFrom(
      '"',
      '“',
      '”',
      '„',
      '«',
      '»',
      "'",
      "''",
      '+',
      ' ',
      '\n',
      'mot',
      '.',
      ',',
      'é',
      '😀',
      '(',
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(marks, { maxLength: 60 }).map((parts) => parts.join('')),
        ),
        (text) => {
          let last = 0
          for (const { start, end, outer } of findStretches(text, paragraphs(text))) {
            expect(outer.start).toBeGreaterThanOrEqual(last)
            expect(start).toBeGreaterThanOrEqual(outer.start)
            expect(end).toBeGreaterThan(start)
            expect(outer.end).toBeGreaterThanOrEqual(end)
            expect(outer.end).toBeLessThanOrEqual(text.length)
            last = outer.end
          }
        },
      ),
    )
  })
})
