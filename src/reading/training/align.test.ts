/** Words cut from raw text are aligned with a treebank's words. */
import { describe, expect, it } from 'vitest'
import { align, type SpannedWord } from './align.ts'

/** "un de+le mot": words of a contraction joined by "+", all with its span, which is as long as `surface` says or as the words. */
function spanned(text: string, surface: Record<string, string> = {}): SpannedWord[] {
  let at = 0
  return text.split(' ').flatMap((token) => {
    const start = at
    at += (surface[token] ?? token).length
    const forms = token.split('+')
    return forms.map((form) => ({ form, start, end: at, multiword: forms.length > 1 }))
  })
}

const pairs = (gold: SpannedWord[], system: SpannedWord[]) =>
  align(gold, system).map(([g, s]) => `${gold[g].form}=${system[s].form}`)

describe('alignment of words', () => {
  it('pairs words that cover the same characters', () => {
    expect(pairs(spanned('un grand mot'), spanned('un grand mot'))).toEqual(['un=un', 'grand=grand', 'mot=mot'])
  })

  it('leaves words that are cut otherwise without a partner', () => {
    expect(pairs(spanned('vice président élu'), spanned('vice prési dent élu'))).toEqual(['vice=vice', 'élu=élu'])
  })

  it('pairs the words of a contraction by their forms', () => {
    const surface = { 'de+le': 'du' }
    const both = spanned('fin de+le mois', surface)
    expect(pairs(both, both)).toEqual(['fin=fin', 'de=de', 'le=le', 'mois=mois'])
  })

  it('finds no partner for a contraction read as one word', () => {
    const gold = spanned('fin de+le mois', { 'de+le': 'du' })
    expect(pairs(gold, spanned('fin du mois'))).toEqual(['fin=fin', 'mois=mois'])
  })

  it('pairs what is common where the contractions differ', () => {
    const gold = spanned('à de+les gens', { 'de+les': 'des' })
    expect(pairs(gold, spanned('à de+des gens', { 'de+des': 'des' }))).toEqual(['à=à', 'de=de', 'gens=gens'])
  })
})
