/** Weeks, months, seasons and quarters: "en avril", "cette semaine", "fin mars", "la semaine dernière", "mi-juin". */
import { isoCentury } from '../../../steps/times/calendar.ts'
import type { Meaning } from '../../../steps/times/meaning.ts'
import type { Words } from '../../../steps/times/words.ts'
import type { TimeMatch, TimeRule } from '../../../steps/times.ts'
import { months, seasons, turns, units } from './calendar.ts'
import { yearAt } from './day-words.ts'
import { centuryOf, type PeriodRead, periodAt, periodStarts } from './periods.ts'

/** A capital on a word that is not the first makes "Mars" a planet and "Avril" a name; "Mars", first, may be either. */
function named(words: Words, at: number): boolean {
  if (at === words.from) return words.form(at) === 'Mars'
  const form = words.form(at)
  return form[0] !== form[0].toLowerCase() && form !== form.toUpperCase()
}

/** "cette semaine", "cet été", "ce mois-ci", "la même année", "cette année-là". */
function pointed(words: Words, at: number): TimeMatch | null {
  const norm = words.norm(at)
  let before = at - 1
  const same = words.norm(before) === 'même'
  if (same || (words.norm(before) === 'long' && /^week-?end$/.test(norm))) before--
  const determiner = words.norm(before)
  const demonstrative = /^(?:ce|cet|cette)$/.test(determiner)
  if (!demonstrative && !(same && /^(?:le|la|l')$/.test(determiner))) return null
  const there = words.norm(at + 1) === '-là'
  const to = there || words.norm(at + 1) === '-ci' ? at + 2 : at + 1
  const from = demonstrative ? before : before + 1
  const season = seasons.get(norm)
  if (season) return { from, to, meaning: { is: 'season', ...season, turn: there ? 'last' : 'this' } }
  const unit = norm === 'week-end' || norm === 'weekend' ? 'weekend' : units.get(norm)?.unit
  if (!unit || unit === 'day') return null
  // "en ce mois de juillet": the month is named
  if (norm === 'mois' && /^d[e']$/.test(words.norm(to)) && months.has(words.norm(to + 1))) return null
  const year = norm === 'année' ? yearAt(words, to) : 0
  if (year) return { from, to: to + 1, meaning: { is: 'value', type: 'DATE', value: String(year) } }
  return { from, to, meaning: { is: 'shift', unit, by: 0, from: same || there ? 'told' : 'sent' } }
}

/** "dans la semaine" is the one under way. */
function thisWeek(words: Words, at: number): TimeMatch | null {
  if (words.norm(at) !== 'semaine' || !words.are(at - 2, 'dans', 'la')) return null
  if (/^(?:de|d'|qui|où|du|suivant|précédant)$/.test(words.norm(at + 1)) || turns.has(words.norm(at + 1))) return null
  return { from: at, to: at + 1, meaning: { is: 'shift', unit: 'week', by: 0, from: 'sent' } }
}

/** "durant le week-end" is the one under way or just over. */
function thisWeekend(words: Words, at: number): TimeMatch | null {
  if (!/^week-?end$/.test(words.norm(at)) || words.norm(at - 1) !== 'le') return null
  if (!/^(?:durant|pendant|dans|de)$/.test(words.norm(at - 2)) || turns.has(words.norm(at + 1))) return null
  return { from: at, to: at + 1, meaning: { is: 'shift', unit: 'weekend', by: 0, from: 'sent' } }
}

export const periodRule: TimeRule = {
  name: 'period',
  starts: [...periodStarts, 'semaines', 'jours'],
  match(words, at) {
    const here = pointed(words, at) ?? before(words, at) ?? thisWeekend(words, at) ?? thisWeek(words, at)
    if (here) return here
    const period = periodAt(words, at)
    if (!period) return null
    const norm = words.norm(at)
    if (months.has(norm) && named(words, at) && period.to === at + 1) return null
    if (seasons.has(norm) && !seasonal(words, at, period)) return null
    return { from: at, to: period.to, meaning: period.meaning }
  },
  reads: [
    'Il a été élu en [avril|2031-04].',
    'Elle avait démissionné en [novembre|2030-11].',
    'Le sommet se tiendra en [février|2032-02].',
    'Le pays a moins exporté que les [années précédentes|PAST_REF].',
    'Tout a changé depuis la déclaration de [septembre (2029)|2029-09].',
    'Le candidat à la présidentielle de [novembre|2031-11] a parlé.',
    'Le glacier a menacé de céder en [septembre|2029-09] et [octobre 2029|2029-10].',
    'Le texte doit être voté dans la [semaine|2031-W20].',
    'Les écoles rouvriront la [semaine du 8 juin|2031-W23].',
    "L'accord date de [juin 2018|2018-06].",
    'Le conseil se réunira en [octobre prochain|2031-10].',
    'Les combats ont repris [cette semaine|2031-W20].',
    'La trêve a été violée la [semaine dernière|2031-W19].',
    'Le ministre sera à Oslo le [mois prochain|2031-06].',
    "L'[an dernier|2030], les échanges ont doublé.",
    "Le pays a voté au [printemps 2029|2029-SP] et à l'[automne dernier|2030-FA].",
    'La croissance a ralenti au [premier trimestre|2031-Q1].',
    "Le [deuxième semestre 2030|2030-H2] s'annonce difficile.",
    'La base fermera [cet été|2031-SU].',
    'Il a régné dans les [années 1990|199X] et les [années soixante|196X].',
    'Les gares seront pleines pendant [ce long week-end|2031-05-17/2031-05-18].',
    'La rencontre aura lieu [ce week-end|2031-05-17/2031-05-18].',
  ],
  leaves: [
    "L'île compte 17.000 habitants l'hiver.",
    'La sonde va vers Mars.',
    'Il a été reçu.',
    'Les printemps arabes ont échoué.',
    'Une semaine difficile.',
  ],
}

/** "été" is mostly a verb, and "printemps arabe" a revolt. */
function seasonal(words: Words, at: number, period: PeriodRead): boolean {
  if (/^arabes?$/.test(words.norm(at + 1)) || words.are(at + 1, 'de', 'prague')) return false
  if (period.to > at + 1) return true
  const before = words.norm(at - 1)
  if ((before !== "l'" && before !== 'le') || words.tokens[at].upos !== 'NOUN') return false
  // "17.000 habitants l'hiver", every year
  return !(
    at - 2 >= words.from &&
    /^(?:NOUN|NUM)$/.test(words.tokens[at - 2].upos) &&
    /^(?:hiver|été)$/.test(words.norm(at))
  )
}

/** "les années passées", "les mois précédents" are somewhen before. */
function before(words: Words, at: number): TimeMatch | null {
  if (!/^(?:années|mois|semaines|jours)$/.test(words.norm(at)) || words.norm(at - 1) !== 'les') return null
  if (!/^(?:passée?s|précédente?s|écoulée?s)$/.test(words.norm(at + 1))) return null
  return { from: at, to: at + 2, meaning: { is: 'value', type: 'DATE', value: 'PAST_REF' } }
}

/** A bare "mois", "année", "semaine" after "fin de" is the one under way. */
function underWay(words: Words, at: number): PeriodRead | null {
  const norm = words.norm(at)
  const unit = norm === 'week-end' ? 'weekend' : units.get(norm)?.unit
  if (!unit || unit === 'day' || norm === 'ans') return null
  // "la fin du mois de jeûne", "la fin de l'année scolaire"
  if (norm === 'mois' && words.norm(at + 1) === 'de' && words.tokens[at + 2]?.upos === 'NOUN') return null
  if (/^(?:scolaire|universitaire|fiscale)$/.test(words.norm(at + 1))) return null
  return { meaning: { is: 'shift', unit, by: 0, from: 'sent' }, to: at + 1 }
}

/** "cette année", "le mois dernier" after "fin de". */
function within(words: Words, at: number): PeriodRead | null {
  const year = yearAt(words, at)
  if (year) return { meaning: { is: 'value', type: 'DATE', value: String(year) }, to: at + 1 }
  const pointer = /^(?:ce|cet|cette)$/.test(words.norm(at)) ? pointed(words, at + 1) : null
  if (pointer) return pointer
  const period = periodAt(words, at)
  if (period) return period
  const century = centuryOf(words.norm(at))
  if (century && words.norm(at + 1) === 'siècle')
    return { meaning: { is: 'value', type: 'DATE', value: isoCentury(century - 1) }, to: at + 2 }
  return underWay(words, at)
}

export const edgeRule: TimeRule = {
  name: 'edge-of-period',
  starts: ['fin', 'début', 'milieu', 'mi', 'courant'],
  match(words, at) {
    let of = at + 1
    let linked = false
    if (/^d[e']$/.test(words.norm(of))) {
      of++
      linked = true
      if (/^(?:le|la|l'|les)$/.test(words.norm(of))) of++
    }
    const period = within(words, of)
    if (!period) return null
    // "les fêtes de fin d'année" come every year; "fin semaine" is not said
    const before = words.norm(at - 1)
    if (words.norm(of) === 'année' && (before === 'de' || before === "d'") && of === at + 2) return null
    if (!linked && period.meaning.is === 'shift' && period.meaning.by === 0) return null
    return { from: at, to: period.to, meaning: period.meaning }
  },
  reads: [
    'Il avait été nommé [fin mars|2031-03].',
    'Les travaux ont commencé [début 2029|2029].',
    'Le contrat expire à la [fin de cette année|2031].',
    'Le conseil se réunira en [fin de semaine|2031-W20].',
    'Il a fui à la [fin des années 80|198X].',
    'Ils étaient arrivés au [début du mois|2031-05].',
    'Le vote a eu lieu à la [fin du mois de janvier|2031-01].',
    'Les réserves seront vides [mi-juillet|2031-07].',
  ],
  leaves: [
    "Les fêtes de fin d'année approchent.",
    'La fin de la guerre approche.',
    'La fin du mois de jeûne approche.',
    'Le début des travaux a été retardé.',
  ],
}

/** "mi-mars", "mi-2021" are one word. */
export const middleRule: TimeRule = {
  name: 'middle-of-period',
  starts: [...months.keys()]
    .map((month) => `mi-${month}`)
    .concat(Array.from({ length: 40 }, (_, i) => `mi-${2000 + i}`)),
  match(words, at) {
    const rest = words.norm(at).slice(3)
    const month = months.get(rest)
    const year = yearAt(words, at + 1)
    if (month) {
      const meaning: Meaning = { is: 'month', month, year: year || undefined, turn: 'tense' }
      return { from: at, to: year ? at + 2 : at + 1, meaning }
    }
    return { from: at, to: at + 1, meaning: { is: 'value', type: 'DATE', value: rest } }
  },
  reads: ['Le blocus a été levé [mi-mars|2031-03].', 'Le pont ouvrira [mi-2033|2033].'],
  leaves: ['Il est à mi-temps.'],
}

const pairs: ReadonlyMap<string, readonly [first: number, last: number]> = new Map(
  [...months].flatMap(([first, from]) =>
    [...months].map(([last, to]): [string, readonly [number, number]] => [`${first}-${last}`, [from, to]]),
  ),
)

/** "mars-avril" is one word. */
export const monthsRule: TimeRule = {
  name: 'months',
  starts: [...pairs.keys()],
  match(words, at) {
    const [first, last] = pairs.get(words.norm(at))!
    const year = yearAt(words, at + 1) || undefined
    return { from: at, to: year ? at + 2 : at + 1, meaning: { is: 'months', first, last, year } }
  },
  reads: [
    'La récolte de [mars-avril|2031-03/2031-04] a été bonne.',
    'Le blocus de [décembre-janvier 2030|2029-12/2030-01].',
  ],
  leaves: ['Il vit à Mars-la-Tour.'],
}
