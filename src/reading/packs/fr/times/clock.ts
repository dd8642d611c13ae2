/** Hours of the day: "18H00", "9 heures", "midi", with the zone that follows. */
import { isoClock } from '../../../steps/times/calendar.ts'
import type { DayPart } from '../../../steps/times/meaning.ts'
import type { Words } from '../../../steps/times/words.ts'
import type { TimeRule } from '../../../steps/times.ts'
import { numeral, numeralStarts } from '../amounts/numerals.ts'
import { weekdays } from './calendar.ts'
import { dayAt } from './days.ts'

export interface ClockRead {
  readonly part: DayPart
  readonly to: number
}

const prepositions = new Set('à vers dès avant après jusqu\' depuis entre autour de et ( "'.split(' '))

/** An hour with its minutes and zone; "24h" and "48 heures" are none. */
export function clockAt(words: Words, at: number): ClockRead | null {
  const joined = /^(\d{1,2}):(\d{2})$/.exec(words.norm(at))
  if (joined && Number(joined[1]) < 24 && Number(joined[2]) < 60)
    return { part: isoClock(Number(joined[1]), Number(joined[2])) as DayPart, to: zone(words, at + 1) }
  const hours = numeral(words, at)
  if (!hours || hours.value >= 24 || !Number.isInteger(hours.value)) return null
  const unit = words.norm(hours.to)
  if (unit !== 'h' && unit !== 'heures' && unit !== 'heure') return null
  let to = hours.to + 1
  let minute = 0
  const minutes = words.norm(to)
  if (/^[0-5]\d$/.test(minutes)) {
    minute = Number(minutes)
    to++
  } else if (words.are(to, 'et', 'demie')) {
    minute = 30
    to += 2
  } else if (words.are(to, 'et', 'quart')) {
    minute = 15
    to += 2
  }
  let hour = hours.value
  const half = half12(words, to)
  if (half) {
    if (half.after && hour < 12) hour += 12
    to = half.to
  }
  return { part: isoClock(hour, minute) as DayPart, to: zone(words, to) }
}

/** "du matin", "du soir", "de l'après-midi". */
function half12(words: Words, at: number): { readonly after: boolean; readonly to: number } | null {
  if (words.are(at, 'de', 'le', 'matin')) return { after: false, to: at + 3 }
  if (words.are(at, 'de', 'le', 'soir')) return { after: true, to: at + 3 }
  return words.are(at, 'de', "l'", 'après-midi') ? { after: true, to: at + 3 } : null
}

/** Past "GMT", "locales", "heure de Paris". */
function zone(words: Words, at: number): number {
  if (/^(?:gmt|utc|locales?)$/.test(words.norm(at))) return at + 1
  if (words.norm(at) !== 'heure' && words.norm(at) !== 'heures') return at
  if (/^(?:locales?|gmt|française)$/.test(words.norm(at + 1))) return at + 2
  return words.are(at + 1, 'de') && words.form(at + 2) !== words.norm(at + 2) ? at + 3 : at
}

/** "à 9 heures" and "18h30" are hours; "9 heures de débats", "à 9 heures de route", "travailler 14h" are durations. */
export function isHour(words: Words, at: number, to: number): boolean {
  const written = words.norm(to - 1)
  const before = words.norm(at - 1)
  // "deux à trois heures par jour"
  if (before === 'à' && /^heures?$/.test(written) && numeral(words, at - 2)?.to === at - 1) return false
  if (/^heures?$/.test(written) || /^heures?$/.test(words.norm(to - 2)))
    return /^(?:à|vers|dès|avant|après)$/.test(before) && !/^d[e']$/.test(words.norm(to))
  if (written !== 'h') return true
  return prepositions.has(before) || (before === 'de' && words.norm(to) === 'à')
}

/** The hour that begins a span which the hour at `at` ends, "" for none: "entre 21H00 (19H00 GMT) et 06H00". */
function earlierHour(words: Words, at: number): string {
  const link = words.norm(at - 1)
  if (link !== 'et' && link !== 'à') return ''
  const lead = link === 'et' ? 'entre' : 'de'
  for (let i = at - 3; i >= at - 12; i--) if (words.norm(i) === lead) return clockAt(words, i + 1)?.part ?? ''
  return ''
}

export const clockRule: TimeRule = {
  name: 'clock',
  starts: ['#', ...numeralStarts, 'midi', 'minuit'],
  match(words, at) {
    const norm = words.norm(at)
    if (norm === 'midi' || norm === 'minuit') {
      if (!prepositions.has(words.norm(at - 1)) || words.form(at) !== norm) return null
      return { from: at, to: at + 1, meaning: { is: 'part', part: norm === 'midi' ? '12:00' : '00:00', of: null } }
    }
    const hour = clockAt(words, at)
    if (!hour) return null
    if (!isHour(words, at, hour.to)) return null
    const overnight = earlierHour(words, at) > hour.part
    if (overnight)
      return {
        from: at,
        to: hour.to,
        meaning: { is: 'part', part: hour.part, of: { is: 'shift', unit: 'day', by: 1, from: 'told' } },
      }
    const next = /^(?:,|ce)$/.test(words.norm(hour.to)) ? hour.to + 1 : hour.to
    const day = weekdays.has(words.norm(next)) || /^(?:hier|demain)$/.test(words.norm(next)) ? dayAt(words, next) : null
    if (day) return { from: at, to: day.to, meaning: { is: 'part', part: hour.part, of: day.meaning } }
    return { from: at, to: hour.to, meaning: { is: 'part', part: hour.part, of: null } }
  },
  reads: [
    'Le scrutin a été clos à [18H00 locales|2031-05-14T18:00] ([16H00 GMT|2031-05-14T16:00]).',
    'Il parlera vers [9 heures|2031-05-14T09:00].',
    'Le train est parti à [5 heures et demie du soir|2031-05-14T17:30].',
    'Les bureaux fermeront à [minuit|2031-05-14T00:00].',
    'Nul ne sort entre [21H00|2031-05-14T21:00] ([19H00 GMT|2031-05-14T19:00]) et [06H00|2031-05-15T06:00].',
    'Il est arrivé à [03H00 mardi|2031-05-13T03:00].',
  ],
  leaves: [
    'Il dort deux à trois heures par jour.',
    'Il faut 3 heures 45 de marche.',
    'Le Midi a voté.',
    'Il travaille 14h sans repos.',
    'Ils sont à 9 heures de route.',
  ],
}
