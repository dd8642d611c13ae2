/** Counted from today or from the date told: "il y a deux ans", "dans trois jours", "deux jours plus tard", "la veille". */
import type { Meaning, Origin } from '../../../steps/times/meaning.ts'
import type { Words } from '../../../steps/times/words.ts'
import type { TimeMatch, TimeRule } from '../../../steps/times.ts'
import { comparedBefore } from '../amounts/comparators.ts'
import { numeralStarts } from '../amounts/numerals.ts'
import { parts } from './calendar.ts'
import { yearAt } from './day-words.ts'
import { type Length, lengthAt } from './spans.ts'

/** So long before or after; a vague length is a vague past or future, hours stay a duration. */
function away(length: Length, sign: -1 | 1, from: Origin): Meaning | null {
  if (Number.isNaN(length.count)) return { is: 'value', type: 'DATE', value: sign < 0 ? 'PAST_REF' : 'FUTURE_REF' }
  const { letter, times, clock } = length.unit
  if (clock) return null
  const count = length.count * times * sign
  // "dans 50.000 ans" is no date
  if (Math.abs(count) > (letter === 'Y' ? 1000 : 5000)) return null
  if (!Number.isInteger(count))
    return letter === 'Y' || letter === 'M'
      ? { is: 'shift', unit: 'month', by: Math.round(letter === 'Y' ? count * 12 : count), from }
      : null
  const unit = letter === 'Y' ? 'year' : letter === 'M' ? 'month' : letter === 'W' ? 'week' : 'day'
  return { is: 'shift', unit, by: count, from }
}

const filler = new Set('tout juste à peine déjà exactement seulement presque maintenant environ'.split(' '))

/** The length after words that may make it more or less: "il y a plus de deux ans", "il y a tout juste un an". */
function lengthAfter(words: Words, at: number): Length | null {
  let start = at
  while (start < at + 3 && filler.has(words.norm(start))) start++
  for (let skip = 0; skip <= 4; skip++) {
    const length = lengthAt(words, start + skip)
    if (length) return skip === 0 || comparedBefore(words, start + skip).from <= start ? length : null
  }
  return null
}

/** "Il y a dix mois de travail", not "elle a pris il y a dix mois de nombreuses villes". */
function thereIs(words: Words, from: number, to: number): boolean {
  const before = words.tokens[from - 1]
  const opens = from === words.from || /^(?:PUNCT|SCONJ|CCONJ|PRON)$/.test(before.upos)
  return opens && words.norm(to) === 'de' && words.tokens[to + 1]?.upos === 'NOUN'
}

export const agoRule: TimeRule = {
  name: 'ago',
  starts: ['y', 'voici', 'voilà'],
  match(words, at) {
    const norm = words.norm(at)
    const verb = words.norm(at + 1)
    const there = verb === 'a' || verb === 'avait'
    // "il y un mois" is a slip that agencies make
    if (norm === 'y' && !(words.norm(at - 1) === 'il' && (there || lengthAt(words, at + 1)))) return null
    const from = norm === 'y' ? at - 1 : at
    const start = norm === 'y' && there ? at + 2 : at + 1
    if (/^(?:longtemps|peu)$/.test(words.norm(start)) && !/^d[e']$/.test(words.norm(start + 1)))
      return { from, to: start + 1, meaning: { is: 'value', type: 'DATE', value: 'PAST_REF' } }
    const length = lengthAfter(words, start)
    if (!length || (norm === 'y' && thereIs(words, from, length.to))) return null
    const meaning = away(length, -1, verb === 'avait' ? 'told' : 'sent')
    return meaning && { from, to: length.to, meaning }
  },
  reads: [
    'Le roi est mort [il y a dix ans|2021].',
    'La mission est partie [il y a plus de trois mois|2031-02].',
    'Le pont a été ouvert [il y a tout juste un an|2030].',
    'Ils se sont rencontrés [il y a deux semaines|2031-W18].',
    'Il a quitté le pays [il y a quelques jours|PAST_REF].',
  ],
  leaves: ["Il y a peu d'endroits calmes.", 'Il y a dix pays.', 'Il y a dix mois de travail.', 'Il y a un accord.'],
}

/** "dans une année marquée par la guerre" says what kind of year it is, not when. */
const described = (words: Words, at: number): boolean =>
  at < words.to && /^(?:ADJ|VERB|PRON|PROPN)$/.test(words.tokens[at].upos)

export const inRule: TimeRule = {
  name: 'in',
  starts: ['dans', "d'"],
  match(words, at) {
    let start = at + 1
    if (words.norm(at) === "d'") {
      if (words.norm(start) !== 'ici') return null
      start++
      if (words.norm(start) === 'à') start++
      if (words.norm(start) === 'peu')
        return { from: at, to: start + 1, meaning: { is: 'value', type: 'DATE', value: 'FUTURE_REF' } }
    }
    const length = lengthAfter(words, start)
    if (!length || (words.norm(start) === 'une' && described(words, length.to))) return null
    const meaning = away(length, 1, 'sent')
    return meaning && { from: at, to: length.to, meaning }
  },
  reads: [
    'Le sommet se tiendra [dans deux semaines|2031-W22].',
    "L'usine ouvrira [d'ici trois ans|2034].",
    'Le texte sera prêt [dans quelques jours|FUTURE_REF].',
  ],
  leaves: ['Il vit dans deux pays.', 'Il est né dans une année marquée par la guerre.', "D'ici là, rien ne changera."],
}

export const laterRule: TimeRule = {
  name: 'later',
  starts: ['#', ...numeralStarts, 'quelques', 'plusieurs'],
  match(words, at) {
    const length = lengthAt(words, at)
    if (!length || Number.isNaN(length.count)) return null
    const next = words.norm(length.to)
    const sign = next === 'auparavant' ? -1 : next === 'plus' ? (laterWords.get(words.norm(length.to + 1)) ?? 0) : 0
    if (sign === 0) return null
    const meaning = away(length, sign, 'told')
    const { from } = comparedBefore(words, at)
    // "les moins de 40 ans auparavant bien portants"
    if (/^(?:les|des)$/.test(words.norm(from - 1))) return null
    const instead = { to: length.to, meaning: { is: 'value', type: 'DURATION', value: length.value } } as const
    return meaning && { from, to: next === 'plus' ? length.to + 2 : length.to + 1, meaning, instead }
  },
  reads: [
    'Le [3 mars|2031-03-03], le pont a cédé. [Deux jours plus tard|2031-03-05], il était fermé.',
    'Il est mort [trois semaines|P3W] plus tard.',
    'Il avait été élu en [2024|2024], [un an plus tôt|2023] il était en exil.',
  ],
  leaves: ['Deux pays plus tôt.'],
}

const laterWords: ReadonlyMap<string, -1 | 1> = new Map([
  ['tôt', -1],
  ['tard', 1],
])

const neighbours: ReadonlyMap<string, number> = new Map([
  ['avant-veille', -2],
  ['veille', -1],
  ['lendemain', 1],
  ['surlendemain', 2],
])

export const neighbourRule: TimeRule = {
  name: 'day-before-or-after',
  starts: [...neighbours.keys()],
  match(words, at): TimeMatch | null {
    // "du jour au lendemain" is a way of saying suddenly
    if (!/^(?:la|le|l')$/.test(words.norm(at - 1)) || words.are(at - 3, 'jour', 'à', 'le')) return null
    const by = neighbours.get(words.norm(at))!
    const day = { is: 'shift', unit: 'day', by, from: 'told' } as const
    let to = at + 1
    if (words.are(to, 'à', 'le')) to += 2
    const part = parts.get(words.norm(to))
    if (part) return { from: at, to: to + 1, meaning: { is: 'part', part, of: day } }
    // "au lendemain de la signature": counts from a date still to come in the sentence
    const fromNext = words.norm(at - 2) === 'à' && /^d[e']$/.test(words.norm(at + 1))
    return { from: at, to: at + 1, meaning: day, fromNext }
  },
  reads: [
    'Arrivé [mardi|2031-05-13], il avait parlé au roi la [veille|2031-05-12].',
    "L'accord a été signé le [3 mars|2031-03-03] et rompu le [lendemain|2031-03-04].",
    "Arrivé [mardi|2031-05-13], il a dénoncé l'assassinat la [veille|2031-05-12] d'un garde.",
    'Le roi a parlé [dimanche|2031-05-11], à la [veille|2031-05-11] du vote.',
    'Il est parti au [lendemain|2031-05-13] du vote, [lundi|2031-05-12].',
    'Parti [lundi|2031-05-12], le roi était rentré le [lendemain matin|2031-05-13TMO].',
  ],
  leaves: [
    'Tout a changé du jour au lendemain.',
    'Une cellule de veille sanitaire.',
    'Il pense à des lendemains meilleurs.',
  ],
}

export const sameDayRule: TimeRule = {
  name: 'same-day',
  starts: ['jour', 'jours'],
  match(words, at) {
    const before = words.norm(at - 1)
    const there = words.norm(at + 1) === '-là'
    const day = { is: 'shift', unit: 'day', by: 0, from: 'told' } as const
    if (words.norm(at) === 'jours') {
      return before === 'ces' && words.norm(at + 1) === '-ci'
        ? { from: at - 1, to: at + 2, meaning: { is: 'value', type: 'DATE', value: 'PRESENT_REF' } }
        : null
    }
    if (before === 'ce' && there) {
      const year = words.norm(at + 2) === 'en' ? yearAt(words, at + 3) : 0
      return year
        ? { from: at - 1, to: at + 4, meaning: { is: 'sameDayIn', year } }
        : { from: at - 1, to: at + 2, meaning: { ...day, back: true } }
    }
    if (before === 'même') return { from: at - 1, to: at + 1, meaning: day }
    if (words.norm(at + 1) === 'même' && /^(?:le|ce)$/.test(before)) return { from: at, to: at + 2, meaning: day }
    return null
  },
  reads: [
    'Le [3 mars|2031-03-03], il pleuvait; [ce jour-là|2031-03-03], le pont a cédé.',
    'Il a vu le roi [lundi|2031-05-12] puis, le [même jour|2031-05-12], la reine.',
  ],
  leaves: ["C'est son jour de chance."],
}

/** "plus tôt dans la journée", "plus tôt cette semaine". */
export const earlierRule: TimeRule = {
  name: 'earlier-in-the-day',
  starts: ['tôt', 'tard'],
  match(words, at) {
    if (words.norm(at - 1) !== 'plus') return null
    const inside = words.are(at + 1, 'dans', 'la') || words.are(at + 1, 'dans', 'le') || words.are(at + 1, 'dans', "l'")
    const to = inside ? at + 3 : at + 2
    if (!inside && !/^(?:ce|cette|cet)$/.test(words.norm(at + 1))) return null
    const unit = within.get(words.norm(to))
    return unit ? { from: at - 1, to: to + 1, meaning: { is: 'shift', unit, by: 0, from: 'sent' } } : null
  },
  reads: [
    '[Plus tôt dans la journée|2031-05-14], il avait vu le roi.',
    'Il avait été reçu [plus tôt cette semaine|2031-W20].',
  ],
  leaves: ['Il est parti plus tôt que prévu.'],
}

const within = new Map([
  ['journée', 'day'],
  ['semaine', 'week'],
  ['mois', 'month'],
  ['année', 'year'],
] as const) as ReadonlyMap<string, 'day' | 'week' | 'month' | 'year'>
