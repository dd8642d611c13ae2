/** Passages that tell again of an act whose parties stand elsewhere. */
import { expect, it } from 'vitest'
import { loadPack } from '../../packs/index.ts'
import { readDocument } from '../../read.ts'

const read = (text: string) =>
  readDocument(
    { id: 'd', source: 'AFP', language: 'fr', sentAt: '2031-03-14T10:00:00Z', headline: '', text },
    loadPack('fr'),
  )
const FILL = "Les marchés ont peu bougé. La météo s'annonce clémente dans toute la région."

/** The passages of the only act of a category. */
function passages(text: string, type: string): string[] {
  const { events } = read(text)
  const [event, ...others] = events.filter((e) => e.type === type)
  expect(others).toEqual([])
  return event.evidence.map(({ start, end }) => text.slice(start, end))
}

it('adds the noun that takes an act up to what it rests on', () => {
  const text = `La Norvège a extradé un banquier vers le Chili.\n\n${FILL}\n\nL'extradition a surpris la presse.`
  expect(passages(text, 'COOPERATE')).toHaveLength(2)
})

it('takes the date of an act from the noun that takes it up', () => {
  const text = `La Norvège a extradé un banquier vers le Chili.\n\n${FILL}\n\nL'extradition a eu lieu le 3 mars 2031.`
  expect(read(text).events.find((e) => e.type === 'COOPERATE')?.date).toBe('2031-03-03')
})

it('leaves "une extradition", which may be another', () => {
  const text = `La Norvège a extradé un banquier vers le Chili.\n\n${FILL}\n\nUne extradition prend des mois.`
  expect(passages(text, 'COOPERATE')).toHaveLength(1)
})

it('leaves the plural, which means more than one act', () => {
  const text = `La Norvège a extradé un banquier vers le Chili.\n\n${FILL}\n\nLes extraditions ont surpris la presse.`
  expect(passages(text, 'COOPERATE')).toHaveLength(1)
})

it('leaves the noun where two acts may be meant', () => {
  const text = `La Norvège a extradé un banquier vers le Chili. La Suède a extradé un pilote vers le Pérou.\n\n${FILL}\n\nL'extradition a surpris la presse.`
  const { events } = read(text)
  for (const event of events.filter((e) => e.type === 'COOPERATE')) expect(event.evidence).toHaveLength(1)
})

it('leaves a verb whose doer nobody knows', () => {
  const text = `Le Canada a accusé le Laos de tricherie.\n\n${FILL}\n\nDes observateurs accusent aussi le Laos de lenteur.`
  const [event] = read(text).events.filter((e) => e.source.length && e.type === 'ACCUSE')
  expect(event.evidence).toHaveLength(1)
})
