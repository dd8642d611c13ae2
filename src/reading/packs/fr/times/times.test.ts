/** French expressions of time, resolved. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { packagePath } from '../../../../paths.ts'
import type { Dispatch } from '../../../../types/index.ts'
import { parseExample } from '../../../steps/examples.ts'
import { parse } from '../../../steps/parse.ts'
import { tag } from '../../../steps/tag.ts'
import { findTimes } from '../../../steps/times.ts'
import { tokenise } from '../../../steps/tokenise.ts'
import { loadPack } from '../../index.ts'
import { timesTable } from './table.ts'

const pack = loadPack('fr')

/** All examples are sent on Wednesday 14 May 2031. */
const SENT = '2031-05-14T15:30:00+02:00'

const read = (text: string, sentAt: string | null = SENT) => {
  const dispatch: Dispatch = { id: 't', source: 't', language: 'fr', sentAt, headline: '', text }
  const parsed = parse(tag(tokenise(dispatch, pack.tokens), pack.model), pack.model)
  return findTimes(parsed, pack.times)
}

const typeOf = (value: string): string =>
  /T(?:MO|AF|EV|NI|\d\d:\d\d)$/.test(value)
    ? 'TIME'
    : value.startsWith('P') && !value.includes('_')
      ? 'DURATION'
      : 'DATE'

for (const rule of pack.times.rules) {
  describe(rule.name, () => {
    it.each(rule.reads)('reads %s', (example) => {
      const { text, marked } = parseExample(example)
      const found = read(text).times.map(
        ({ start, end, type, value }) => `${text.slice(start, end)} = ${type} ${value}`,
      )
      expect(found).toEqual(
        marked.map(
          ({ start, end, says }) =>
            `${text.slice(start, end)} = ${says.includes(' ') ? says : `${typeOf(says)} ${says}`}`,
        ),
      )
    })
    it.each(rule.leaves)('leaves %s', (text) => {
      expect(read(text).times.filter(({ why }) => why === `rule:times/${rule.name}`)).toEqual([])
    })
  })
}

it('is documented: docs/times-fr.md is what scripts/docs-times.ts writes', () => {
  expect(readFileSync(packagePath('docs', 'times-fr.md'), 'utf8')).toBe(timesTable(pack.times.rules))
})

describe('a dispatch without date', () => {
  it('keeps what needs none and says what it left', () => {
    const { times, notes } = read('Il est arrivé jeudi soir, un an après le traité de 2014.', null)
    expect(times.map(({ value }) => value)).toEqual(['P1Y', '2014'])
    expect(notes).toEqual(['times: the dispatch has no date, so these are not resolved: "jeudi soir"'])
  })
})
