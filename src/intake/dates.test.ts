/** Real dates pass with their zone; days and hours that do not exist do not. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { checkDate } from './dates.ts'

it.each([
  ['2018-11-02T15:30:00+01:00', '2018-11-02T15:30:00+01:00'],
  ['2018-11-02 15:30:00 +0100', '2018-11-02T15:30:00+01:00'],
  ['2018-11-02T15:30Z', '2018-11-02T15:30Z'],
  ['2018-11-02t15:30:00.250z', '2018-11-02T15:30:00.250Z'],
  ['2017-09-29T09:06:12+0000', '2017-09-29T09:06:12+00:00'],
  ['2018-11-02T15:30-05', '2018-11-02T15:30-05:00'],
  [' 2018-11-02 ', '2018-11-02'],
  ['2020-02-29', '2020-02-29'],
])('takes %s', (written, value) => expect(checkDate(written)).toEqual({ value }))

it('notes a time without a zone', () => {
  expect(checkDate('2018-11-02T15:30:00')).toMatchObject({
    value: '2018-11-02T15:30:00',
    note: expect.stringMatching(/zone/),
  })
})

it.each([
  '2020-02-30',
  '2019-02-29',
  '2020-13-01',
  '2020-00-10',
  '2020-04-31',
  '2020-01-01T24:00Z',
  '2020-01-01T10:60Z',
])('refuses %s', (written) => expect(checkDate(written)).toHaveProperty('problem'))

it.each(['', 'hier', '02/11/2018', '2018-11', '2018-11-02T15', '2018-11-02T15:30+25:00', '20181102', '+002018-11-02'])(
  'refuses %j as well',
  (written) => expect(checkDate(written)).toHaveProperty('problem'),
)

it('takes every moment that a computer writes, unchanged', () => {
  const years = { min: new Date('0001-01-01T00:00:00Z'), max: new Date('9999-12-31T23:59:59Z'), noInvalidDate: true }
  fc.assert(
    fc.property(fc.date(years), (date) => {
      expect(checkDate(date.toISOString())).toEqual({ value: date.toISOString() })
    }),
  )
})
