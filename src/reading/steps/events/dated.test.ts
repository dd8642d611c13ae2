/** Dates of events from the expressions of time beside them. */
import { expect, it } from 'vitest'
import { sinceDate } from './dated.ts'

it('dates what has lasted since a time from then to the day sent', () => {
  expect(sinceDate('2014', '2020-05-28')).toBe('2014/2020')
  expect(sinceDate('2019-05', '2020-06-07')).toBe('2019-05/2020-06')
  expect(sinceDate('2020-06-01/2020-06-03', '2020-06-07')).toBe('2020-06-01/2020-06-03')
})
