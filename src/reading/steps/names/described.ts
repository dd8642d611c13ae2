/** What stands beside a name and shows it to be a person's: an age, a noun for a person. */
import type { Run } from './runs.ts'
import type { Scanned } from './scan.ts'

/** Words behind a name within which an age stands. */
const AGE_REACH = 8

/** Words of a phrase that says who somebody is. */
const MAX_PHRASE = 5

/** "le directeur de l'institut Anne Roche", "l'adjointe aux sports de la ville Anne Roche": the noun behind which the name stands is of somebody's. */
export function isSomebodyOf(w: Scanned, noun: number): boolean {
  const { tokens, pack, capital } = w
  // "au quotidien Gazeta do Sul": told to it, not of it
  const link = pack.words.definite.has(tokens[noun - 1]?.norm ?? '') ? noun - 2 : noun - 1
  if (!pack.words.of.has(tokens[link]?.norm ?? '')) return false
  let t = noun
  for (; t >= 0 && noun - t < MAX_PHRASE + 3 && !capital[t]; t--) {
    if (t < noun && pack.persons.has(tokens[t].lemma)) return pack.words.definite.has(tokens[t - 1]?.norm ?? '')
    if (!/^(?:NOUN|ADJ|DET|ADP)$/.test(tokens[t].upos)) return false
  }
  return false
}

/** "son compatriote Malik", "une ménagère, Maëlys,", "Maëlys, une étudiante qui": a noun for a person beside the name. */
export function isDescribed(w: Scanned, { from, to, given }: Run): boolean {
  const { tokens, cover } = w
  const { indefinite, definite } = w.pack.words
  const isPerson = (t: number): boolean =>
    tokens[t] !== undefined && w.pack.persons.has(tokens[t].lemma) && !w.capital[t]
  const comma = tokens[from - 1]?.norm === ','
  let t = comma ? from - 2 : from - 1
  while (t >= 0 && from - t < MAX_PHRASE && !isPerson(t) && tokens[t].upos === 'ADJ' && !w.capital[t]) t--
  const determiner = tokens[tokens[t - 1]?.upos === 'ADJ' ? t - 2 : t - 1]
  if (
    t > 0 &&
    isPerson(t) &&
    !cover[from - 1] &&
    determiner?.upos === 'DET' &&
    !determiner.feats.includes('Number=Plur')
  )
    return !comma || (indefinite.has(determiner.norm) && tokens[to]?.upos === 'PUNCT')
  // "Farida, mère de deux enfants,", "Karim, jeune chauffeur de taxi,"
  if (tokens[to]?.norm === ',' && !definite.has(tokens[from - 1]?.norm ?? '')) {
    const noun = tokens[to + 1]?.upos === 'ADJ' && !w.capital[to + 1] ? to + 2 : to + 1
    const isOne = isPerson(noun) && tokens[noun].upos === 'NOUN' && !tokens[noun].feats.includes('Number=Plur')
    // "Velnor, acteur mondial de l'énergie,"
    if (isOne && (given !== undefined || !w.pack.words.ofFirms.has(tokens[noun].lemma))) return true
  }
  if (
    tokens[to]?.norm !== ',' ||
    !indefinite.has(tokens[to + 1]?.norm ?? '') ||
    definite.has(tokens[from - 1]?.norm ?? '')
  )
    return false
  for (t = to + 2; t < to + MAX_PHRASE && tokens[t] && (tokens[t].upos === 'ADJ' || isPerson(t)); t++)
    if (isPerson(t)) return true
  return false
}

/** "un Sénégalais prénommé Faye", "des cyclistes comme Kelly,", "Vera*, dont la mère": a given name that the text shows to be one. */
export function isPresented(w: Scanned, { from, to, given }: Run): boolean {
  const { tokens, pack } = w
  const before = tokens[from - 1]?.norm ?? ''
  if (pack.words.firstNamed.has(before) || tokens[to]?.norm === '*') return true
  if (given === undefined) return false
  if (pack.words.suchAs.has(before)) return tokens[to]?.norm === ','
  const { deprel, head } = tokens[from]
  // "l'ouragan Laura", "L'Olivier"
  if (tokens[from - 1]?.upos === 'NOUN' || pack.words.definite.has(before)) return false
  return deprel === 'nsubj' && head > from && tokens[head].upos === 'VERB'
}

/** "Maëlys, une étudiante de 19 ans,", "Karim, 32 ans,", "Karim (32 ans)": whoever has an age is a person. */
export function isAged(w: Scanned, { to }: Run): boolean {
  const opens = w.tokens[to]?.norm
  if (opens === '(') return w.tokens[to + 1]?.upos === 'NUM' && w.pack.words.age.has(w.tokens[to + 2]?.norm ?? '')
  if (opens !== ',') return false
  for (let t = to + 1; t < w.tokens.length && t < to + AGE_REACH; t++) {
    if (w.tokens[t].norm === ',') return false
    if (w.tokens[t].upos === 'NUM' && w.pack.words.age.has(w.tokens[t + 1]?.norm ?? '')) return true
  }
  return false
}
