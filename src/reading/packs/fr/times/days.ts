/** Days: weekdays, dates, "hier", "demain", with the part of the day or the hour that follows them. */
import type { DayMeaning, DayPart, Meaning } from '../../../steps/times/meaning.ts'
import type { Words } from '../../../steps/times/words.ts'
import type { TimeRule } from '../../../steps/times.ts'
import { fromTold, historic, months, parts, turns, weekdays } from './calendar.ts'
import { clockAt } from './clock.ts'
import { daysAt, listedAt } from './day-lists.ts'
import { type DayRead, dayOfMonth, yearAt } from './day-words.ts'

const relative: ReadonlyMap<string, number> = new Map([
  ['avant-hier', -2],
  ['hier', -1],
  ['demain', 1],
  ['après-demain', 2],
])

/** "10 mars", "10 mars 2014", "10 de ce mois" is not one. */
function dateAt(words: Words, at: number): DayRead | null {
  const day = dayOfMonth(words.norm(at))
  const month = months.get(words.norm(at + 1))
  if (!day || !month) return null
  const year = yearAt(words, at + 2)
  if (year) return { meaning: { is: 'date', month, day, year, turn: 'tense' }, to: at + 3 }
  const turn = turns.get(words.norm(at + 2))
  if (turn && !fromTold.has(words.norm(at + 2)))
    return { meaning: { is: 'date', month, day, turn: turn < 0 ? 'last' : 'next' }, to: at + 3 }
  const known = words.are(at - 2, 'de', 'le') ? historic.get(`${day}-${month}`) : undefined
  if (known?.nouns.test(words.norm(at - 3)))
    return { meaning: { is: 'date', month, day, year: known.year, turn: 'tense' }, to: at + 2 }
  // "du 10 juillet au 3 septembre"
  const after = words.are(at - 2, 'à', 'le') && months.has(words.norm(at - 3))
  return { meaning: { is: 'date', month, day, after, turn: 'tense' }, to: at + 2 }
}

/** "23/12/2006", "2020-08-07", "01.01.2012". */
function numericDate(norm: string): DayMeaning | null {
  if (norm.length < 8 || norm.length > 10) return null
  const european = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(norm)
  const iso = european ? null : /^(\d{4})-(\d{2})-(\d{2})$/.exec(norm)
  const [year, month, day] = european ? [european[3], european[2], european[1]] : (iso?.slice(1) ?? [])
  if (!year || Number(month) > 12 || Number(day) > 31) return null
  return { is: 'date', month: Number(month), day: Number(day), year: Number(year), turn: 'tense' }
}

/** "lundi et mardi", "lundi soir ou mardi": the second is the one after the first. */
function follows(words: Words, at: number): boolean {
  if (!/^(?:et|ou|puis)$/.test(words.norm(at - 1))) return false
  return weekdays.has(words.norm(at - 2)) || (parts.has(words.norm(at - 2)) && weekdays.has(words.norm(at - 3)))
}

/** A day, without article or what follows it. */
export function dayAt(words: Words, at: number): DayRead | null {
  const norm = words.norm(at)
  const by = relative.get(norm)
  if (by !== undefined) {
    // "hier (mardi)"
    const named = words.norm(at + 1) === '(' && weekdays.has(words.norm(at + 2)) && words.norm(at + 3) === ')'
    return { meaning: { is: 'shift', unit: 'day', by, from: 'sent' }, to: named ? at + 4 : at + 1 }
  }
  const weekday = weekdays.get(norm)
  if (weekday === undefined) {
    const numeric = numericDate(norm)
    return numeric ? { meaning: numeric, to: at + 1 } : dateAt(words, at)
  }
  const date = dateAt(words, at + 1)
  if (date?.meaning.is === 'date') return { meaning: { ...date.meaning, weekday }, to: date.to }
  // "mercredi 13", not "mercredi 13 personnes"
  const next = words.tokens[at + 2]
  const number = dayOfMonth(words.norm(at + 1))
  const day =
    number && !(at + 2 < words.to && (next.upos === 'NOUN' || /^(?:h|heures?|%)$/.test(next.norm))) ? number : undefined
  const numbered = day ? at + 2 : at + 1
  const turn = turns.get(words.norm(numbered))
  if (turn) return { meaning: { is: 'weekday', weekday, turn: turn < 0 ? 'last' : 'next' }, to: numbered + 1 }
  if (words.are(numbered, 'à', 'venir')) return { meaning: { is: 'weekday', weekday, turn: 'next' }, to: numbered + 2 }
  if (words.are(numbered, 'en', 'huit'))
    return { meaning: { is: 'weekday', weekday, turn: 'next', weeks: 1 }, to: numbered + 2 }
  return { meaning: { is: 'weekday', weekday, day, after: follows(words, at), turn: 'tense' }, to: numbered }
}

/** What follows a day: "soir", "dans la matinée", "en fin d'après-midi", "à l'aube"; null for nothing. */
export function partAfter(words: Words, at: number): { readonly part: DayPart | null; readonly to: number } | null {
  let to = at
  const norm = words.norm(to)
  if (norm === 'en' || norm === 'dans' || norm === 'à' || norm === 'pendant' || norm === 'durant') {
    to++
    if (/^(?:fin|début|milieu)$/.test(words.norm(to)) && /^d[e']$/.test(words.norm(to + 1))) to += 2
    else if (/^(?:la|le|l')$/.test(words.norm(to))) {
      to++
      if (words.are(to, 'fin', 'de', 'la') || words.are(to, 'fin', 'de', "l'")) to += 3
      else if (/^(?:fin|début)$/.test(words.norm(to)) && /^d[e']$/.test(words.norm(to + 1))) to += 2
    }
    if (words.norm(to) === 'petit' && words.norm(to + 1) === 'matin') to++
    if (words.norm(to) === 'journée') return { part: words.norm(at) === 'en' && to > at + 1 ? 'EV' : null, to: to + 1 }
  } else if (norm === 'au' || norm === 'tôt') to++
  const part = parts.get(words.norm(to))
  if (!part || (part === '12:00' && words.form(to)[0] === 'M')) return null
  // "mercredi nuit" is not said, "mercredi à la nuit tombée" ends otherwise
  return { part, to: to + 1 }
}

/** A day with the part of the day or the hour after it. */
export function dayAndHour(words: Words, at: number): { readonly meaning: Meaning; readonly to: number } | null {
  const day = dayAt(words, at)
  if (!day) return null
  let { to } = day
  const meaning = day.meaning
  const part = partAfter(words, to)
  if (part) to = part.to
  const lead = /^(?:à|vers|dès|,)$/.test(words.norm(to)) ? to + 1 : to
  const hour = clockAt(words, words.norm(to) === ',' && /^(?:à|vers)$/.test(words.norm(lead)) ? lead + 1 : lead)
  if (hour) return { meaning: { is: 'part', part: hour.part, of: meaning }, to: hour.to }
  if (part?.part) return { meaning: { is: 'part', part: part.part, of: meaning }, to }
  return { meaning, to }
}

/** "ce mercredi", "ce mercredi matin": the nearest one, unless the verb says otherwise. */
function thisOne(meaning: Meaning): Meaning {
  if (meaning.is === 'weekday') return { ...meaning, turn: 'this' }
  return meaning.is === 'part' && meaning.of?.is === 'weekday'
    ? { ...meaning, of: { ...meaning.of, turn: 'this' } }
    : meaning
}

/** "Le Journal du Dimanche", "le Vendredi saint": a capital within the sentence makes a weekday a name. */
function named(words: Words, at: number): boolean {
  if (words.are(at - 3, 'journal', 'de', 'le')) return true
  if (!weekdays.has(words.norm(at)) || words.form(at) === words.norm(at)) return false
  return words.norm(at - 1) === 'le' && at - 1 > words.from
}

/** "un dimanche" is any of them, unless more is told: "un dimanche de mai", "un dimanche soir". */
const anyOne = (words: Words, at: number, to: number): boolean =>
  weekdays.has(words.norm(at)) && to === at + 1 && words.norm(at - 1) === 'un'

export const dayRule: TimeRule = {
  name: 'day',
  starts: [...weekdays.keys(), ...relative.keys(), '#', 'premier'],
  match(words, at) {
    const range = daysAt(words, at)
    if (range) return { from: at, to: range.to, meaning: range.meaning }
    const listed = listedAt(words, at)
    if (listed) return { from: at, to: listed.to, meaning: listed.meaning }
    const found = dayAndHour(words, at)
    if (!found) return null
    // "ce (mardi) matin"
    const inside =
      words.are(at - 2, 'ce', '(') && words.norm(at + 1) === ')' ? parts.get(words.norm(at + 2)) : undefined
    if (inside)
      return {
        from: at - 2,
        to: at + 3,
        meaning: thisOne({ is: 'part', part: inside, of: found.meaning as DayMeaning }),
      }
    if (named(words, at) || anyOne(words, at, found.to)) return null
    // "le monde de demain", "les ennemis d'hier"
    if (/^d[e']$/.test(words.norm(at - 1)) && found.to === at + 1 && /^(?:hier|demain)$/.test(words.norm(at))) {
      const value = words.norm(at) === 'hier' ? 'PAST_REF' : 'FUTURE_REF'
      return { from: at, to: at + 1, meaning: { is: 'value', type: 'DATE', value } }
    }
    if (words.norm(at - 1) === 'ce') return { from: at - 1, to: found.to, meaning: thisOne(found.meaning) }
    // "la prière du vendredi" is said every week
    if (/^prières?$/.test(words.norm(at - 3)) && words.norm(at - 1) === 'le') return null
    const weekday = weekdays.has(words.norm(at - 1)) && weekdays.has(words.norm(at)) === false ? at - 1 : at
    return { from: weekday, to: found.to, meaning: found.meaning }
  },
  reads: [
    'Le ministre a reçu [lundi|2031-05-12] son homologue.',
    'Le ministre recevra [lundi|2031-05-19] son homologue.',
    "L'ambassadeur a été convoqué [mercredi|2031-05-14].",
    "Le traité, signé [jeudi|2031-05-08] à Oslo, n'est pas publié.",
    'Ils se verront [lundi|2031-05-19] ou [mardi|2031-05-20].',
    'Ils se sont vus [samedi|2031-05-10] et [dimanche|2031-05-11].',
    'Le sommet prévu [jeudi|2031-05-15] est maintenu.',
    'Elle arrivera [mardi prochain|2031-05-20].',
    'La Norvège a appelé [lundi|2031-05-12] la Suède à céder.',
    "Le navire a dérivé avant d'être remorqué [lundi|2031-05-12] au port.",
    'Il était rentré [samedi dernier|2031-05-10].',
    'La délégation est arrivée [mardi soir|2031-05-13TEV].',
    'Le roi a parlé [lundi dans la soirée|2031-05-12TEV].',
    "Le navire a coulé [dimanche à l'aube|2031-05-11TMO].",
    "La séance s'est ouverte [mardi à 9H30|2031-05-13T09:30].",
    'Les urnes ouvriront [dimanche à 06H00 GMT|2031-05-18T06:00].',
    'Il avait démissionné le [3 février|2031-02-03].',
    'La trêve a été rompue le [20 novembre|2030-11-20].',
    "L'accord entrera en vigueur le [1er juillet|2031-07-01].",
    'Le roi est mort le [lundi 4 mars 2019|2019-03-04].',
    'Le sommet se tiendra les [24 et 25 septembre|2031-09-24/2031-09-25].',
    'Des marches ont eu lieu les [2|2031-05-02], [4|2031-05-04] et [9 mai|2031-05-09].',
    'La session ouvre le [4 juin|2031-06-04], avec un vote les [10 et 11 du même mois|2031-06-10/2031-06-11].',
    'La visite aura lieu du [1er au 3 juin|2031-06-01/2031-06-03].',
    'Le parc sera fermé du [10 juillet|2031-07-10] au [10 février|2032-02-10].',
    'Nous partirons [demain matin|2031-05-15TMO].',
    '"Il a été opéré [ce (mercredi) matin|2031-05-14TMO]", a-t-elle dit.',
    '"Je suis arrivé [avant-hier|2031-05-12]", a-t-il dit.',
    '"Nous avons écrit [hier (mardi)|2031-05-13] au roi", a-t-il dit.',
    "Les ennemis d'[hier|PAST_REF] sont amis.",
    'Le texte porte la date du [23/12/2029|2029-12-23].',
    'Il a vécu les attentats du [11 septembre|2001-09-11] à New York.',
    'Les chiffres seront publiés [ce vendredi|2031-05-16].',
  ],
  leaves: [
    'La prière du vendredi est interdite.',
    'Les 12 pays ont signé.',
    'Le Premier ministre est à Mars-la-Tour.',
    'Il a lu Vendredi-Saint.',
    'Il lit le Journal du Dimanche.',
    'Il ne manque jamais un dimanche.',
  ],
}
