/** Days with a name: "Noël", "le 11-Septembre". */
import type { TimeRule } from '../../../steps/times.ts'
import { historic, months } from './calendar.ts'
import { dayOfMonth, yearAt } from './day-words.ts'

export const feastRule: TimeRule = {
  name: 'named-day',
  starts: ['noël', '#', 'saint-sylvestre', 'saint-valentin', 'toussaint', 'nouvel'],
  match(words, at) {
    const norm = words.norm(at)
    const feast = feasts.get(norm === 'nouvel' ? `nouvel ${words.norm(at + 1)}` : norm)
    if (feast) {
      const to = norm === 'nouvel' ? at + 2 : at + 1
      if (words.form(at) === norm || calendars.test(words.norm(to))) return null
      const year = yearAt(words, to) || undefined
      const [month, day] = feast
      return { from: at, to: year ? to + 1 : to, meaning: { is: 'date', month, day, year, turn: 'tense' } }
    }
    const dash = norm.indexOf('-')
    if (dash < 1 || dash > 3) return null
    const day = dayOfMonth(norm.slice(0, dash))
    const month = months.get(norm.slice(dash + 1))
    if (!day || !month) return null
    const known = historic.get(`${day}-${month}`)
    return { from: at, to: at + 1, meaning: { is: 'date', month, day, year: known?.year, turn: 'tense' } }
  },
  reads: [
    'Il rentrera pour [Noël|2031-12-25].',
    'Depuis le [11-Septembre|2001-09-11], tout a changé.',
    "La foule a fêté l'appel du [18-Juin|1940-06-18].",
  ],
  leaves: ['Le père noël est une ordure.', 'Il rentrera pour le Nouvel an chinois.'],
}

/** Feasts of these calendars fall on other days. */
const calendars = /^(?:chinois|lunaire|juif|musulman|orthodoxe|persan|iranien|afghan)$/

const feasts: ReadonlyMap<string, readonly [month: number, day: number]> = new Map([
  ['noël', [12, 25]],
  ['saint-sylvestre', [12, 31]],
  ['saint-valentin', [2, 14]],
  ['toussaint', [11, 1]],
  ['nouvel an', [1, 1]],
])
