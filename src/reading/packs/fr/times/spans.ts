/** Lengths of time: "trois jours", "une dizaine d'années", "huit ans et neuf mois", "plusieurs semaines". */
import type { Words } from '../../../steps/times/words.ts'
import { approximate, numeral } from '../amounts/numerals.ts'
import { type TimeUnit, units } from './calendar.ts'

export interface Length {
  /** NaN for "quelques", "plusieurs". */
  readonly count: number
  readonly unit: TimeUnit
  readonly value: string
  readonly to: number
}

const vague = new Set('quelques plusieurs maints'.split(' '))
const adjectives = new Set(
  'longs longues petites petits bonnes bons premiers premières seuls seules pleines pleins courtes dures'.split(' '),
)

/** ISO 8601 duration of so many units. */
export function durationOf(count: number, unit: TimeUnit): string {
  const number = Number.isNaN(count) ? 'X' : String(Math.round(count * unit.times * 1000) / 1000)
  return `${unit.clock ? 'PT' : 'P'}${number}${unit.letter}`
}

/** Half a unit more, in the next smaller unit: "un an et demi" is P1Y6M. */
function withHalf(count: number, unit: TimeUnit): string {
  if (unit.letter === 'Y' && unit.times === 1) return `P${count}Y6M`
  if (unit.clock && unit.letter === 'H') return `PT${count}H30M`
  return durationOf(count + 0.5, unit)
}

/** The length of time whose number, "quelques" or collective stands at `at`. */
export function lengthAt(words: Words, at: number): Length | null {
  const norm = words.norm(at)
  if (vague.has(norm)) return vagueLength(words, at + 1)
  const number = approximate(words, at) ?? numeral(words, at)
  if (!number) return null
  let noun = number.to
  if (adjectives.has(words.norm(noun))) noun++
  const unit = units.get(words.norm(noun))
  if (!unit) return null
  const count = number.value
  let to = noun + 1
  if (words.norm(to) === 'et') {
    if (/^demie?$/.test(words.norm(to + 1)))
      return { count: count + 0.5, unit, value: withHalf(count, unit), to: to + 2 }
    const more = numeral(words, to + 1)
    const smaller = more && units.get(words.norm(more.to))
    if (more && smaller && smaller.letter !== unit.letter && smaller.clock === unit.clock && smaller.times === 1)
      return { count, unit, value: durationOf(count, unit) + more.value + smaller.letter, to: more.to + 1 }
  }
  const minutes = unit.letter === 'H' && /^[0-5]\d$/.test(words.norm(to)) ? Number(words.norm(to)) : 0
  if (minutes) to++
  return { count, unit, value: durationOf(count, unit) + (minutes ? `${minutes}M` : ''), to }
}

/** "plusieurs semaines", "quelques dizaines d'années". */
function vagueLength(words: Words, at: number): Length | null {
  const tens = approximate(words, at)
  const noun = tens ? tens.to : at
  const unit = units.get(words.norm(noun))
  if (!unit) return null
  const letter = unit.times === 10 ? 'DE' : unit.times === 100 ? 'CE' : unit.letter
  return {
    count: Number.NaN,
    unit,
    value: unit.times === 1 ? durationOf(Number.NaN, unit) : `PX${letter}`,
    to: noun + 1,
  }
}
