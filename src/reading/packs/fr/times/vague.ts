/** Times that no calendar knows: "à l'avenir", "ces dernières semaines", "un jour", "aujourd'hui". */
import { readFileSync } from 'node:fs'
import type { TimeType } from '../../../../types/index.ts'
import type { Meaning } from '../../../steps/times/meaning.ts'
import type { Words } from '../../../steps/times/words.ts'
import type { TimeRule } from '../../../steps/times.ts'
import { numeral } from '../amounts/numerals.ts'
import { units } from './calendar.ts'
import { durationOf } from './spans.ts'

interface Phrase {
  readonly words: readonly string[]
  readonly meaning: Meaning
}

/** Phrases by their first word, longest first. */
const phrases: ReadonlyMap<string, readonly Phrase[]> = (() => {
  const map = new Map<string, Phrase[]>()
  for (const line of readFileSync(new URL('vague.tsv', import.meta.url), 'utf8').split('\n')) {
    if (!line || line.startsWith('#')) continue
    const [text, type, value] = line.split('\t')
    const words = text.split(' ')
    const list = map.get(words[0]) ?? []
    list.push({ words, meaning: { is: 'value', type: type as TimeType, value } })
    map.set(words[0], list)
  }
  for (const list of map.values()) list.sort((a, b) => b.words.length - a.words.length)
  return map
})()

export const phraseRule: TimeRule = {
  name: 'vague-phrase',
  starts: [...phrases.keys()],
  match(words, at) {
    const before = words.norm(at - 1)
    // "jusqu'à maintenant", "aussi longtemps que"; "La Paix Maintenant" is a name
    if (
      before === "jusqu'" ||
      words.norm(at - 2) === "jusqu'" ||
      (words.norm(at) === 'longtemps' && compared.test(before))
    )
      return null
    if (words.form(at) !== words.norm(at) && words.tokens[at - 1]?.upos === 'PROPN' && at > words.from) return null
    for (const { words: norms, meaning } of phrases.get(words.norm(at)) ?? [])
      if (words.are(at, ...norms) && !(norms.at(-1) === 'époque' && ofWhich(words, at + norms.length)))
        return { from: at, to: at + norms.length, meaning }
    return null
  },
  reads: [
    'Le parti a [longtemps|DURATION PAST_REF] été son allié.',
    'Le texte sera examiné [prochainement|FUTURE_REF].',
    '[A court terme|FUTURE_REF], rien ne changera.',
  ],
  leaves: [
    'Il faudra travailler plus longtemps.',
    "Le pont date de l'époque du roi et fut fermé à l'époque soviétique.",
    "Il n'a rien dit jusqu'à maintenant.",
    'Le moment est venu.',
    "Il mise sur l'avenir.",
  ],
}

/** "aussi longtemps que", "travailler plus longtemps". */
const compared = /^(?:aussi|plus|moins|trop|assez|si)$/

/** "à l'époque soviétique", "à l'époque du roi": the words say which. */
const ofWhich = (words: Words, at: number): boolean =>
  at < words.to && (/^(?:de|d'|où)$/.test(words.norm(at)) || words.tokens[at].upos === 'ADJ')

const edges: ReadonlyMap<string, -1 | 1> = new Map([
  ['derniers', -1],
  ['dernières', -1],
  ['prochains', 1],
  ['prochaines', 1],
])

/** "ces derniers mois", "les prochaines heures" are vague; "les 20 dernières années", "les dernières 24 heures" have a length. */
export const recentRule: TimeRule = {
  name: 'last-and-next',
  starts: [...edges.keys()],
  match(words, at) {
    const sign = edges.get(words.norm(at))!
    const after = numeral(words, at + 1)
    const unit = units.get(words.norm(after ? after.to : at + 1))
    if (!unit) return null
    const to = after ? after.to + 1 : at + 2
    if (after) return { from: at, to, meaning: { is: 'value', type: 'DURATION', value: durationOf(after.value, unit) } }
    const before = numberBefore(words, at)
    if (before)
      return {
        from: before.from,
        to,
        meaning: { is: 'value', type: 'DURATION', value: durationOf(before.value, unit) },
      }
    const value = sign < 0 ? 'PAST_REF' : 'FUTURE_REF'
    const determiner = /^(?:ces|les)$/.test(words.norm(at - 1)) && words.tokens[at - 1].part === 0
    const from = determiner && words.norm(at - 1) === 'ces' ? at - 1 : at
    return { from, to, meaning: { is: 'value', type: 'DATE', value } }
  },
  reads: [
    'Les relations se sont tendues [ces derniers mois|PAST_REF].',
    'Il sera reçu dans les [prochains jours|FUTURE_REF].',
    'Ils ont signé trois accords au cours des [20 dernières années|P20Y].',
    'Dix cas ont été relevés dans les [dernières 24 heures|PT24H].',
  ],
  leaves: ['Les derniers soldats sont partis.'],
}

/** "les semaines à venir", "dans les mois à venir". */
export const comingRule: TimeRule = {
  name: 'to-come',
  starts: ['jours', 'semaines', 'mois', 'années', 'heures', 'semaine', 'année'],
  match(words, at) {
    const unit = units.get(words.norm(at))?.unit
    if (/^(?:la|le|l')$/.test(words.norm(at - 1)) && words.are(at + 1, 'à', 'venir') && unit && unit !== 'day')
      return { from: at, to: at + 3, meaning: { is: 'shift', unit, by: 1, from: 'sent' } }
    const coming = words.are(at + 1, 'à', 'venir') || words.are(at + 1, 'qui', 'viennent')
    if (words.norm(at - 1) !== 'les' || !coming) return null
    return { from: at, to: at + 3, meaning: { is: 'value', type: 'DATE', value: 'FUTURE_REF' } }
  },
  reads: [
    'Il se rendra à Oslo dans les [semaines à venir|FUTURE_REF].',
    'Il parlera dans les [jours qui viennent|FUTURE_REF].',
    'Il votera dans la [semaine à venir|2031-W21].',
  ],
  leaves: ['Les années passent.'],
}

/** A number that ends just before `at`. */
function numberBefore(words: Words, at: number): { readonly from: number; readonly value: number } | null {
  for (let from = at - 3; from < at; from++) {
    const number = numeral(words, from)
    if (number?.to === at) return { from, value: number.value }
  }
  return null
}

/** "la dernière semaine", "la dernière décennie". */
export const lastRule: TimeRule = {
  name: 'last-one',
  starts: ['dernière', 'dernier', 'prochaine'],
  match(words, at) {
    const unit = units.get(words.norm(at + 1))
    if (!unit?.unit || unit.unit === 'day' || !/^(?:la|le|l')$/.test(words.norm(at - 1))) return null
    if (unit.times === 10) return { from: at, to: at + 2, meaning: { is: 'value', type: 'DURATION', value: 'P10Y' } }
    if (unit.unit !== 'week' && unit.unit !== 'year') return null
    if (!/^(?:dans|de|durant|pendant)$/.test(words.norm(at - 2))) return null
    const by = words.norm(at) === 'prochaine' ? 1 : -1
    return { from: at, to: at + 2, meaning: { is: 'shift', unit: unit.unit, by, from: 'sent' } }
  },
  reads: [
    'Dix cas ont été signalés dans la [dernière semaine|2031-W19].',
    'Le parti a perdu du terrain au cours de la [dernière décennie|P10Y].',
  ],
  leaves: ['La dernière année de son mandat a été dure.'],
}

export const todayRule: TimeRule = {
  name: 'today',
  starts: ["aujourd'hui"],
  match(words, at) {
    if (nowadays(words, at))
      return { from: at, to: at + 1, meaning: { is: 'value', type: 'DATE', value: 'PRESENT_REF' } }
    const since = words.norm(at - 1) === 'dès' || (words.norm(at - 1) === "d'" && words.norm(at - 2) === 'partir')
    return {
      from: at,
      to: at + 1,
      meaning: since ? { is: 'shift', unit: 'day', by: 0, from: 'sent' } : { is: 'today' },
    }
  },
  reads: [
    "Le pays est [aujourd'hui|PRESENT_REF] divisé.",
    `"La séance d'[aujourd'hui|2031-05-14] a été reportée", a-t-il dit.`,
    `"Le lien est devenu très fort [aujourd'hui|PRESENT_REF]", a-t-il dit.`,
    `"Les succès d'[aujourd'hui|PRESENT_REF] seront oubliés", a-t-il dit.`,
  ],
  leaves: [],
}

/** "les troupes aujourd'hui présentes", "il est aujourd'hui devenu", "il aurait aujourd'hui": a state, not the day. */
function nowadays(words: Words, at: number): boolean {
  if (words.tokens[at + 1]?.upos === 'ADJ' && at + 1 < words.to) return true
  for (let i = Math.max(words.from, at - 2); i < at; i++) if (words.tokens[i].feats.includes('Mood=Cnd')) return true
  for (let i = Math.max(words.from, at - 6); i < Math.min(words.to, at + 8); i++)
    if (words.tokens[i].lemma === 'devenir') return true
  return false
}

export const somedayRule: TimeRule = {
  name: 'someday',
  starts: ['jour'],
  match(words, at) {
    if (words.norm(at - 1) !== 'un' || /^(?:par|pas|plus)$/.test(words.norm(at - 2))) return null
    if (/^(?:de|d'|sur|où|férié|comme|ou|après|avant)$/.test(words.norm(at + 1))) return null
    if (/^(?:est|c'|passer?|en|pendant|durant|de|d'|dans|pour)$/.test(words.norm(at - 2))) return null
    return { from: at - 1, to: at + 1, meaning: { is: 'someday' } }
  },
  reads: ['Il est parti [un jour|PAST_REF] sans rien dire.', 'Le pays changera [un jour|FUTURE_REF].'],
  leaves: ["C'est un jour de deuil.", 'Il part en un jour.'],
}
