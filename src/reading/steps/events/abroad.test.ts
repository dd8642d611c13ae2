/** What counts as an act between states, bodies and armed groups. */
import { expect, it } from 'vitest'
import { loadPack } from '../../packs/index.ts'
import { readDocument } from '../../read.ts'

const pack = loadPack('fr')
const types = (text: string): string[] =>
  readDocument(
    { id: 't', source: 'test', language: 'fr', sentAt: '2031-05-14T12:00:00+02:00', headline: '', text },
    pack,
  ).events.map((e) => e.type)

it('is one state accusing another', () => expect(types('Oslo a accusé Moscou.')).toEqual(['ACCUSE']))
it('is a state fighting an armed group at home', () =>
  expect(types('Les talibans ont attaqué l’armée afghane.')).toContain('ASSAULT'))
it('is not a minister blaming his own government', () =>
  expect(types('Le ministre italien de la Santé a critiqué le gouvernement italien.')).toEqual([]))
it('is not a state quarrelling with one of its companies', () =>
  expect(types('La Maison Blanche a accusé Twitter de partialité.')).toEqual([]))
it('is not an interview', () => expect(types('Le président serbe a eu un entretien avec l’AFP.')).toEqual([]))
it('is a state convicting one of another', () =>
  expect(types('Un tribunal turc a condamné à six ans de prison l’ingénieur portugais Rui Tavares.')).toContain(
    'SANCTION',
  ))
it('is not a state convicting one of its own, nor one of whom nothing is said', () => {
  expect(types('Un tribunal turc a condamné à six ans de prison l’ingénieur turc Orhan Kaya.')).not.toContain(
    'SANCTION',
  )
  expect(types('Un tribunal turc a condamné à six ans de prison Orhan Kaya.')).not.toContain('SANCTION')
})
