/** Weeks, months, seasons, quarters, years, decades and centuries as they are named: what "fin", "depuis" and "cette" stand before. */
import type { Meaning, Turn } from '../../../steps/times/meaning.ts'
import type { Words } from '../../../steps/times/words.ts'
import { digits, numeral } from '../amounts/numerals.ts'
import { fromTold, months, seasons, turns, units } from './calendar.ts'
import { yearAt } from './day-words.ts'
import { dayAt } from './days.ts'

export interface PeriodRead {
  readonly meaning: Meaning
  readonly to: number
}

const ordinals: ReadonlyMap<string, number> = new Map(
  [
    ['premier', '1er', 'première'],
    ['deuxième', 'second', '2e', '2ème', 'seconde'],
    ['troisième', '3e', '3ème'],
    ['quatrième', '4e', '4ème', 'dernier'],
  ].flatMap((list, index) => list.map((word): [string, number] => [word, index + 1])),
)

export const periodStarts: readonly string[] = [
  ...months.keys(),
  ...seasons.keys(),
  ...ordinals.keys(),
  ...'mois semaine trimestre semestre an année années décennie siècle week-end weekend quinzaine'.split(' '),
]

const turnOf = (turn: -1 | 1): Turn => (turn < 0 ? 'last' : 'next')

/** A named period without its article; null for a bare "mois" or "semaine", which is one only after "cette" or "fin de". */
export function periodAt(words: Words, at: number): PeriodRead | null {
  const norm = words.norm(at)
  const month = months.get(norm)
  if (month) return monthAt(words, at, month)
  const season = seasons.get(norm)
  if (season) return seasonAt(words, at, season)
  const ordinal = ordinals.get(norm)
  if (ordinal) return quarterAt(words, at, ordinal)
  if (norm === 'mois' && /^d[e']$/.test(words.norm(at + 1))) {
    const named = months.get(words.norm(at + 2))
    if (named) return monthAt(words, at + 2, named)
  }
  if (norm === 'années') return decadeAt(words, at)
  if (norm === 'année' || norm === 'an') {
    const year = yearAt(words, at + 1)
    if (year) return { meaning: { is: 'value', type: 'DATE', value: String(year) }, to: at + 2 }
  }
  return weekOf(words, at) ?? turnedAt(words, at)
}

function monthAt(words: Words, at: number, month: number): PeriodRead {
  const year = yearAt(words, at + 1)
  if (year) return { meaning: { is: 'month', month, year, turn: 'tense' }, to: at + 2 }
  if (words.are(at + 1, 'de', "l'", 'an') || words.are(at + 1, 'de', "l'", 'année')) {
    const turn = turns.get(words.norm(at + 4))
    if (turn) return { meaning: { is: 'month', month, turn: turnOf(turn) }, to: at + 5 }
  }
  const turn = turns.get(words.norm(at + 1))
  if (turn) return { meaning: { is: 'month', month, turn: turnOf(turn) }, to: at + 2 }
  const bracketed = words.norm(at + 1) === '(' && words.norm(at + 3) === ')' ? yearAt(words, at + 2) : 0
  if (bracketed) return { meaning: { is: 'month', month, year: bracketed, turn: 'tense' }, to: at + 4 }
  const shared = sharedYear(words, at, month)
  if (shared) return { meaning: { is: 'month', month, year: shared, turn: 'tense' }, to: at + 1 }
  return { meaning: { is: 'month', month, turn: 'tense', until: spanTo(words, at) }, to: at + 1 }
}

/** "de juin à décembre", "entre mars et mai": the month that ends the span which this one begins. */
function spanTo(words: Words, at: number): number | undefined {
  const lead = words.norm(at - 1)
  const link = lead === 'de' ? 'à' : lead === 'entre' ? 'et' : ''
  return link && words.norm(at + 1) === link ? months.get(words.norm(at + 2)) : undefined
}

/** "septembre et octobre 2019": the year told for the next month is this month's too. */
function sharedYear(words: Words, at: number, month: number): number {
  if (!/^(?:et|ou|à|,|-)$/.test(words.norm(at + 1))) return 0
  const next = months.get(words.norm(at + 2))
  const year = next ? yearAt(words, at + 3) : 0
  return year && next! < month ? year - 1 : year
}

function seasonAt(words: Words, at: number, season: { season: string; starts: number }): PeriodRead {
  const year = yearAt(words, at + 1)
  if (year) return { meaning: { is: 'season', ...season, year, turn: 'tense' }, to: at + 2 }
  const span = /^(\d{4})-\d{2,4}$/.exec(words.norm(at + 1))
  if (span) return { meaning: { is: 'season', ...season, year: Number(span[1]), turn: 'tense' }, to: at + 2 }
  const turn = turns.get(words.norm(at + 1))
  if (turn) return { meaning: { is: 'season', ...season, turn: turnOf(turn) }, to: at + 2 }
  return { meaning: { is: 'season', ...season, turn: 'tense' }, to: at + 1 }
}

/** "deuxième trimestre 2021", "premier semestre de cette année". */
function quarterAt(words: Words, at: number, ordinal: number): PeriodRead | null {
  const norm = words.norm(at + 1)
  if (norm !== 'trimestre' && norm !== 'semestre') return null
  if (words.norm(at) === 'dernier' || (norm === 'semestre' && ordinal > 2)) return null
  // "un troisième trimestre consécutif" counts, it does not name
  if (/^(?:consécutif|d')$/.test(words.norm(at + 2)) || words.are(at + 2, 'de', 'suite')) return null
  const starts = norm === 'trimestre' ? 3 * ordinal - 2 : 6 * ordinal - 5
  const season = `${norm === 'trimestre' ? 'Q' : 'H'}${ordinal}`
  const of = words.norm(at + 2) === 'de' ? at + 3 : at + 2
  const year = yearAt(words, of) || yearAt(words, of + 2)
  if (yearAt(words, of)) return { meaning: { is: 'season', season, starts, year, turn: 'tense' }, to: of + 1 }
  if (year && words.norm(of) === "l'" && words.norm(of + 1) === 'année')
    return { meaning: { is: 'season', season, starts, year, turn: 'tense' }, to: of + 3 }
  if (words.are(of, 'cette', 'année')) return { meaning: { is: 'season', season, starts, turn: 'this' }, to: of + 2 }
  return { meaning: { is: 'season', season, starts, turn: 'tense' }, to: at + 2 }
}

/** "années 1990", "années 90", "années trente". */
function decadeAt(words: Words, at: number): PeriodRead | null {
  const number = numeral(words, at + 1)
  if (!number || number.value % 10 !== 0) return null
  const { value, to } = number
  // "les années 2020 et 2021" are two years
  const second = words.norm(to) === 'et' ? yearAt(words, to + 1) : 0
  if (value >= 1000 && value < 2100 && (second === 0 || second === value + 10))
    return { meaning: { is: 'value', type: 'DATE', value: `${Math.floor(value / 10)}X` }, to }
  if (value >= 20 && value < 100) return { meaning: { is: 'value', type: 'DATE', value: `19${value / 10}X` }, to }
  return null
}

/** "semaine du 8 juin". */
function weekOf(words: Words, at: number): PeriodRead | null {
  if (words.norm(at) !== 'semaine' || !words.are(at + 1, 'de', 'le')) return null
  const day = dayAt(words, at + 3)
  return day && { meaning: { is: 'week', of: day.meaning }, to: day.to }
}

/** "semaine dernière", "mois prochain", "année suivante", "siècle dernier". */
function turnedAt(words: Words, at: number): PeriodRead | null {
  const norm = words.norm(at)
  const unit = norm === 'week-end' || norm === 'weekend' ? 'weekend' : units.get(norm)?.unit
  if (!unit || unit === 'day') return null
  const next = words.norm(at + 1)
  const turn = turns.get(next)
  if (turn) return { meaning: { is: 'shift', unit, by: turn, from: fromTold.has(next) ? 'told' : 'sent' }, to: at + 2 }
  if (words.are(at + 1, "d'", 'avant') || words.are(at + 1, "d'", 'après'))
    return { meaning: { is: 'shift', unit, by: words.norm(at + 2) === 'avant' ? -1 : 1, from: 'told' }, to: at + 3 }
  return null
}

const inWords: ReadonlyMap<string, number> = new Map([
  ['quinzième', 15],
  ['seizième', 16],
  ['dix-septième', 17],
  ['dix-huitième', 18],
  ['dix-neuvième', 19],
  ['vingtième', 20],
  ['vingt-et-unième', 21],
])

/** Which century "XXe", "21e", "dix-neuvième" is, or 0. */
export function centuryOf(norm: string): number {
  const named = inWords.get(norm)
  if (named) return named
  const found = /^([ivx]+|\d{1,2})(?:e|ème|er|ème)$/.exec(norm)
  if (!found) return 0
  const number = digits(found[1])
  return Number.isNaN(number) ? roman(found[1]) : number
}

function roman(text: string): number {
  let total = 0
  let last = 0
  for (let i = text.length - 1; i >= 0; i--) {
    const value = text[i] === 'x' ? 10 : text[i] === 'v' ? 5 : 1
    total += value < last ? -value : value
    last = Math.max(last, value)
  }
  return total
}
