/** The world's data files hold together: codes, names, kinds. */
import { describe, expect, it } from 'vitest'
import { EVENT_TYPES, OFFICE_KINDS } from '../types/index.ts'
import {
  currencies,
  currencyOf,
  groupByName,
  groups,
  hasOffice,
  media,
  mediumByName,
  officeRules,
  organisationByCode,
  organisations,
  plover,
  ploverContexts,
  stateByCode,
  states,
} from './index.ts'

describe('the world', () => {
  it('knows every state of ISO 3166-1, Kosovo and the defunct ones', () => {
    const current = [...states().values()].filter((state) => state.status !== 'defunct' && state.code !== 'XKX')
    expect(current).toHaveLength(249)
    expect(new Set(current.map((state) => state.iso2)).size).toBe(249)
    for (const code of ['XKX', 'TWN', 'HKG', 'PSE', 'SUN', 'YUG', 'DDR', 'CSK'])
      expect(stateByCode(code)?.code).toBe(code)
  })

  it('names states in English', () => {
    expect(stateByCode('DEU')?.name).toBe('Germany')
    expect(stateByCode('PRK')?.adjective).toBe('North Korean')
    for (const state of states().values()) {
      expect(state.name, state.code).not.toMatch(/[’&]|^$/)
      expect(state.adjective, state.code).not.toBe('')
      if (state.owner) expect(stateByCode(state.owner), state.code).toBeDefined()
    }
  })

  it('knows some 150 organisations and as many media', () => {
    expect(organisations().size).toBeGreaterThanOrEqual(150)
    expect(media().size).toBeGreaterThanOrEqual(150)
    expect(organisationByCode('NATO')?.members).toContain('TUR')
    expect(mediumByName('TASS')).toEqual({ name: 'TASS', kind: 'agency', state: 'RUS' })
    expect(groupByName('Hezbollah')?.states).toEqual(['LBN'])
  })

  it('gives no organisation the code of a state', () => {
    for (const code of organisations().keys()) expect(stateByCode(code), code).toBeUndefined()
  })

  it('uses only codes that exist', () => {
    const known = (code: string): boolean => states().has(code) || organisations().has(code)
    for (const { code, members } of organisations().values())
      for (const member of members) expect(known(member), `${member} in ${code}`).toBe(true)
    for (const { name, states: homes } of groups().values())
      for (const home of homes) expect(known(home), `${home} of ${name}`).toBe(true)
    for (const { name, state } of media().values())
      if (state) expect(states().has(state), `${state} of ${name}`).toBe(true)
    for (const { code, states: users } of currencies().values())
      for (const user of users) expect(states().has(user), `${user} of ${code}`).toBe(true)
  })

  it('finds the currency of a state', () => {
    expect(currencyOf('RUS')?.code).toBe('RUB')
    expect(currencyOf('FRA')?.code).toBe('EUR')
    const without = [...states().values()].filter((state) => state.status === 'state' && !currencyOf(state.code))
    expect(without.map((state) => state.code)).toEqual([])
  })

  it('says of every kind of office what it may be held of', () => {
    expect([...officeRules().keys()].sort()).toEqual([...OFFICE_KINDS].sort())
  })

  it('gives no republic a king, no kingdom a president', () => {
    expect(hasOffice('MAR', 'monarch')).toBe(true)
    expect(hasOffice('FRA', 'monarch')).toBe(false)
    expect(hasOffice('ESP', 'president')).toBe(false)
    expect(hasOffice('FRA', 'foreign minister')).toBe(true)
  })

  it('has the sixteen categories with scores that agree with their quad class', () => {
    expect(Object.keys(plover()).sort()).toEqual([...EVENT_TYPES].sort())
    for (const { quad, score } of Object.values(plover())) expect(Math.sign(score)).toBe(quad <= 2 ? 1 : -1)
    expect(plover().CONSULT.modes).toContain('visit')
    expect(ploverContexts()).toContain('military')
  })
})
