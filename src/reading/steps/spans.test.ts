/** Times and sums keep their promises on any words and any tree. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Parsed, Span } from '../../types/index.ts'
import { amounts } from '../packs/fr/amounts/index.ts'
import { times } from '../packs/fr/times/index.ts'
import { loadTokens } from '../packs/fr/tokens/index.ts'
import { findAmounts } from './amounts.ts'
import { findTimes } from './times.ts'
import { tokenise } from './tokenise.ts'

const tokens = loadTokens()

/** Any words with any tree: what these two steps promise does not hang on the syntax. */
function parsed(text: string, heads: readonly number[]): Parsed {
  const doc = tokenise(
    { id: 't', source: 't', language: 'fr', sentAt: '2031-05-14T15:30:00Z', headline: '', text },
    tokens,
  )
  const word = (norm: string, i: number) => ({
    lemma: norm,
    upos: (['VERB', 'NOUN', 'ADP', 'PROPN', 'AUX'] as const)[(heads[i] ?? 0) % 5],
    feats: i % 2 ? 'Tense=Fut|VerbForm=Fin' : '',
    head: doc.tokens.length ? ((heads[i] ?? 0) % (doc.tokens.length + 1)) - 1 : -1,
    deprel: i % 3 ? 'aux:tense' : 'obl',
  })
  return { ...doc, tokens: doc.tokens.map((token, i) => ({ ...token, ...word(token.norm, i) })) }
}

const pieces = fc.constantFrom(
  ...`lundi mardi soir 3 mars avril 2019 1er 24 et 25 à de du au la le les veille lendemain trois deux une dizaine d' jours ans
  semaine dernière prochain prochaines il y a dans fin début mi-mai 18 h 30 gmt chaque tous par mois nuit siècle XXe années 90
  milliards millions de dollars euros livres pesos $ € entre jusqu' plus environ quelque des centaines " ( ) , . -- ce matin
  aujourd'hui un jour plus tard tôt 31 février 29 30 11-Septembre noël 9999 0 00 1,5 50.000`.split(/\s+/),
)
const texts = fc.oneof(
  fc.array(pieces, { maxLength: 40 }).map((list) => list.join(' ')),
  fc.string({ unit: 'binary', maxLength: 80 }),
)

const inOrder = (spans: readonly Span[], text: string): void => {
  let last = 0
  for (const { start, end } of spans) {
    expect(start).toBeGreaterThanOrEqual(last)
    expect(end).toBeGreaterThan(start)
    expect(text.slice(start, end).trim()).toBe(text.slice(start, end))
    last = end
  }
  expect(last).toBeLessThanOrEqual(text.length)
}

const value =
  /^(-?\d{4}(-\d{2}(-\d{2})?)?(T(MO|AF|EV|NI|\d{2}:\d{2}))?|\d{4}-W\d{2}|\d{4}-(Q\d|H\d|SP|SU|FA|WI)|\d{2,3}X{1,2}|\d{4}(-\d{2}){0,2}\/\d{4}(-\d{2}){0,2}|P.+|(PRESENT|PAST|FUTURE)_REF|XXXX.*)$/

describe('times and sums in any words', () => {
  it('lie in the text, in order, apart from one another, with values of the standard', () => {
    fc.assert(
      fc.property(texts, fc.array(fc.nat(50), { maxLength: 60 }), (text, heads) => {
        const doc = findAmounts(findTimes(parsed(text, heads), times), amounts)
        inOrder(doc.times, text)
        inOrder(doc.amounts, text)
        for (const time of doc.times) expect(time.value).toMatch(value)
        for (const sum of doc.amounts) {
          expect(sum.value).toBeGreaterThanOrEqual(0)
          expect(sum.currency).toMatch(/^[A-Z]{3}$/)
        }
      }),
      { numRuns: 1500 },
    )
  })
})
