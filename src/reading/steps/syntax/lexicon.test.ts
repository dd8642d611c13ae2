/** The packed lexicon gives back what was put in. */
import { describe, expect, it } from 'vitest'
import { readMlex } from '../../training/mlex.ts'
import { Lexicon } from './lexicon.ts'

const LINES = [
  'traité\tnc\ttraité\tms',
  'traité\tv\ttraiter\tKms',
  'état\tnc\tétat\tms',
  'Lyon\tnp\tLyon\ts',
  'traités\tnc\ttraité\tmp',
]
const filler = Array.from({ length: 200 }, (_, i) => `mot${i}\tnc\tmot${i}\tms`)
const lexicon = new Lexicon(readMlex([...LINES, ...filler].join('\n')))

describe('the lexicon', () => {
  it('finds every form that went in', () => {
    for (const line of [...LINES, ...filler]) expect(lexicon.tags(line.split('\t')[0]), line).not.toHaveLength(0)
  })

  it('knows all that a form may be, and the lemmas', () => {
    const lemmas = lexicon.analyses('traité').map(({ tag, cut, add }) => `${tag} ${'traité'.slice(0, 6 - cut)}${add}`)
    expect(lemmas).toEqual(['nc ms traité', 'v Kms traiter'])
  })

  it('reads capitals as small letters, and puts back the accent they leave out', () => {
    expect(lexicon.tags('TRAITÉS')).toEqual(['nc mp'])
    expect(lexicon.tags('Etat')).toEqual(['nc ms'])
  })

  it('has nothing for words it does not know', () => {
    for (const form of ['', 'mot', 'zzz', 'a'.repeat(500), '\u{1f600}']) expect(lexicon.tags(form)).toEqual([])
  })

  it('may be empty', () => {
    expect(new Lexicon(readMlex('')).tags('mot')).toEqual([])
  })
})
