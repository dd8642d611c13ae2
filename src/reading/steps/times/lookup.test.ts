/** An expression of time dates what happens then. */
import { describe, expect, it } from 'vitest'
import type { TimeExpression, TimeType } from '../../../types/index.ts'
import { eventDate } from './lookup.ts'

const time = (type: TimeType, value: string): TimeExpression => ({ start: 0, end: 1, type, value, why: 't' })

describe('the date of what happens at a time', () => {
  it.each([
    ['DATE', '2018-11-02', '2018-11-02'],
    ['DATE', '2018-11', '2018-11'],
    ['DATE', '2018-W44', '2018-W44'],
    ['DATE', '2018-11-01/2018-11-03', '2018-11-01/2018-11-03'],
    ['DATE', '2014/2016', '2014/2016'],
    ['TIME', '2018-11-01TEV', '2018-11-01'],
    ['TIME', '2018-11-01T18:00', '2018-11-01'],
    ['DATE', '2020-Q1', '2020-01/2020-03'],
    ['DATE', '2020-H2', '2020-07/2020-12'],
    ['DATE', '2020-WI', '2020-12/2021-02'],
    ['DATE', '199X', '1990/1999'],
    ['DATE', '19XX', '1900/1999'],
    ['DATE', 'PRESENT_REF', null],
    ['DURATION', 'P3D', null],
    ['SET', 'XXXX-WXX-1', null],
  ] as const)('%s %s gives %s', (type, value, date) => {
    expect(eventDate(time(type, value))).toBe(date)
  })
})
