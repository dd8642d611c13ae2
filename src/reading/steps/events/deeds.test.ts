/** Whose doing a thing is that the words before have told of. */
import { expect, it } from 'vitest'
import { loadPack } from '../../packs/index.ts'
import { readDocument } from '../../read.ts'

const pack = loadPack('fr')
const targets = (text: string, type: string): string[] => {
  const doc = readDocument(
    { id: 't', source: 'test', language: 'fr', sentAt: '2031-05-14T12:00:00+02:00', headline: '', text },
    pack,
  )
  const names = (id: string) => doc.actors.find((a) => a.id === id)?.code ?? id
  return doc.events.filter((e) => e.type === type).map((e) => e.target.map(names).join())
}

it.each([
  [
    "Le Kenya a fermé lundi sa frontière aux camions. L'Ouganda et la Tanzanie ont dénoncé cette mesure.",
    'ACCUSE',
    'KEN',
  ],
  ["L'Islande soupçonne la Norvège de surpêche, ce qu'Oslo a toujours nié.", 'REJECT', 'ISL'],
])('is told by the doer of the words before: %s', (text, type, code) => {
  expect(targets(text, type)).toContain(code)
})

it('is not asked where the thing has an owner of its own', () => {
  const text = "Le Kenya a fermé sa frontière. L'Ouganda a dénoncé cette mesure du Soudan."
  expect(targets(text, 'ACCUSE')).toEqual(['SDN'])
})
