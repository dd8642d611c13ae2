/** Sums of money in French: a number, its scale, the name of the money, and what makes it more, less or about. */
import type { AmountMatch, AmountRule } from '../../../steps/amounts.ts'
import type { Words } from '../../../steps/times/words.ts'
import { type Compared, comparedAfter, comparedBefore } from './comparators.ts'
import { codeAt, type MoneyRead, moneyAt, moneyByContext, signCode } from './currencies.ts'
import { approximate, numeral, numeralStarts } from './numerals.ts'

const scales: ReadonlyMap<string, number> = new Map(
  Object.entries({
    millier: 1e3,
    million: 1e6,
    milliard: 1e9,
    billion: 1e12,
    'demi-million': 5e5,
    'demi-milliard': 5e8,
  })
    .flatMap(([word, value]): [string, number][] => [
      [word, value],
      [`${word}s`, value],
    ])
    .concat([
      ['m', 1e6],
      ['md', 1e9],
      ['mds', 1e9],
      ['mrd', 1e9],
      ['mrds', 1e9],
      ['k', 1e3],
    ]),
)

/** Nouns for many, and how many at least one of them is. */
const many: ReadonlyMap<string, number> = new Map([
  ['dizaines', 10],
  ['centaines', 100],
  ['milliers', 1e3],
  ['millions', 1e6],
  ['milliards', 1e9],
])

interface Figure {
  readonly value: number
  readonly to: number
  readonly about: boolean
  /** The scale after the number; 1 for none. */
  readonly scale: number
}

/** Past a quotation mark: the wire quotes figures without their money, `"centaines de millions" de dollars`. */
const pastMark = (words: Words, at: number): number => (/^["»”]$/.test(words.norm(at)) ? at + 1 : at)

const isOf = (norm: string): boolean => norm === 'de' || norm === "d'"

/** A number with its scale: "1,3 milliard", "deux millions et demi", "un demi-milliard", "une centaine de millions". */
function figureAt(words: Words, at: number): Figure | null {
  const about = approximate(words, at)
  const number = about ?? numeral(words, at)
  if (!number) return null
  let { value, to } = number
  let scale = 1
  for (;;) {
    const norm = words.norm(to)
    const next = scales.get(norm)
    // "m" and "k" are scales before a sign only: "300 M€"
    if (!next || (norm.length < 2 && !signCode(words.norm(to + 1)) && !codeAt(words, to + 1))) break
    scale *= next
    to++
    if (words.norm(to) === 'et' && /^demie?$/.test(words.norm(to + 1))) {
      value += 0.5
      to += 2
    }
    if (!isOf(words.norm(to)) || !scales.has(words.norm(to + 1))) break
    to++
  }
  return { value: round(value * scale), to, about: about !== null, scale }
}

/** 1.1 × 1e6 is 1100000.0000000001 to the machine, not to a reader. */
const round = (value: number): number => Number(value.toPrecision(12))

/** The money after a number: "de dollars", "euros", "supplémentaires d'euros". */
function moneyAfter(words: Words, at: number): MoneyRead | null {
  let to = pastMark(words, at)
  if (/^(?:supplémentaires?|additionnels?)$/.test(words.norm(to))) to++
  if (isOf(words.norm(to))) to++
  return moneyAt(words, to)
}

/** The currency that was named, or that the rest of the dispatch tells; null for an everyday word without a large number. */
function currencyOf(words: Words, money: MoneyRead, figure: Figure): string | null {
  if (money.everyday && figure.value < 1000 && !followedBySum(words, money.to)) return null
  // "4 millions de livres vendus" are books
  if (money.everyday && /^(?:vendus?|imprimés?|scolaires?|de|d'|et)$/.test(words.norm(money.to)) && figure.scale < 1e9)
    return null
  if (money.name && money.name.meanings.length > 1 && (money.code === null || money.everyday))
    return moneyByContext(words, money.name) ?? money.code
  return money.code
}

/** "60 livres (70 euros)": the other currency in brackets says that it is money. */
function followedBySum(words: Words, at: number): boolean {
  if (words.norm(at) !== '(') return false
  for (let i = at + 1; i < at + 4; i++) {
    const figure = figureAt(words, i)
    if (figure && moneyAfter(words, figure.to)?.everyday === false) return true
  }
  return false
}

/** "estimé à 9 milliards": about, though the words stay outside. */
function estimated(words: Words, from: number): boolean {
  return words.norm(from - 1) === 'à' && /^(?:estim|évalu)ée?s?$/.test(words.norm(from - 2))
}

function sumAt(words: Words, at: number): (AmountMatch & { readonly figure: Figure }) | null {
  const figure = figureAt(words, at)
  const money = figure && moneyAfter(words, figure.to)
  if (!money) return null
  const currency = currencyOf(words, money, figure)
  if (!currency) return null
  const before: Compared = comparedBefore(words, at)
  let { comparator } = before
  if (comparator === '=' && (figure.about || estimated(words, at))) comparator = '~'
  const after = comparedAfter(words, money.to)
  if (after && comparator === '=') comparator = after.comparator
  const value = round(figure.value * money.factor)
  return { from: before.from, to: after?.to ?? money.to, value, currency, comparator, figure }
}

export const rangeRule: AmountRule = {
  name: 'range',
  starts: ['#', ...numeralStarts],
  match(words, at) {
    const low = figureAt(words, at)
    if (!low) return null
    const link = words.norm(low.to)
    if (link !== 'à' && link !== 'ou' && !(link === 'et' && words.norm(at - 1) === 'entre')) return null
    const high = sumAt(words, low.to + 1)
    if (!high || high.from !== low.to + 1) return null
    // "30 à 35 millions": the scale serves both
    const value =
      low.scale === 1 && high.figure.scale > 1 && low.value < 1000 ? round(low.value * high.figure.scale) : low.value
    if (value > high.value) return null
    const { figure: _, ...top } = high
    const { from, comparator } = comparedBefore(words, at)
    return [{ from, to: low.to, value, currency: high.currency, comparator }, top]
  },
  reads: [
    'Le coût serait de [30|= 30000000 USD] à [35 millions de dollars|= 35000000 USD].',
    "Il faudra entre [deux|= 2000000000 EUR] et [trois milliards d'euros|= 3000000000 EUR].",
    'Une amende de [300.000|= 300000 RUB] à [400.000 roubles|= 400000 RUB].',
  ],
  leaves: ['De 3 à 5 millions de personnes.'],
}

export const sumRule: AmountRule = {
  name: 'sum',
  starts: ['#', ...numeralStarts],
  match(words, at) {
    const sum = sumAt(words, at)
    if (!sum) return null
    const { figure: _, ...match } = sum
    return [match]
  },
  reads: [
    'Il a versé [50 millions de dollars|= 50000000 USD] au fonds.',
    "Le prêt est de [plus d'un milliard d'euros|> 1000000000 EUR].",
    "Elle a reçu [1,3 milliard d'euros|= 1300000000 EUR] ([environ 1,5 milliard de dollars|~ 1500000000 USD]).",
    'Le don de [quelque 600.000 roubles|~ 600000 RUB] a été refusé.',
    'La facture atteint [deux millions et demi de francs suisses|= 2500000 CHF].',
    'Le pays doit [400 millions de livres sterling|= 400000000 GBP].',
    'Une aide de [12 milliards de dollars canadiens|= 12000000000 CAD].',
    "L'usine a coûté [une centaine de millions d'euros|~ 100000000 EUR].",
    'Le pain vaut [75 centimes|= 0.75 EUR].',
    'Il a payé [300 M€|= 300000000 EUR] puis [25 $|= 25 USD] et [2,5 M EUR|= 2500000 EUR].',
    'Le Fonds a promis [10.000 francs CFA|= 10000 XOF] par foyer.',
    'Les dégâts sont estimés à [huit milliards de dollars|~ 8000000000 USD].',
    'Alger a débloqué [deux milliards de dinars|= 2000000000 DZD].',
  ],
  leaves: [
    'Le virus a touché 3 millions de personnes.',
    'Il a écrit trois livres.',
    'Quatre millions de livres vendus.',
    'Un Euro de football se prépare.',
    "L'Euro 2032 aura lieu en Norvège.",
  ],
}

export const manyRule: AmountRule = {
  name: 'many',
  starts: [...many.keys()],
  match(words, at) {
    let value = many.get(words.norm(at))!
    let to = at + 1
    while (isOf(words.norm(to)) && many.has(words.norm(to + 1))) {
      value *= many.get(words.norm(to + 1))!
      to += 2
    }
    const of = pastMark(words, to)
    if (!isOf(words.norm(of))) return null
    const money = moneyAt(words, of + 1)
    const currency = money && currencyOf(words, money, { value, to, about: true, scale: value })
    if (!currency) return null
    const counted = /^(?:des|plusieurs|quelques)$/.test(words.norm(at - 1))
    return [{ from: counted ? at - 1 : at, to: money.to, value, currency, comparator: '>' }]
  },
  reads: [
    'Ils ont perdu [des milliards de dollars|> 1000000000 USD].',
    'Il en faudra des "[centaines de millions" de dollars|> 100000000 USD].',
    "L'Etat doit [plusieurs centaines de millions d'euros|> 100000000 EUR].",
  ],
  leaves: ['Des milliers de soldats.'],
}

export const signRule: AmountRule = {
  name: 'sign-before',
  starts: ['$', '€', '£', '¥', 'us', 'usd', 'eur', 'gbp'],
  match(words, at) {
    const dollar = words.norm(at) === 'us' && words.norm(at + 1) === '$'
    const currency = dollar ? 'USD' : (signCode(words.norm(at)) ?? codeAt(words, at))
    const figure = currency ? figureAt(words, dollar ? at + 2 : at + 1) : null
    if (!currency || !figure || moneyAfter(words, figure.to)) return null
    const before = comparedBefore(words, at)
    return [{ from: before.from, to: figure.to, value: figure.value, currency, comparator: before.comparator }]
  },
  reads: ['Le contrat vaut [$50 millions|= 50000000 USD] ou [près de €45 millions|~ 45000000 EUR].'],
  leaves: ['Le $ monte.'],
}
