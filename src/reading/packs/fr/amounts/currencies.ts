/** What money is called in French, and which money a name shared by several means. */
import { readFileSync } from 'node:fs'
import type { Words } from '../../../steps/times/words.ts'

interface Meaning {
  readonly code: string
  /** Beginnings of adjectives and places that tell it from its namesakes. */
  readonly stems: readonly string[]
  readonly bare: boolean
}

export interface MoneyName {
  readonly meanings: readonly Meaning[]
  /** Also an everyday word: "trois livres". */
  readonly everyday: boolean
}

const names: ReadonlyMap<string, MoneyName> = (() => {
  const map = new Map<string, { meanings: Meaning[]; everyday: boolean }>()
  for (const line of readFileSync(new URL('currencies.tsv', import.meta.url), 'utf8').split('\n')) {
    if (!line || line.startsWith('#')) continue
    const [forms, code, qualifiers] = line.split('\t')
    const bare = qualifiers.startsWith('*')
    const stems = qualifiers.replace(/^\* ?/, '').split('|').filter(Boolean)
    for (const form of forms.replace('?', '').split(' ')) {
      const name = map.get(form) ?? { meanings: [], everyday: forms.startsWith('?') }
      name.meanings.push({ code, stems, bare })
      map.set(form, name)
    }
  }
  return map
})()

const signs: ReadonlyMap<string, string> = new Map(
  Object.entries({
    $: 'USD',
    '€': 'EUR',
    '£': 'GBP',
    '¥': 'JPY',
    '₽': 'RUB',
    '₹': 'INR',
    '₪': 'ILS',
    '₺': 'TRY',
    '₩': 'KRW',
    '₴': 'UAH',
    '₦': 'NGN',
  }),
)

/** Codes that the wire prints; as words in lower case they mean other things. */
const codes: ReadonlySet<string> = new Set(
  [...names.values()].flatMap(({ meanings }) => meanings.map(({ code }) => code)),
)

const cents: ReadonlyMap<string, string> = new Map([
  ['centime', 'EUR'],
  ['centimes', 'EUR'],
  ['cent', 'USD'],
  ['cents', 'USD'],
  ['pence', 'GBP'],
  ['kopeck', 'RUB'],
  ['kopecks', 'RUB'],
])

export interface MoneyRead {
  /** ISO 4217, or null when only the rest of the dispatch can tell. */
  readonly code: string | null
  /** The name that code null leaves open. */
  readonly name?: MoneyName
  readonly everyday: boolean
  /** 0.01 for cents. */
  readonly factor: number
  readonly to: number
}

/** The code of a currency sign, or undefined. */
export const signCode = (norm: string): string | undefined => signs.get(norm)

/** The ISO code written at `at` in capitals, or undefined. */
export function codeAt(words: Words, at: number): string | undefined {
  const form = words.form(at)
  return form.length === 3 && codes.has(form) ? form : undefined
}

/** The meaning that a qualifying word chooses. */
const qualified = (name: MoneyName, norm: string): string | undefined =>
  norm.length < 2
    ? undefined
    : name.meanings.find(({ stems }) =>
        stems.some((stem) => (stem[0] === '=' ? norm === stem.slice(1) : norm.startsWith(stem))),
      )?.code

/** The name of money at `at`: "dollars canadiens", "€", "USD", "centimes d'euro". */
export function moneyAt(words: Words, at: number): MoneyRead | null {
  const norm = words.norm(at)
  const sign = signs.get(norm) ?? codeAt(words, at)
  if (sign) return { code: sign, everyday: false, factor: 1, to: at + 1 }
  const small = cents.get(norm)
  if (small) {
    const whole = /^d[e']$/.test(words.norm(at + 1)) ? moneyAt(words, at + 2) : null
    return { code: whole?.code ?? small, everyday: false, factor: 0.01, to: whole ? whole.to : at + 1 }
  }
  if (norm === 'us' && words.norm(at + 1) === '$') return { code: 'USD', everyday: false, factor: 1, to: at + 2 }
  const name = names.get(norm)
  // "un Euro de football"
  if (!name || (words.form(at) !== norm && words.form(at) !== words.form(at).toUpperCase())) return null
  const adjective = qualified(name, words.norm(at + 1))
  if (adjective) return { code: adjective, everyday: false, factor: 1, to: at + 2 }
  if (words.norm(at + 1) === 'de') {
    const place = qualified(name, words.norm(at + 2))
    if (place) return { code: place, everyday: false, factor: 1, to: at + 3 }
  }
  const bare = name.meanings.find((meaning) => meaning.bare)
  return { code: bare?.code ?? null, name, everyday: name.everyday, factor: 1, to: at + 1 }
}

const told = new WeakMap<Words['tokens'], Map<MoneyName, string | null>>()

/** Which of its namesakes a bare name means: the one that most words of the dispatch point to; null when none does. */
export function moneyByContext({ tokens }: Words, name: MoneyName): string | null {
  let ofDispatch = told.get(tokens)
  if (!ofDispatch) {
    ofDispatch = new Map()
    told.set(tokens, ofDispatch)
  }
  let best = ofDispatch.get(name)
  if (best === undefined) {
    const counts = new Map<string, number>()
    for (const { norm } of tokens) {
      const code = qualified(name, norm)
      if (code) counts.set(code, (counts.get(code) ?? 0) + 1)
    }
    best = [...counts].reduce<[string | null, number]>((a, b) => (b[1] > a[1] ? b : a), [null, 0])[0]
    ofDispatch.set(name, best)
  }
  return best
}
