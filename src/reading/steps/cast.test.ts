/** The cast: who stands at a word, who acts, who is meant by a relative. */
import { describe, expect, it } from 'vitest'
import type { Named } from '../../types/index.ts'
import { loadPack } from '../index.ts'
import { readDocument } from '../read.ts'
import { Cast } from './cast.ts'

const pack = loadPack('fr')

/** The cast of a text, and the token that begins with these words. */
function castOf(text: string): { cast: Cast; token: (words: string) => number; doc: Named } {
  const doc = readDocument(
    { id: 'x', source: 'test', language: 'fr', sentAt: '2020-06-15T12:00:00Z', headline: '', text },
    pack,
  )
  return { doc, cast: new Cast(doc), token: (words) => doc.tokens.findIndex((t) => t.start === text.indexOf(words)) }
}

describe('Cast', () => {
  it('lets officials act for their state, opponents for themselves', () => {
    const { cast, token } = castOf(
      "Le ministre cubain Miguel Arenas a reçu le chef de l'opposition vénézuélienne Juan Ferrer.",
    )
    expect(cast.party(cast.at(token('Miguel'))!).code).toBe('CUB')
    expect(cast.party(cast.at(token('Juan'))!).name).toBe('Juan Ferrer')
  })

  it('lets a former minister act for himself', () => {
    const { cast, token } = castOf("L'ex-ministre cubain Miguel Arenas a reçu la presse.")
    expect(cast.party(cast.at(token('Miguel'))!).name).toBe('Miguel Arenas')
  })

  it('finds the state of a place', () => {
    const { cast, token } = castOf('Le ministre est arrivé à Genève, puis en Russie.')
    expect(cast.at(token('Genève'))?.kind).toBe('place')
    expect(cast.placeState(token('Genève'))?.code).toBe('CHE')
    expect(cast.placeState(token('Russie'))?.code).toBe('RUS')
    expect(cast.party(cast.at(token('Genève'))!).code).toBe('CHE')
  })

  it('gives both of "les deux pays"', () => {
    const { cast, token } = castOf('La Russie et la Turquie négocient. Les deux pays ont signé.')
    expect(cast.allAt(token('pays')).map((a) => a.code)).toEqual(['RUS', 'TUR'])
  })

  it('follows a relative pronoun to its antecedent', () => {
    const { cast, token } = castOf('Miguel Arenas, qui a reçu la presse, est parti.')
    expect(cast.resolve(token('qui')).map((a) => a.name)).toEqual(['Miguel Arenas'])
  })

  it('adds a state that nothing names, once', () => {
    const { cast } = castOf('Rien.')
    const state = cast.withCode('CUB', 'Cuba', 'state')
    expect(cast.withCode('CUB', 'Cuba', 'state')).toBe(state)
    expect(cast.actors).toContain(state)
  })
})
