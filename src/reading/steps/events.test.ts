/** The events of sentences: their fields, and bounds that hold on any text. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Document } from '../../types/index.ts'
import { loadPack } from '../packs/index.ts'
import { readDocument } from '../read.ts'

const pack = loadPack('fr')
const readText = (text: string): Document =>
  readDocument(
    { id: 't', source: 'test', language: 'fr', sentAt: '2031-05-14T12:00:00+02:00', headline: '', text },
    pack,
  )
const first = (text: string, type: string) => readText(text).events.find((e) => e.type === type)
const name = (doc: Document, id: string): string | undefined => doc.actors.find((a) => a.id === id)?.code

describe('status', () => {
  it('of what happened is actual', () => {
    expect(first('La Grèce a expulsé deux diplomates russes.', 'SANCTION')?.status).toBe('actual')
  })
  it('of what is to come is planned, and a visit to come is an agreement', () => {
    const event = first('Le président kényan se rendra mardi en Inde.', 'AGREE')
    expect(event).toMatchObject({ status: 'planned', date: '2031-05-20', promises: 'CONSULT' })
  })
  it('of what may happen is possible', () => {
    expect(first('Le Canada pourrait expulser deux diplomates russes.', 'SANCTION')?.status).toBe('possible')
  })
  it('of what did not happen is negated', () => {
    expect(first("La Norvège n'a pas félicité la Palestine.", 'SUPPORT')?.status).toBe('negated')
  })
  it('of what is not ruled out is possible, of what nobody hesitates to do actual', () => {
    expect(first("La Suède n'exclut pas d'expulser des diplomates russes.", 'SANCTION')?.status).toBe('possible')
    expect(first("La Suède n'hésite pas à expulser des diplomates russes.", 'SANCTION')?.status).toBe('actual')
  })
  it('leaves what is only asked for', () => {
    const events = readText('Le Pérou a demandé au Chili de retirer ses soldats.').events
    expect(events.map((e) => e.type)).toEqual(['REQUEST'])
  })
  it('leaves a condition', () => {
    expect(first('Si la Suède expulse les diplomates russes, tout changera.', 'SANCTION')).toBeUndefined()
  })
})

describe('word', () => {
  it('of a conditional of hearsay is somebody’s', () => {
    expect(first("La Turquie aurait livré des drones à l'Azerbaïdjan.", 'AID')?.chain).toEqual(['anonymous'])
  })
  it('of an act told by a speaker is the speaker’s', () => {
    const doc = readText("Selon le gouvernement ukrainien, la Russie a bombardé le nord de l'Ukraine.")
    const event = doc.events.find((e) => e.type === 'ASSAULT')
    expect(event?.chain.map((id) => name(doc, id))).toEqual(['UKR'])
  })
  it('of a speech act is nobody’s but the agency’s', () => {
    expect(first('Madrid a accusé Rabat de laxisme.', 'ACCUSE')?.chain).toEqual([])
  })
})

describe('time, place and sums', () => {
  it('come from the clause of the act', () => {
    const doc = readText('Le Premier ministre irlandais a rencontré le président serbe à Varsovie le 3 mars.')
    const event = doc.events.find((e) => e.type === 'CONSULT')
    expect(event?.date).toBe('2031-03-03')
    expect(event?.place && name(doc, event.place)).toBe('POL')
  })
  it('are not given by the words that announce it', () => {
    expect(first("Londres a annoncé lundi le retrait de ses soldats d'Afghanistan.", 'CONCEDE')?.date).toBeNull()
  })
  it('give a loan its sum', () => {
    expect(first('Le Koweït a accordé un prêt de 30 millions de dollars à Djibouti.', 'AID')?.amount).toEqual({
      value: 30_000_000,
      currency: 'USD',
      comparator: '=',
    })
  })
})

describe('any text', () => {
  const words = fc.constantFrom(
    ...'la Russie a accusé Paris de livrer des armes à Kiev , « selon » TASS " Moscou menace l’ Iran . si ne pas qui se rendre'.split(
      ' ',
    ),
    '\n\n',
    '+',
    '…',
    '𝔘',
  )
  it('gives events whose words are in the text, and never throws', () => {
    fc.assert(
      fc.property(fc.array(words, { maxLength: 60 }), (list) => {
        const doc = readText(list.join(' '))
        for (const { trigger, evidence, source, target } of doc.events) {
          for (const { start, end } of [trigger, ...evidence]) {
            expect(start).toBeGreaterThanOrEqual(0)
            expect(end).toBeGreaterThan(start)
            expect(end).toBeLessThanOrEqual(doc.dispatch.text.length)
          }
          for (const id of [...source, ...target])
            expect(id === 'unknown' || doc.actors.some((a) => a.id === id)).toBe(true)
        }
      }),
      { numRuns: 150 },
    )
  })
  it('holds on any characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        readText(text)
      }),
      { numRuns: 100 },
    )
  })
})

describe('a tree that runs in a circle', () => {
  it('ends where a relative clause leads back to its noun', () => {
    expect(readText('La Norvège a aidé un navire dont venaient des migrants.').notes).toEqual([])
  })
  it('is read to its end', () => {
    // a participle whose object the tree puts above it: the search for its state once never ended
    const doc = readText("Le Chili dénonce la construction d'une usine sur un terrain qu'il venait d'acheter à Lima.")
    expect(doc.events.length).toBeLessThan(3)
  })
})
