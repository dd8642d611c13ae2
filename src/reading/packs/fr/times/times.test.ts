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

const values = (text: string, sentAt = SENT): string[] => read(text, sentAt).times.map(({ value }) => value)

describe('a dispatch sent in the small hours', () => {
  const NIGHT = '2031-05-15T01:10:00+02:00'
  it('speaks from the day before when the first weekday it names was that day', () => {
    expect(values('Le roi est arrivé mercredi. Il avait écrit la veille. La reine partira jeudi.', NIGHT)).toEqual([
      '2031-05-14',
      '2031-05-13',
      '2031-05-15',
    ])
    expect(values('La reine doit partir mercredi soir.', NIGHT)).toEqual(['2031-05-14TEV'])
  })
  it('speaks from its own day otherwise', () => {
    expect(values('Le roi est arrivé jeudi.', NIGHT)).toEqual(['2031-05-15'])
  })
})

describe('a chronicle in the present', () => {
  it('keeps the year told for the days that open its sentences', () => {
    const text =
      "Le 7 décembre 1941, l'aviation bombarde le port.\n\n- Le traité -\n\nLe 12 décembre, le roi signe le traité."
    expect(values(text)).toEqual(['1941-12-07', '1941-12-12'])
  })
  it('is not what is told in the past', () => {
    expect(values('Il avait été élu en avril 2029. Le 3 mai, il a démissionné.')).toEqual(['2029-04', '2031-05-03'])
  })
})

it('a weekday named again, without a verb of its own, is the day it was', () => {
  expect(values('Le roi signera vendredi un décret. Le décret de vendredi est attendu.')).toEqual([
    '2031-05-16',
    '2031-05-16',
  ])
})
