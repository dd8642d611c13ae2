/** Names in several spellings are one name; other names stay others. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { samePerson } from './people.ts'
import { fold, nameKeys } from './spelling.ts'

describe('nameKeys', () => {
  it.each([
    ['Vladimir Poutine', 'Vladimir Putin'],
    ['Alexandre Loukachenko', 'Alexandre Lukashenko'],
    ['Benjamin Nétanyahou', 'Benjamin Netanyahu'],
    ['Bachar al-Assad', 'Bachar el-Assad'],
    ['Volodymyr Zelensky', 'Volodymyr Zelenskiy'],
    ['Miguel Díaz-Canel', 'Miguel Diaz-Canel'],
  ])('hears %s and %s alike', (one, other) => expect(nameKeys(one)).toEqual(nameKeys(other)))

  it.each([
    ['Li Keqiang', 'Li Wenliang'],
    ['Sergueï Lavrov', 'Sergueï Choïgou'],
    ['Marin', 'Martin'],
  ])('hears %s and %s apart', (one, other) => expect(nameKeys(one)).not.toEqual(nameKeys(other)))

  it('gives every string at least one word, and nobody who throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b) => {
        const sight = (name: string) => ({
          no: 1,
          keys: nameKeys(name),
          of: 1,
          ofState: true,
          code: null,
          offices: [],
          held: 0,
        })
        expect(sight(a).keys.length).toBeGreaterThan(0)
        expect(samePerson(sight(a), [sight(a)])).not.toBeNull()
        samePerson(sight(a), [sight(b)])
      }),
    )
  })
})

describe('fold', () => {
  it('leaves letters and digits of any script', () => {
    expect(fold(' L’Élysée, G7 – Москва! ')).toBe('l elysee g7 москва')
  })
})
