/** Dates of events as ranges of days. */
import { describe, expect, it } from 'vitest'
import { dayOf, daysOf, instant, sameDays, shifted } from './days.ts'

const span = (edtf: string | null) => {
  const days = daysOf(edtf)
  return days && `${days.from} ${days.to}`
}

describe('daysOf', () => {
  it.each([
    ['2018-11-02', '2018-11-02 2018-11-02'],
    ['2018-11-02TEV', '2018-11-02 2018-11-02'],
    ['2018-11', '2018-11-01 2018-11-30'],
    ['2020-02', '2020-02-01 2020-02-29'],
    ['2018', '2018-01-01 2018-12-31'],
    ['2018-W44', '2018-10-29 2018-11-04'],
    ['2021-W01', '2021-01-04 2021-01-10'],
    ['2018-11-01/2018-11-03', '2018-11-01 2018-11-03'],
    ['2018-11/2019', '2018-11-01 2019-12-31'],
  ])('%s covers %s', (edtf, days) => expect(span(edtf)).toBe(days))

  it.each([null, '', 'PAST_REF', 'P3D', '2018-13', '2018-02-30', '2019/2018', '../2018', '19XX'])(
    '%s names no days',
    (edtf) => expect(span(edtf)).toBeNull(),
  )
})

describe('sameDays', () => {
  const same = (a: string, b: string) => sameDays(daysOf(a)!, daysOf(b)!)

  it('takes a day within a visit for the visit', () => {
    expect(same('2018-11-01/2018-11-03', '2018-11-02')).toBe(true)
    expect(same('2018-W44', '2018-11-02')).toBe(true)
  })

  it('takes a day within a month or a year for something else', () => {
    expect(same('2018-11', '2018-11-02')).toBe(false)
    expect(same('2018-11', '2018-11')).toBe(true)
    expect(same('2018-11-02', '2018-11-03')).toBe(false)
  })
})

describe('shifted', () => {
  it('crosses months and years', () => {
    expect([shifted('2018-12-31', 1), shifted('2020-03-01', -1)]).toEqual(['2019-01-01', '2020-02-29'])
  })
})

describe('instant', () => {
  it('reads a time without zone as UTC, on every machine', () => {
    expect(
      ['2031-03-04T23:30:00', '2031-03-04T23:30Z', '2031-03-05T00:30:00+01:00'].map((time) => dayOf(instant(time))),
    ).toEqual(['2031-03-04', '2031-03-04', '2031-03-04'])
    expect([instant(null), instant('hier'), dayOf(null)]).toEqual([null, null, null])
  })
})
