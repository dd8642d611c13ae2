/** Durations: a length of time that is neither an age nor counted back from today. */

import { readFileSync } from 'node:fs'
import type { Words } from '../../../steps/times/words.ts'
import type { TimeRule } from '../../../steps/times.ts'
import { comparedAfter, comparedBefore } from '../amounts/comparators.ts'
import { numeral, numeralStarts } from '../amounts/numerals.ts'
import { units } from './calendar.ts'
import { clockAt, isHour } from './clock.ts'
import { yearAt } from './days.ts'
import { durationOf, type Length, lengthAt } from './spans.ts'

const persons = new Set(
  readFileSync(new URL('persons.txt', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#')),
)

/** "(84 ans)", ", 41 ans,", "âgé de 15 ans", "un homme de 30 ans", "les plus de 65 ans", "mort à 95 ans". */
function isAge(words: Words, from: number, length: Length): boolean {
  if (length.unit.letter !== 'Y' || length.unit.times !== 1)
    return /^âgée?s?$/.test(words.norm(from - 2)) || (words.norm(from - 1) === 'de' && small.test(words.norm(from - 2)))
  const before = words.norm(from - 1)
  const next = words.norm(length.to)
  const closes = /^(?:,|\)|\.|et|;|:|)$/.test(next)
  if (aged(words, from) || words.are(length.to, "d'", 'âge')) return true
  if (/^(?:ses|mes|leurs|tes|vos|nos)$/.test(before) && !/^d[e']$/.test(next)) return true
  if (before === ',' && words.are(length.to, 'en', 'moyenne')) return true
  if (before === 'et' && words.norm(from - 3) === 'entre' && having.test(words.norm(from - 4))) return true
  if (before === ',' || before === '(') return closes && afterName(words, from - 2) && !/^P\d+Y\d/.test(length.value)
  if (before === "d'" || before === 'de') {
    // "un Norvégien de 46 ans", "un ingénieur suédois de 30 ans"
    const noun = words.norm(from - 2) === '"' ? from - 3 : from - 2
    const adjective = words.tokens[noun]?.upos === 'ADJ' && noun > words.from
    return (
      isPerson(words, noun, length.count) ||
      (adjective && isPerson(words, noun - 1, length.count)) ||
      described(words, noun)
    )
  }
  // "les plus de 65 ans", "les moins de 18 ans"
  if (words.norm(from) === 'plus' || words.norm(from) === 'moins')
    return /^(?:les|des|de|aux)$/.test(before) && personal(words, from)
  if (before === 'à' || before === 'a') return length.count >= 10 && !/^(?:de|d')$/.test(next) && !limit(words, from)
  return having.test(before) && !/^(?:de|d'|pour|avant|après|depuis)$/.test(next)
}

/** "une responsable marketing de 33 ans", "ce chimiste de formation de 66 ans": someone, with what says of what kind. */
function described(words: Words, at: number): boolean {
  for (let i = at - 1; i >= Math.max(words.from, at - 2); i--) {
    if (!/^(?:NOUN|ADJ|PROPN|ADP)$/.test(words.tokens[i].upos)) return false
    if (persons.has(words.norm(i)) || (words.tokens[i].upos === 'NOUN' && /istes?$/.test(words.norm(i)))) return true
  }
  return false
}

const small = /^(?:bébés?|nourrissons?|nouveau-nés?|enfants?|fille|fils|fillettes?|garçons?|garçonnets?|jumeaux)$/

/** "jeunes de 11 à 15 ans", "enfants de 3 et 5 ans": the number that opens the span of ages, or the word itself. */
function spanStart(words: Words, from: number): number {
  if (!/^(?:à|et|ou)$/.test(words.norm(from - 1))) return from
  for (let at = from - 2; at >= from - 3; at--)
    if (words.norm(at - 1) === 'de' && numeral(words, at)?.to === from - 1) return at
  return from
}

const having = /^(?:fêt(?:er|é|e|era)|ai|as|a|ont|avait|avaient|avais|aura|auront|ayant|eu|avoir)$/

/** Someone named or described: what stands before ", 41 ans,". */
function afterName(words: Words, at: number): boolean {
  const upos = at < words.from ? '' : words.tokens[at].upos
  // "Antonin G., 26 ans"
  if (/^\p{Lu}\.$/u.test(words.form(at)) || (words.norm(at) === '.' && /^\p{Lu}$/u.test(words.form(at - 1))))
    return true
  return upos === 'PROPN' || upos === 'NOUN' || upos === 'ADJ' || upos === 'X' || /^["»)]$/.test(words.norm(at))
}

const trades =
  /(?:ienn?e?s?|eurs?|eures?|euses?|rices?|istes?|logues?|ants?|antes?|iers?|ières?|ées?|és|ais|aises?|ois|oises?)$/

/** A word for someone: of the list, with a capital, or of the form of a trade when the years are those of a grown-up. */
function isPerson(words: Words, at: number, years: number): boolean {
  const norm = words.norm(at)
  if (/^(?:âgée?s?|âge)$/.test(norm) || persons.has(norm) || persons.has(norm.replace(/s$/, '')) || isName(words, at))
    return true
  const form = words.form(at)
  const capital = form !== norm && form !== form.toUpperCase() && at > words.from
  return capital || (years >= 14 && words.tokens[at]?.upos === 'NOUN' && trades.test(norm))
}

/** A name of a person, not the acronym of a body: "un mandat à l'ONU de trois ans". */
function isName(words: Words, at: number): boolean {
  return at >= words.from && words.tokens[at].upos === 'PROPN' && words.form(at) !== words.form(at).toUpperCase()
}

/** "les plus de 65 ans" has a plural article of its own; "de plus de 65 ans" follows persons. */
function personal(words: Words, from: number): boolean {
  return words.norm(from - 1) !== 'de' || persons.has(words.norm(from - 2))
}

/** "l'âge moyen est de 83 ans", "âgés de 18 à 40 ans". */
function aged(words: Words, from: number): boolean {
  for (let i = from - 1; i >= from - 6; i--) if (/^âg(?:e|ée?s?)$/.test(words.norm(i))) return true
  return false
}

/** Up to, or a sentence handed down: "jusqu'à 20 ans", "de cinq à 10 ans", "condamné à 15 ans". */
function limit(words: Words, from: number): boolean {
  if (words.norm(from - 2) === "jusqu'" || numeral(words, from - 2)) return true
  for (let i = from - 2; i >= from - 6; i--)
    if (/^(?:condamn|peine|réduit|porté|limit|fix|ramen|prolong|étend)/.test(words.norm(i))) return true
  return false
}

/** "en un jour", "le report d'un jour", "à un jour du vote"; otherwise "un jour" is any of them. */
function oneDay(words: Words, at: number, to: number): boolean {
  const before = words.norm(at - 1)
  if (before === 'en') return true
  if (before === 'à') return words.norm(to) === 'de'
  return (
    before === "d'" &&
    /^(?:reports?|retard|avance|délai|prolongation|reporté|prolongé|avancé|décalé)e?s?$/.test(words.norm(at - 2))
  )
}

/** "une minute de silence", "24 heures sur 24", "une journée de deuil": names of things. */
function isThing(words: Words, at: number, length: Length): boolean {
  const unit = words.norm(length.to - 1)
  if (words.are(length.to, 'de', 'silence')) return true
  // "une seconde bombe"
  if (unit === 'seconde' && length.count === 1 && /^(?:NOUN|ADJ|PROPN)$/.test(words.tokens[length.to]?.upos ?? ''))
    return true
  if (words.norm(length.to) === '/' || words.norm(at - 1) === '/') return true
  if (
    words.norm(length.to) === 'sur' &&
    /^(?:\d+|sept|vingt-quatre|dix|trois|deux|douze)$/.test(words.norm(length.to + 1))
  )
    return true
  if (words.norm(at) === 'un' && unit === 'jour') return !oneDay(words, at, length.to)
  if (unit === 'journée' && length.count === 1) return !/^(?:en|sur|pendant|durant|toute)$/.test(words.norm(at - 1))
  return (
    (unit === 'année' && yearAt(words, length.to) > 0) || (unit === 'heure' && /^heures?$/.test(words.norm(length.to)))
  )
}

export const durationRule: TimeRule = {
  name: 'duration',
  starts: ['#', ...numeralStarts, 'quelques', 'plusieurs'],
  match(words, at) {
    const length = lengthAt(words, at)
    if (!length || isThing(words, at, length)) return null
    const hour = length.unit.letter === 'H' ? clockAt(words, at) : null
    if (hour && isHour(words, at, hour.to)) return null
    // "la guerre des Six jours"
    if (/^\p{Lu}\p{Ll}/u.test(words.form(at)) && words.norm(at - 1) === 'les') return null
    const { from } = comparedBefore(words, at)
    if (isAge(words, from, length)) return null
    const start = spanStart(words, from)
    if (start !== from && isPerson(words, start - 2, length.count) && isAge(words, start, length)) return null
    let { to } = length
    if (words.are(to, 'à', 'venir')) to += 2
    to = comparedAfter(words, to)?.to ?? to
    return { from, to, meaning: { is: 'value', type: 'DURATION', value: length.value } }
  },
  reads: [
    'La visite durera [trois jours|P3D].',
    'Il a passé [plus de dix ans|P10Y] en prison et risque [huit ans et neuf mois|P8Y9M].',
    'Les deux pays négocient depuis [une dizaine de mois|P10M].',
    'La réunion a duré [plusieurs heures|PTXH].',
    'Elle a attendu [près de deux décennies|P20Y].',
    "Le délai est d'[un an et demi|P1Y6M].",
    'Le pirate a été condamné à [17 ans|P17Y] de bagne.',
    'La quarantaine de [14 jours|P14D] sur une base volontaire est levée.',
    'Les travaux prendront [60 jours maximum|P60D].',
    'Ils ont [trois mois|P3M] devant eux.',
    'Le mandat de [cinq ans|P5Y] est renouvelable.',
    'Il a régné [30 ans|P30Y] sur le pays.',
    "Le report d'[un jour|P1D] est confirmé.",
    "La peine peut aller [jusqu'à 20 ans|P20Y].",
  ],
  leaves: [
    'Le président, 84 ans, est malade.',
    'Un homme de 41 ans a été arrêté.',
    'Elle est âgée de 15 ans.',
    'Il a fait la guerre des Six jours.',
    'Des jeunes de 11 à 15 ans ont fui.',
    'Un bébé de 18 mois est mort.',
    'Une minute de silence a été observée.',
    'Le poste est ouvert 24 heures sur 24.',
    'Les plus de 65 ans resteront chez eux.',
    'Un technicien de 29 ans et une Norvégienne de 31 ans ont disparu.',
    "L'ancien ministre, qui à 56 ans rêve de revenir, se tait.",
    'Une responsable commerciale de 33 ans est arrivée avec un chimiste de formation de 66 ans.',
    'Ils avaient entre 25 et 31 ans.',
    'Antonin G., 26 ans, est vivant.',
    'Une seconde bombe a explosé.',
    'Il avait 13 ans quand la guerre a éclaté.',
    "L'âge moyen est de 83 ans.",
  ],
}

/** "depuis des années", "au fil des mois", "une demi-heure", "un quart de siècle". */
export const roundDurationRule: TimeRule = {
  name: 'round-duration',
  starts: [
    'ans',
    'années',
    'mois',
    'semaines',
    'jours',
    'heures',
    'minutes',
    'décennies',
    'siècles',
    'demi-heure',
    'demi-siècle',
    'demi-journée',
    'quart',
    'année',
  ],
  match(words, at) {
    const norm = words.norm(at)
    const before = words.norm(at - 1)
    const value = fixed.get(norm)
    if (value)
      return /^(?:une?|d')$/.test(before)
        ? { from: at - 1, to: at + 1, meaning: { is: 'value', type: 'DURATION', value } }
        : null
    if (norm === 'quart') {
      if (before !== 'un') return null
      if (words.are(at + 1, "d'", 'heure'))
        return { from: at - 1, to: at + 3, meaning: { is: 'value', type: 'DURATION', value: 'PT15M' } }
      if (words.are(at + 1, 'de', 'siècle'))
        return { from: at - 1, to: at + 3, meaning: { is: 'value', type: 'DURATION', value: 'P25Y' } }
      return null
    }
    if (norm === 'année')
      return words.are(at + 1, 'et', 'demie') && /^(?:l'|une|la)$/.test(before)
        ? { from: at, to: at + 3, meaning: { is: 'value', type: 'DURATION', value: 'P1Y6M' } }
        : null
    const unit = units.get(norm)
    if (!unit || /^\d/.test(words.norm(at + 1))) return null
    const flow = words.are(at - 3, 'fil', 'de', 'les')
    const numerous = /^(?:nombreu(?:x|ses)|longu?e?s)$/.test(before) && words.norm(at - 2) === 'de'
    const through = (before === 'des' && words.norm(at + 1) === 'durant') || words.are(at - 3, 'voire', 'de', 'les')
    if (!flow && !numerous && !through && !(before === 'des' && norm !== 'ans' && lasts(words, at))) return null
    const vague = unit.times === 10 ? 'PXDE' : unit.times === 100 ? 'PXCE' : durationOf(Number.NaN, unit)
    return { from: at, to: at + 1, meaning: { is: 'value', type: 'DURATION', value: vague } }
  },
  reads: [
    'Le conflit dure depuis des [années|PXY].',
    'Ils ont parlé pendant [une demi-heure|PT30M].',
    'La dette a grandi au fil des [décennies|PXDE].',
    'Elle a vécu à Oslo de nombreuses [années|PXY].',
    'Il a menti pendant des [mois|PXM], voire des [années|PXY].',
    "Il est sorti grandi de l'[année et demie|P1Y6M] de guerre.",
  ],
  leaves: ['Les années ont passé.', 'Il compte des jours meilleurs.'],
}

/** "depuis des années", "passer des mois", not "des jours meilleurs" or the subject of a clause. */
function lasts(words: Words, at: number): boolean {
  // `il faudra "des mois"`
  const before = words.norm(at - 2) === '"' ? at - 3 : at - 2
  if (before < words.from) return false
  const { upos, norm } = words.tokens[before]
  if (/^dur(?:e|er|ent|a|aient|ait|era|eront|èrent|ant)$/.test(norm)) return true
  if (!/^(?:ADP|VERB|AUX|ADV)$/.test(upos) || norm === 'de') return false
  return words.norm(at) !== 'jours' || !/^(?:ADJ|PRON)$/.test(words.tokens[at + 1]?.upos ?? '')
}

const fixed: ReadonlyMap<string, string> = new Map([
  ['demi-heure', 'PT30M'],
  ['demi-siècle', 'P50Y'],
  ['demi-journée', 'PT12H'],
])
