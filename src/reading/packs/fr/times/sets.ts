/** What comes again: "chaque année", "tous les lundis", "par mois". */

import type { Words } from '../../../steps/times/words.ts'
import type { TimeMatch, TimeRule } from '../../../steps/times.ts'
import { numeral } from '../amounts/numerals.ts'
import { months, parts, seasons, units, weekdays } from './calendar.ts'
import { dayAt } from './days.ts'
import { durationOf } from './spans.ts'

/** The set that a noun after "chaque" or "tous les" names; plural forms too. */
function setOf(norm: string, count = 1): string | null {
  const unit = units.get(norm)
  if (unit) return durationOf(count, unit)
  const singular = norm.endsWith('s') && !weekdays.has(norm) ? norm.slice(0, -1) : norm
  const weekday = weekdays.get(norm) ?? weekdays.get(singular)
  if (weekday) return `XXXX-WXX-${weekday}`
  const part = parts.get(norm) ?? parts.get(singular)
  if (part) return `XXXX-XX-XXT${part}`
  const season = seasons.get(norm) ?? seasons.get(singular)
  if (season) return `XXXX-${season.season}`
  const month = months.get(norm)
  return month
    ? `XXXX-${String(month).padStart(2, '0')}`
    : norm === 'week-end' || norm === 'week-ends'
      ? 'XXXX-WXX-WE'
      : null
}

const almost = (words: Words, at: number): number => (words.norm(at - 1) === 'presque' ? at - 1 : at)

/** "les samedis", "les samedis soirs". */
function everyWeekday(words: Words, at: number): TimeMatch | null {
  if (words.norm(at - 1) !== 'les') return null
  const part = parts.get(words.norm(at + 1).replace(/s$/, ''))
  const value = `${setOf(words.norm(at))}${part ? `T${part}` : ''}`
  return { from: at, to: part ? at + 2 : at + 1, meaning: { is: 'value', type: 'SET', value } }
}

export const setRule: TimeRule = {
  name: 'set',
  starts: ['chaque', 'tous', 'toutes', 'par', ...[...weekdays.keys()].map((day) => `${day}s`)],
  match(words, at) {
    const norm = words.norm(at)
    if (weekdays.has(norm.slice(0, -1))) return everyWeekday(words, at)
    if (norm === 'tous' || norm === 'toutes') {
      if (words.norm(at + 1) !== 'les') return null
      if (words.norm(at + 2) === 'quarts' && words.are(at + 3, "d'", 'heure'))
        return { from: almost(words, at), to: at + 5, meaning: { is: 'value', type: 'SET', value: 'PT15M' } }
      const count = numeral(words, at + 2)
      const noun = count ? count.to : at + 2
      if (count && !units.has(words.norm(noun))) return null
      const value = setOf(words.norm(noun), count?.value)
      return value === null
        ? null
        : { from: almost(words, at), to: noun + 1, meaning: { is: 'value', type: 'SET', value } }
    }
    const next = words.norm(at + 1)
    if (norm === 'par') {
      // "90 km par heure" is a speed
      if (!units.has(next) || (next === 'heure' && /^(?:km|kilomètres)$/.test(words.norm(at - 1)))) return null
      if (next === 'an' || !next.endsWith('s') || next === 'mois')
        return { from: at, to: at + 2, meaning: { is: 'value', type: 'SET', value: durationOf(1, units.get(next)!) } }
      return null
    }
    const date = dayAt(words, at + 1)
    if (date?.meaning.is === 'date' && !date.meaning.year) {
      const { month, day } = date.meaning
      const value = `XXXX-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
      return { from: at, to: date.to, meaning: { is: 'value', type: 'SET', value } }
    }
    const month = next === 'mois' && /^d[e']$/.test(words.norm(at + 2)) ? words.norm(at + 3) : ''
    if (months.has(month)) return { from: at, to: at + 4, meaning: { is: 'value', type: 'SET', value: setOf(month)! } }
    const value = setOf(next)
    return value === null ? null : { from: at, to: at + 2, meaning: { is: 'value', type: 'SET', value } }
  },
  reads: [
    'Le défilé a lieu [chaque année|SET P1Y].',
    'Ils se voient [tous les lundis|SET XXXX-WXX-1] et [tous les deux ans|SET P2Y].',
    "Un train passe [tous les quarts d'heure|SET PT15M].",
    'Il gagne trois fois plus [par mois|SET P1M].',
    'Ils défilent les [samedis soirs|SET XXXX-WXX-6TEV].',
    'La foule se recueille [chaque 6 août|SET XXXX-08-06].',
    'Le défilé a lieu [chaque mois de mai|SET XXXX-05].',
    'Ils tirent [presque toutes les nuits|SET XXXX-XX-XXTNI].',
  ],
  leaves: ['Tous les pays ont signé.', 'Chaque ministre est venu par avion.'],
}
