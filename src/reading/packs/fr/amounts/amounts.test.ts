/** Sums of money in French sentences. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { currencyByCode } from '../../../../world/currencies.ts'
import { findAmounts } from '../../../steps/amounts.ts'
import { parseExample } from '../../../steps/examples.ts'
import { parse } from '../../../steps/parse.ts'
import { tag } from '../../../steps/tag.ts'
import { tokenise } from '../../../steps/tokenise.ts'
import { loadPack } from '../../index.ts'

const pack = loadPack('fr')

const read = (text: string) => {
  const dispatch = { id: 't', source: 't', language: 'fr', sentAt: null, headline: '', text }
  const parsed = parse(tag(tokenise(dispatch, pack.tokens), pack.model), pack.model)
  return findAmounts({ ...parsed, times: [] }, pack.amounts).amounts
}

for (const rule of pack.amounts.rules) {
  describe(rule.name, () => {
    it.each(rule.reads)('reads %s', (example) => {
      const { text, marked } = parseExample(example)
      const found = read(text).map((sum) => ({
        start: sum.start,
        end: sum.end,
        says: `${sum.comparator} ${sum.value} ${sum.currency}`,
      }))
      expect(found).toEqual(marked)
    })
    it.each(rule.leaves)('leaves %s', (text) => {
      expect(read(text)).toEqual([])
    })
  })
}

it('names only currencies that the world knows', () => {
  const table = readFileSync(new URL('currencies.tsv', import.meta.url), 'utf8')
  const codes = table
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
    .map((line) => line.split('\t')[1])
  expect(codes.filter((code) => !currencyByCode(code))).toEqual([])
})
