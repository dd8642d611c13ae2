/** Years, spans of years, decades and centuries: "2014", "2019-2020", "le XXe siècle". */

import { isoCentury } from '../../../steps/times/calendar.ts'
import type { Words } from '../../../steps/times/words.ts'
import type { TimeRule } from '../../../steps/times.ts'
import { months } from './calendar.ts'
import { yearAt } from './day-words.ts'
import { centuryOf } from './periods.ts'

/** After these a number of four figures is no year. */
const counted = new Set(
  'résolution résolutions article articles loi décret numéro n° no. boeing page route vol radio'.split(' '),
)
const introduced = new Set(
  "entre en de depuis dès jusqu'en vers avant après an année et à ( d' fin début le la".split(' '),
)

/** Is the number a count of things: "2000 soldats", "1950 dollars"? */
function counts(words: Words, at: number): boolean {
  const next = words.tokens[at + 1]
  if (at + 1 >= words.to) return false
  return (
    next.norm === '%' ||
    next.norm === '€' ||
    next.norm === '$' ||
    (next.upos === 'NOUN' && next.feats.includes('Number=Plur') && next.spaceBefore)
  )
}

/** "Vision 2030", "Tokyo 2020", "Boeing 2000": part of a name. */
function inName(words: Words, at: number): boolean {
  if (at === words.from) return false
  const before = words.form(at - 1)
  if (counted.has(words.norm(at - 1))) return true
  if (introduced.has(words.norm(at - 1))) return false
  if (titled(words, at)) return true
  return at - 1 > words.from && /^\p{Lu}/u.test(before) && before !== before.toUpperCase() && !/[.:]$/.test(before)
}

/** `"Grand Nord 2030"`: closes a short title between marks. */
function titled(words: Words, at: number): boolean {
  if (words.norm(at + 1) !== '"' || months.has(words.norm(at - 1))) return false
  for (let i = at - 2; i >= at - 5; i--) if (words.norm(i) === '"') return /^\p{Lu}/u.test(words.form(i + 1))
  return false
}

export const yearRule: TimeRule = {
  name: 'year',
  starts: ['#'],
  match(words, at) {
    const norm = words.norm(at)
    if (norm.length < 4 || norm.length > 9) return null
    const span = /^([12]\d{3})[-/]([12]\d{3}|\d{2})$/.exec(norm)
    if (span) {
      const first = Number(span[1])
      const last = span[2].length === 4 ? Number(span[2]) : Math.floor(first / 100) * 100 + Number(span[2])
      if (last <= first || last - first > 200) return null
      return { from: at, to: at + 1, meaning: { is: 'value', type: 'DATE', value: `${first}/${last}` } }
    }
    const year = yearAt(words, at)
    if (!year || inName(words, at) || counts(words, at)) return null
    if ((year < 1900 || year > 2100) && !(year < 2100 && introduced.has(words.norm(at - 1)))) return null
    return { from: at, to: at + 1, meaning: { is: 'value', type: 'DATE', value: norm } }
  },
  reads: [
    'Le conflit dure depuis [2014|2014].',
    'Il a gouverné de [1996|1996] à [2001|2001].',
    'Le traité de [1848|1848] reste en vigueur.',
    'Les récoltes de [2029-2030|2029/2030] ont été mauvaises.',
    'Trois guerres ([2008|2008], [2012|2012] et [2014|2014]) ont eu lieu.',
  ],
  leaves: [
    'Le pays a lancé le programme Vision 2030 avec faste.',
    'L\'exercice "Ice fields 2030" est fini.',
    'Il commande 2000 soldats.',
    'La résolution 2231 a été votée.',
  ],
}

export const centuryRule: TimeRule = {
  name: 'century',
  starts: ['siècle', 'siècles'],
  match(words, at) {
    const century = centuryOf(words.norm(at - 1))
    if (!century || century > 30) return null
    return {
      from: at - 1,
      to: at + 1,
      meaning: { is: 'value', type: 'DATE', value: isoCentury(century - 1) },
    }
  },
  reads: ['La ville a été fondée au [XIXe siècle|18XX].', "C'est le défi du [21e siècle|20XX]."],
  leaves: ['Un siècle de guerres.'],
}
