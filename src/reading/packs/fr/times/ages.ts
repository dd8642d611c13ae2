/** Which lengths of time are ages: "un homme de 41 ans", "les plus de 65 ans", "Antonin G., 26 ans". */
import { readFileSync } from 'node:fs'
import type { Words } from '../../../steps/times/words.ts'
import { numeral } from '../amounts/numerals.ts'
import type { Length } from './spans.ts'

const persons = new Set(
  readFileSync(new URL('persons.txt', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#')),
)

/** "(84 ans)", ", 41 ans,", "âgé de 15 ans", "un homme de 30 ans", "les plus de 65 ans", "mort à 95 ans". */
export function isAge(words: Words, from: number, length: Length): boolean {
  if (length.unit.letter !== 'Y' || length.unit.times !== 1)
    return /^âgée?s?$/.test(words.norm(from - 2)) || (words.norm(from - 1) === 'de' && small.test(words.norm(from - 2)))
  const before = words.norm(from - 1)
  const next = words.norm(length.to)
  const closes = /^(?:,|\)|\.|et|;|:|)$/.test(next)
  if (aged(words, from) || words.are(length.to, "d'", 'âge')) return true
  if (/^(?:ses|mes|leurs|tes|vos|nos)$/.test(before) && !/^d[e']$/.test(next)) return true
  if (before === ',' && words.are(length.to, 'en', 'moyenne')) return true
  if (before === 'et' && words.norm(from - 3) === 'entre' && having.test(words.norm(from - 4))) return true
  if (before === ',' || before === '(') return closes && afterName(words, from - 2) && !/^P\d+Y\d/.test(length.value)
  if (before === "d'" || before === 'de') {
    // "un Norvégien de 46 ans", "un ingénieur suédois de 30 ans"
    const noun = words.norm(from - 2) === '"' ? from - 3 : from - 2
    const adjective = words.tokens[noun]?.upos === 'ADJ' && noun > words.from
    return (
      isPerson(words, noun, length.count) ||
      (adjective && isPerson(words, noun - 1, length.count)) ||
      described(words, noun)
    )
  }
  // "les plus de 65 ans", "les moins de 18 ans"
  if (words.norm(from) === 'plus' || words.norm(from) === 'moins')
    return /^(?:les|des|de|aux)$/.test(before) && personal(words, from)
  if (before === 'à' || before === 'a') return length.count >= 10 && !/^(?:de|d')$/.test(next) && !limit(words, from)
  return having.test(before) && !/^(?:de|d'|pour|avant|après|depuis)$/.test(next)
}

/** "une responsable marketing de 33 ans", "ce chimiste de formation de 66 ans": someone, with what says of what kind. */
function described(words: Words, at: number): boolean {
  for (let i = at - 1; i >= Math.max(words.from, at - 2); i--) {
    if (!/^(?:NOUN|ADJ|PROPN|ADP)$/.test(words.tokens[i].upos)) return false
    if (persons.has(words.norm(i)) || (words.tokens[i].upos === 'NOUN' && /istes?$/.test(words.norm(i)))) return true
  }
  return false
}

const small = /^(?:bébés?|nourrissons?|nouveau-nés?|enfants?|fille|fils|fillettes?|garçons?|garçonnets?|jumeaux)$/

/** "jeunes de 11 à 15 ans", "enfants de 3 et 5 ans": the number that opens the span of ages, or the word itself. */
export function spanStart(words: Words, from: number): number {
  if (!/^(?:à|et|ou)$/.test(words.norm(from - 1))) return from
  for (let at = from - 2; at >= from - 3; at--)
    if (words.norm(at - 1) === 'de' && numeral(words, at)?.to === from - 1) return at
  return from
}

const having = /^(?:fêt(?:er|é|e|era)|ai|as|a|ont|avait|avaient|avais|aura|auront|ayant|eu|avoir)$/

/** Someone named or described: what stands before ", 41 ans,". */
function afterName(words: Words, at: number): boolean {
  const upos = at < words.from ? '' : words.tokens[at].upos
  // "Antonin G., 26 ans"
  if (/^\p{Lu}\.$/u.test(words.form(at)) || (words.norm(at) === '.' && /^\p{Lu}$/u.test(words.form(at - 1))))
    return true
  return upos === 'PROPN' || upos === 'NOUN' || upos === 'ADJ' || upos === 'X' || /^["»)]$/.test(words.norm(at))
}

const trades =
  /(?:ienn?e?s?|eurs?|eures?|euses?|rices?|istes?|logues?|ants?|antes?|iers?|ières?|ées?|és|ais|aises?|ois|oises?)$/

/** A word for someone: of the list, with a capital, or of the form of a trade when the years are those of a grown-up. */
export function isPerson(words: Words, at: number, years: number): boolean {
  const norm = words.norm(at)
  if (/^(?:âgée?s?|âge)$/.test(norm) || persons.has(norm) || persons.has(norm.replace(/s$/, '')) || isName(words, at))
    return true
  const form = words.form(at)
  const capital = form !== norm && form !== form.toUpperCase() && at > words.from
  return capital || (years >= 14 && words.tokens[at]?.upos === 'NOUN' && trades.test(norm))
}

/** A name of a person, not the acronym of a body: "un mandat à l'ONU de trois ans". */
function isName(words: Words, at: number): boolean {
  return at >= words.from && words.tokens[at].upos === 'PROPN' && words.form(at) !== words.form(at).toUpperCase()
}

/** "les plus de 65 ans" has a plural article of its own; "de plus de 65 ans" follows persons. */
function personal(words: Words, from: number): boolean {
  return words.norm(from - 1) !== 'de' || persons.has(words.norm(from - 2))
}

/** "l'âge moyen est de 83 ans", "âgés de 18 à 40 ans". */
function aged(words: Words, from: number): boolean {
  for (let i = from - 1; i >= from - 6; i--) if (/^âg(?:e|ée?s?)$/.test(words.norm(i))) return true
  return false
}

/** Up to, or a sentence handed down: "jusqu'à 20 ans", "de cinq à 10 ans", "condamné à 15 ans". */
function limit(words: Words, from: number): boolean {
  if (words.norm(from - 2) === "jusqu'" || numeral(words, from - 2)) return true
  for (let i = from - 2; i >= from - 6; i--)
    if (/^(?:condamn|peine|réduit|porté|limit|fix|ramen|prolong|étend)/.test(words.norm(i))) return true
  return false
}
