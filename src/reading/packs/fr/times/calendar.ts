/** The French names of days, months, seasons, parts of the day and units of time. */
import type { DayPart, Unit } from '../../../steps/times/meaning.ts'

const table = <T>(text: string, value: (index: number) => T): ReadonlyMap<string, T> =>
  new Map(text.split(' ').map((word, index) => [word, value(index)]))

/** 1 Monday to 7 Sunday. */
export const weekdays = table('lundi mardi mercredi jeudi vendredi samedi dimanche', (i) => i + 1)

export const months: ReadonlyMap<string, number> = new Map([
  ...table('janvier février mars avril mai juin juillet août septembre octobre novembre décembre', (i) => i + 1),
  ['fevrier', 2],
  ['aout', 8],
  ['decembre', 12],
  ['janv.', 1],
  ['févr.', 2],
  ['sept.', 9],
  ['oct.', 10],
  ['nov.', 11],
  ['déc.', 12],
])

/** Season and the month it begins in. */
export const seasons: ReadonlyMap<string, { readonly season: string; readonly starts: number }> = new Map([
  ['printemps', { season: 'SP', starts: 3 }],
  ['été', { season: 'SU', starts: 6 }],
  ['automne', { season: 'FA', starts: 9 }],
  ['hiver', { season: 'WI', starts: 12 }],
])

export const parts: ReadonlyMap<string, DayPart> = new Map<string, DayPart>([
  ['matin', 'MO'],
  ['matinée', 'MO'],
  ['aube', 'MO'],
  ['midi', '12:00'],
  ['mi-journée', '12:00'],
  ['après-midi', 'AF'],
  ['soir', 'EV'],
  ['soirée', 'EV'],
  ['nuit', 'NI'],
  ['minuit', '00:00'],
])

/** Days known by day and month alone: the year, and the nouns before "du" that tell them from the same day of another year. */
export const historic: ReadonlyMap<string, { readonly year: number; readonly nouns: RegExp }> = new Map([
  ['11-9', { year: 2001, nouns: /^(?:attentats?|attaques?)$/ }],
  ['18-6', { year: 1940, nouns: /^appel$/ }],
  ['13-11', { year: 2015, nouns: /^(?:attentats?|attaques?|tuerie)$/ }],
])

/** TIMEX3 letter of a unit of time, how many of it one word stands for, and the unit of the calendar. */
export interface TimeUnit {
  readonly letter: string
  readonly times: number
  readonly clock: boolean
  readonly unit?: Unit
}

const unit = (letter: string, unit?: Unit, times = 1): TimeUnit => ({ letter, times, unit, clock: false })
const clock = (letter: string): TimeUnit => ({ letter, times: 1, clock: true })

export const units: ReadonlyMap<string, TimeUnit> = new Map(
  Object.entries({
    seconde: clock('S'),
    minute: clock('M'),
    heure: clock('H'),
    jour: unit('D', 'day'),
    journée: unit('D', 'day'),
    semaine: unit('W', 'week'),
    trimestre: unit('M', 'quarter', 3),
    semestre: unit('M', 'half', 6),
    an: unit('Y', 'year'),
    année: unit('Y', 'year'),
    décennie: unit('Y', 'decade', 10),
    siècle: unit('Y', 'century', 100),
  })
    .flatMap(([word, meaning]): [string, TimeUnit][] => [
      [word, meaning],
      [`${word}s`, meaning],
    ])
    .concat([
      ['mois', unit('M', 'month')],
      ['demi-siècle', unit('Y', undefined, 50)],
      ['mn', clock('M')],
      ['h', clock('H')],
    ]),
)

/** "dernier" and its kin after or before a day, month or year: how far they turn. */
export const turns: ReadonlyMap<string, -1 | 1> = new Map(
  (
    [
      ['dernier dernière derniers dernières passé passée précédent précédente écoulé écoulée', -1],
      ['prochain prochaine prochains prochaines suivant suivante', 1],
    ] as const
  ).flatMap(([text, turn]) => text.split(' ').map((word): [string, -1 | 1] => [word, turn])),
)

/** The turn is counted from the last date told. */
export const fromTold: ReadonlySet<string> = new Set('précédent précédente suivant suivante'.split(' '))
