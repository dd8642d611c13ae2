/** Names are folded without losing an offset, and the index gives the longest phrase first. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold } from './fold.ts'
import { PhraseIndex } from './phrases.ts'

const find = (index: PhraseIndex<string>, text: string): string[] =>
  (index.at(text, fold(text), 0) ?? []).flatMap(({ start, end, entries }) =>
    entries.map((e) => `${text.slice(start, end)}=${e}`),
  )

describe('fold', () => {
  it('keeps every offset', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => fold(text).length === text.length))
  })
  it('folds long texts as it folds short ones', () => {
    const text = 'Érables, œuvres, L’Haÿ et İzmir. '
    expect(fold(text.repeat(9))).toBe(fold(text).repeat(9))
  })
  it('drops accents, bends apostrophes straight, opens no ligature', () => {
    expect(fold('L’ÉTAT à Łódź')).toBe("l'etat a lodz")
    expect(fold('Œuvre')).toBe('œuvre')
  })
})

describe('PhraseIndex', () => {
  const index = new PhraseIndex<string>()
  for (const form of ['États-Unis', 'Union', 'Union européenne', 'ONU', 'juge', 'président', 'Le Caire'])
    index.add(form, form, form.startsWith('Le ') ? 3 : 0)

  it('gives all phrases that begin here, the longest first', () => {
    expect(find(index, 'Union européenne élargie')).toEqual(['Union européenne=Union européenne', 'Union=Union'])
  })
  it('reads capitals without their accents', () => {
    expect(find(index, 'Etats-Unis')).toEqual(['Etats-Unis=États-Unis'])
    expect(find(index, 'ETATS-UNIS')).toEqual(['ETATS-UNIS=États-Unis'])
    expect(find(index, 'PRESIDENT')).toEqual(['PRESIDENT=président'])
  })
  it('wants the capital of a name, but not that of its article', () => {
    expect(find(index, 'union européenne')).toEqual([])
    expect(find(index, 'le Caire')).toEqual(['le Caire=Le Caire'])
    expect(find(index, 'le caire')).toEqual([])
  })
  it('wants all capitals of an acronym', () => {
    expect(find(index, 'ONU')).toEqual(['ONU=ONU'])
    expect(find(index, 'Onu')).toEqual([])
  })
  it('keeps the accents of small letters', () => {
    expect(find(index, 'jugé coupable')).toEqual([])
    expect(find(index, 'juge unique')).toEqual(['juge=juge'])
  })
  it('ends at the end of a word', () => {
    expect(find(index, 'Unions')).toEqual([])
    expect(find(index, 'juges')).toEqual([])
  })
})
