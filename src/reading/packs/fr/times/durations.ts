/** Durations: a length of time that is neither an age nor counted back from today. */

import type { Words } from '../../../steps/times/words.ts'
import type { TimeRule } from '../../../steps/times.ts'
import { comparedAfter, comparedBefore } from '../amounts/comparators.ts'
import { numeralStarts } from '../amounts/numerals.ts'
import { isAge, isPerson, spanStart } from './ages.ts'
import { units } from './calendar.ts'
import { clockAt, isHour } from './clock.ts'
import { yearAt } from './day-words.ts'
import { durationOf, type Length, lengthAt } from './spans.ts'

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
    'Les [14 jours|P14D] de repos sur une base volontaire sont finis.',
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
