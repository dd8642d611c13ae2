/** Parts of a day that stand alone: "ce matin", "dans la soirée", "la nuit de samedi à dimanche". */

import type { Words } from '../../../steps/times/words.ts'
import type { TimeMatch, TimeRule } from '../../../steps/times.ts'
import { parts, weekdays } from './calendar.ts'
import { daysAt } from './day-lists.ts'
import { dayAt } from './days.ts'

/** "dans la soirée", "en matinée", "au petit matin", "à l'aube", "fin d'après-midi": where the expression begins, or -1. */
function begins(words: Words, at: number): number {
  const before = words.norm(at - 1)
  if (before === 'pleine') return words.norm(at - 2) === 'en' ? at - 1 : -1
  if (before === 'en') return /^(?:soirée|matinée)$/.test(words.norm(at)) ? at : -1
  if (/^d[e']$/.test(before) && /^(?:fin|début|milieu)$/.test(words.norm(at - 2))) return at - 2
  if (before === 'petit' && words.norm(at - 2) === 'le') return at - 1
  if (!/^(?:la|l'|le)$/.test(before)) return -1
  const lead = words.norm(at - 2)
  if (lead === 'de' && /^(?:fin|début|milieu)$/.test(words.norm(at - 3))) return at - 3
  if (/^(?:dans|pendant|durant)$/.test(lead)) return at
  return /^[àa]$/.test(lead) && /^(?:aube|mi-journée)$/.test(words.norm(at)) ? at : -1
}

/** "dans la journée", "dans le courant de la journée" is the day of the dispatch, "en fin de journée" its evening. */
function inTheDay(words: Words, at: number): TimeMatch | null {
  const today = { is: 'shift', unit: 'day', by: 0, from: 'sent' } as const
  if (words.are(at - 3, 'en', 'fin', 'de'))
    return { from: at - 2, to: at + 1, meaning: { is: 'part', part: 'EV', of: null } }
  const within = words.are(at - 2, 'dans', 'la') || words.are(at - 5, 'dans', 'le', 'courant', 'de', 'la')
  if (!within || /^(?:de|d'|qui|où)$/.test(words.norm(at + 1))) return null
  return { from: at, to: at + 1, meaning: today }
}

export const partRule: TimeRule = {
  name: 'part-of-day',
  starts: [...parts.keys(), 'journée'].filter((word) => word !== 'midi' && word !== 'minuit'),
  match(words, at) {
    if (words.norm(at) === 'journée') return inTheDay(words, at)
    const part = parts.get(words.norm(at))!
    const before = words.norm(at - 1)
    // "la nuit de samedi à dimanche", "le matin du 4 août"
    const of = words.norm(at + 1) === 'de' ? (words.norm(at + 2) === 'le' ? at + 3 : at + 2) : 0
    const nights = of ? daysAt(words, of) : null
    if (nights) return { from: at, to: nights.to, meaning: { is: 'part', part, of: nights.meaning.first } }
    const day = of ? dayAt(words, of) : null
    if (day) {
      let { to } = day
      if (words.norm(to) === 'à') {
        const end = dayAt(words, words.norm(to + 1) === 'le' ? to + 2 : to + 1)
        if (end) to = end.to
      }
      return { from: at, to, meaning: { is: 'part', part, of: day.meaning } }
    }
    if (part === 'NI' && /^(?:dernière|précédente)$/.test(words.norm(at + 1))) {
      const from = words.norm(at + 1) === 'dernière' ? 'sent' : 'told'
      return { from: at, to: at + 2, meaning: { is: 'part', part, of: { is: 'shift', unit: 'day', by: -1, from } } }
    }
    if (part === 'NI' && words.norm(at + 1) === 'prochaine')
      return {
        from: at,
        to: at + 2,
        meaning: { is: 'part', part, of: { is: 'shift', unit: 'day', by: 0, from: 'sent' } },
      }
    if (/^(?:ce|cet|cette)$/.test(before)) {
      const there = words.norm(at + 1) === '-là'
      const from = there ? 'told' : 'sent'
      const to = there ? at + 2 : at + 1
      return {
        from: at - 1,
        to,
        meaning: { is: 'part', part, of: { is: 'shift', unit: 'day', by: 0, from, back: there } },
      }
    }
    // "le soir même"
    if (words.norm(at + 1) === 'même' && /^(?:le|l'|la)$/.test(before)) {
      const told = { is: 'shift', unit: 'day', by: 0, from: 'told', back: true } as const
      return { from: at, to: at + 2, meaning: { is: 'part', part, of: told } }
    }
    const from = begins(words, at)
    if (from < 0) return null
    // "en fin d'après-midi mardi"
    const after = weekdays.has(words.norm(at + 1)) ? dayAt(words, at + 1) : null
    return { from, to: at + 1, meaning: { is: 'part', part, of: after?.meaning ?? null } }
  },
  reads: [
    '"Il a été opéré [ce matin|2031-05-14TMO]", a-t-elle dit.',
    'La plage est ouverte depuis le [début de la matinée|2031-05-14TMO].',
    'La ville a été bombardée dans la [nuit de lundi à mardi|2031-05-12TNI].',
    'Il a fui dans la [nuit du 4 au 5 mai|2031-05-04TNI].',
    "Il est mort en [fin d'après-midi|2031-05-13TAF] [mardi|2031-05-13].",
    'La [nuit prochaine|2031-05-14TNI] sera froide.',
    'La [nuit dernière|2031-05-13TNI] a été calme.',
    'Il doit parler dans la [journée|2031-05-14].',
    'Des combats ont éclaté en [pleine nuit|2031-05-14TNI].',
    "Il sera reçu dans l'[après-midi|2031-05-14TAF].",
    'Les pourparlers ont repris en [fin de matinée|2031-05-14TMO].',
    'Renversé le [3 mars|2031-03-03], il a démissionné le [soir même|2031-03-03TEV].',
    'La bombe est tombée le [matin du 6 août 1945|1945-08-06TMO].',
  ],
  leaves: ['Il travaille le soir.', 'La soirée a été annulée.'],
}
