/** Finds sums of money. */
import type { Amount, Comparator, Summed, Timed } from '../../types/index.ts'
import { Words } from './times/words.ts'

/** Words that name a sum: tokens [from, to). */
export interface AmountMatch {
  readonly from: number
  readonly to: number
  readonly value: number
  /** ISO 4217. */
  readonly currency: string
  readonly comparator: Comparator
}

/** One way of naming sums; sentences show what it reads ("[dix euros|= 10 EUR]") and what it must leave alone. */
export interface AmountRule {
  readonly name: string
  /** Norms of the words that may begin a sum; "#" for numbers in digits. */
  readonly starts: readonly string[]
  /** The sums that begin at `at`, in order: two for "entre 2 et 3 milliards d'euros"; null for none. */
  readonly match: (words: Words, at: number) => readonly AmountMatch[] | null
  readonly reads: readonly string[]
  readonly leaves: readonly string[]
}

export interface AmountPack {
  readonly rules: readonly AmountRule[]
}

const startsOf = new WeakMap<AmountPack, Map<string, AmountRule[]>>()

function rulesByStart(pack: AmountPack): Map<string, AmountRule[]> {
  let found = startsOf.get(pack)
  if (!found) {
    found = new Map()
    for (const rule of pack.rules)
      for (const start of rule.starts) found.set(start, [...(found.get(start) ?? []), rule])
    startsOf.set(pack, found)
  }
  return found
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57

const isNumber = (norm: string): boolean =>
  isDigit(norm.charCodeAt(0)) || (norm.charCodeAt(0) === 45 && isDigit(norm.charCodeAt(1)))

/** Adds the sums of money, in order of the text and without overlap; the first rule that reads a word has it. */
export function findAmounts(doc: Timed, pack: AmountPack): Summed {
  const byStart = rulesByStart(pack)
  const words = new Words(doc)
  const amounts: Amount[] = []
  for (const sentence of doc.sentences) {
    words.enter(sentence)
    let free = sentence.from
    for (let at = sentence.from; at < sentence.to; at++) {
      const { norm } = doc.tokens[at]
      for (const rule of byStart.get(norm) ?? (isNumber(norm) ? byStart.get('#') : undefined) ?? []) {
        const matches = rule.match(words, at)
        if (!matches || matches[0].from < free) continue
        for (const { from, to, value, currency, comparator } of matches) {
          amounts.push({
            start: doc.tokens[from].start,
            end: doc.tokens[to - 1].end,
            value,
            currency,
            comparator,
            why: `rule:amounts/${rule.name}`,
          })
          free = to
        }
        at = free - 1
        break
      }
    }
  }
  return { ...doc, amounts }
}
