/** Dates as the days they reach over. */
import { describe, expect, it } from 'vitest'
import { datesAgree, isAfter } from './dates.ts'

describe('datesAgree', () => {
  it('takes an unknown date for any', () => expect(datesAgree(null, '2031')).toBe(true))
  it('finds a day within its month, its year and an interval', () => {
    expect(datesAgree('2031-05', '2031-05-12')).toBe(true)
    expect(datesAgree('2031-05-12', '2031')).toBe(true)
    expect(datesAgree('2031-05-10/2031-05-13', '2031-05-12')).toBe(true)
  })
  it('tells other days apart', () => {
    expect(datesAgree('2031-05-12', '2031-06')).toBe(false)
    expect(datesAgree('2031-05-10/2031-05-11', '2031-05-12')).toBe(false)
  })
  it('lays weeks over days', () => {
    expect(datesAgree('2031-W20', '2031-05-12')).toBe(true)
    expect(datesAgree('2031-W20', '2031-05-19')).toBe(false)
  })
})

describe('isAfter', () => {
  it('asks the first day of what a date says', () => {
    expect(isAfter('2031-06', '2031-05-21')).toBe(true)
    expect(isAfter('2031-05', '2031-05-21')).toBe(false)
    expect(isAfter('2031-W20', '2031-05-21')).toBe(false)
    expect(isAfter('2031-W22', '2031-05-21')).toBe(true)
  })
})
