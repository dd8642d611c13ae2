/** Persons are joined across dispatches by name and office. */
import { describe, expect, it } from 'vitest'
import { type KnownPerson, samePerson } from './people.ts'
import { nameKeys } from './spelling.ts'

const RUS = 1
const PRK = 2
const UN = 3
const person = (
  no: number,
  name: string,
  of: number | null = null,
  offices: string[] = [],
  held = offices.length,
): KnownPerson => ({
  no,
  keys: nameKeys(name),
  of,
  ofState: of === RUS || of === PRK,
  code: of === RUS ? 'RUS' : of === PRK ? 'PRK' : null,
  held,
  offices,
})
const known = [
  person(1, 'Vladimir Poutine', RUS, ['president|1']),
  person(2, 'Kim Jong Un', PRK, ['supreme leader|2']),
  person(3, 'Kim Yo Jong', PRK),
  person(4, 'Mohammed ben Salmane', PRK, ['crown prince|2']),
  person(5, 'Antonio Guterres', UN, ['secretary-general|3']),
  person(6, 'Wolf', RUS),
  person(7, 'Miguel Diaz-Canel', PRK),
  person(8, 'Donald Modèle', UN, ['president|3'], 40),
  person(9, 'Ivana Modèle', UN, [], 1),
]
const who = (name: string, of: number | null = null, offices: string[] = []): number | null =>
  samePerson(person(0, name, of, offices), known)?.no ?? null

describe('samePerson', () => {
  it('joins the spellings of a name', () => {
    expect(['Vladimir Putin', 'Vladimir Poutine', 'V. Poutine'].map((name) => who(name, RUS))).toEqual([1, 1, 1])
  })

  it('joins a lone family name to the only one of its state that has it, first or last', () => {
    expect(who('Poutine', RUS)).toBe(1)
    expect(who('Wolf', RUS)).toBe(6)
    expect(who('Christa Wolf', RUS)).toBe(6)
    expect(who('Vladimir', RUS)).toBeNull()
  })

  it('leaves a lone name of nowhere, of another state, or of several people apart', () => {
    expect([who('Poutine'), who('Poutine', PRK), who('Kim', PRK)]).toEqual([null, null, null])
  })

  it('joins a family name of several words within its state', () => {
    expect([who('Diaz-Canel', PRK), who('Diaz-Canel', RUS), who('Diaz-Canel')]).toEqual([7, null, null])
  })

  it('takes a lone name for the one bearer who is far better known', () => {
    expect([who('Modèle', UN), who('Ivana Modèle', UN)]).toEqual([8, 9])
  })

  it('forgives a slip of the pen in a name only with the same office', () => {
    expect(who('Vladimri Poutine', RUS, ['president|1'])).toBe(1)
    expect(who('Antonio Gutteres', UN, ['secretary-general|3'])).toBe(5)
    expect(who('Vladimri Poutine', RUS)).toBeNull()
    expect(who('Valentin Poutine', RUS, ['president|1'])).toBeNull()
  })

  it('lets the office tell people of one name apart', () => {
    expect(who('Kim', PRK, ['supreme leader|2'])).toBe(2)
  })

  it('keeps namesakes of different states apart, but not one person under a state and an organisation', () => {
    expect(who('Vladimir Poutine', PRK)).toBeNull()
    expect(who('Antonio Guterres', PRK)).toBe(5)
    expect(who('Antonio Guterres')).toBe(5)
  })

  it('joins longer and shorter forms of a full name', () => {
    expect(who('Mohammed ben Salmane Al Saoud', PRK)).toBe(4)
    expect(who('Mohammed bin Salman', PRK)).toBe(4)
    expect(who('Ahmed ben Salmane', PRK)).toBeNull()
  })
})
