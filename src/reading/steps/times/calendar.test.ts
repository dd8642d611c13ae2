/** The calendar counts right. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addMonths, dayNumber, dayOf, exists, isoDay, isoWeek, localDay, weekdayOf } from './calendar.ts'

describe('the calendar', () => {
  it('counts days both ways', () => {
    fc.assert(
      fc.property(fc.integer({ min: -400_000, max: 400_000 }), (number) => {
        const { year, month, day } = dayOf(number)
        expect(dayNumber(year, month, day)).toBe(number)
      }),
    )
  })

  it.each([
    ['2020-11-02', 1, '2020-W45'],
    ['2021-01-03', 7, '2020-W53'],
    ['2018-12-31', 1, '2019-W01'],
    ['2020-02-29', 6, '2020-W09'],
  ])('knows weekday and ISO week of %s', (date, weekday, week) => {
    const day = localDay(date)!
    expect([isoDay(day), weekdayOf(day), isoWeek(day)]).toEqual([date, weekday, week])
  })

  it('has no 29 February but in leap years', () => {
    expect([2019, 2020, 1900, 2000].map((year) => exists(year, 2, 29))).toEqual([false, true, false, true])
    expect(exists(2020, 4, 31)).toBe(false)
  })

  it('counts months over the turn of the year', () => {
    expect(addMonths(2020, 1, -1)).toEqual({ year: 2019, month: 12 })
    expect(addMonths(2019, 11, 14)).toEqual({ year: 2021, month: 1 })
  })

  it('takes the date of a time stamp as written, in its own zone', () => {
    expect(isoDay(localDay('2020-06-12T00:30:00+02:00')!)).toBe('2020-06-12')
    expect([localDay(null), localDay('hier'), localDay('2020-02-31')]).toEqual([null, null, null])
  })
})
