/** Finds runs of capitalised words that no list knows: names of persons, parties, companies. */
import { fold, isCapital } from './fold.ts'
import { entryOf, type Hit, type Scanned } from './scan.ts'
import { foldedWord, givenOf, isAcronym, releaseSurnames } from './surnames.ts'
import type { Gender } from './vocabulary.ts'

export interface Run {
  readonly from: number
  readonly to: number
  readonly start: number
  readonly end: number
  /** Folded words of the name, hyphens kept, particles included. */
  readonly words: readonly string[]
  /** The civility before it ("M."), if any. */
  readonly civility: Hit | undefined
  /** m, f, u by the first given name; undefined when no list knows it. */
  readonly given: Gender | 'u' | undefined
}

const MAX_WORDS = 8

export function findRuns(w: Scanned): Run[] {
  releaseSurnames(w)
  const runs: Run[] = []
  for (const sentence of w.doc.sentences) {
    const shouting = isAllCapitals(w, sentence.from, sentence.to)
    let t = sentence.from
    while (t < sentence.to) {
      if (!opens(w, t, sentence.from)) {
        t++
        continue
      }
      const full = knownTo(w, t, sentence.to)
      // "Kim Jong Un": a pronoun by itself, but part of a name that the desk knows
      for (let k = t; k < full; k++) {
        w.cover[k] = undefined
        w.hits[k] = undefined
      }
      // in a text of capitals only names that the desk knows stand out
      const to = shouting ? full : Math.max(full, extend(w, t, sentence.to))
      if (to === t) {
        t++
        continue
      }
      runs.push(makeRun(w, t, to))
      t = to
    }
  }
  return runs
}

/** A capitalised word that begins a name; the first word of a sentence only when it is no ordinary word. */
function opens(w: Scanned, t: number, sentenceFrom: number): boolean {
  if (!w.capital[t] || w.cover[t] || w.tokens[t].part) return false
  const { upos } = w.tokens[t]
  if (upos === 'PUNCT' || upos === 'NUM') return false
  // "le député EELV Yannick X": the party is no part of the name
  if (isAcronym(w, t) && w.capital[t + 1] && !w.cover[t + 1] && givenOf(w, t + 1) !== undefined) return false
  // "Derrière Joe X"
  if (
    t === sentenceFrom &&
    givenOf(w, t) === undefined &&
    w.capital[t + 1] &&
    !w.cover[t + 1] &&
    givenOf(w, t + 1) !== undefined &&
    upos !== 'NOUN' &&
    upos !== 'PROPN'
  )
    return false
  const isLetter = w.tokens[t].end - w.tokens[t].start < 2 && w.text.charAt(w.tokens[t].end) !== '.'
  // "M. O"
  if (isLetter && !entryOf(w.cover[t - 1], 'civility')) return false
  if (w.pack.words.notName.has(w.tokens[t].norm)) return false
  // "l'association Terre Libre", "l'hôpital Dois Irmaos": whatever the tagger takes the words for
  if (t > sentenceFrom && namesBody(w, t - 1)) return true
  const begins = t === sentenceFrom || opensQuote(w, t)
  if (!begins)
    return (
      upos === 'PROPN' ||
      upos === 'X' ||
      upos === 'NOUN' ||
      upos === 'ADJ' ||
      givenOf(w, t) !== undefined ||
      !!w.capital[t + 1]
    )
  if (upos === 'PROPN' || givenOf(w, t) !== undefined) return true
  // an unknown first word is a name when a capitalised word follows and it is no function word
  return (
    (upos === 'NOUN' || upos === 'ADJ' || upos === 'X') &&
    t + 1 < w.tokens.length &&
    w.capital[t + 1] === 1 &&
    !w.cover[t + 1]
  )
}

/** A common noun that says of what body the name behind it is. */
export function namesBody(w: Scanned, t: number): boolean {
  const hit = w.cover[t]
  const kind = entryOf(hit, 'generic')?.kind
  return hit?.to === t + 1 && (kind === 'organisation' || kind === 'group')
}

function opensQuote(w: Scanned, t: number): boolean {
  const { norm } = w.tokens[t - 1] ?? { norm: '' }
  const { quoteOpen, quoteBoth, breaks } = w.pack.words
  return quoteOpen.has(norm) || quoteBoth.has(norm) || breaks.has(norm)
}

function extend(w: Scanned, from: number, limit: number): number {
  let to = from + 1
  let words = 1
  while (to < limit && words < MAX_WORDS) {
    const token = w.tokens[to]
    if (token.norm === '&' && w.capital[to + 1]) {
      to += 2
      words += 2
      continue
    }
    if (w.cover[to] || token.upos === 'PUNCT') break
    // "chef de file des Insoumis Jean X"
    const { pluralDeterminer, definite } = w.pack.words
    const before = from > 0 ? w.tokens[from - 1].norm : ''
    // "le président du Nolem François X"
    const people = words === 1 && (pluralDeterminer.has(before) || definite.has(before))
    if (people && givenOf(w, from) === undefined && givenOf(w, to) !== undefined) break
    // "conseiller de Boris Johnson Dominic X": two names
    if (words > 1 && givenOf(w, to) !== undefined && isKnown(w, from, to)) break
    if ((w.capital[to] || gluedParticle(w, to)) && !w.pack.words.notName.has(token.norm)) {
      to++
      words++
      continue
    }
    // particles only between two capitalised words: "Agnès von der Mühll", "Charles de Gaulle"
    let next = to
    while (next < limit && next - to < 3 && isParticle(w, next, from)) next++
    if (next === to || next >= limit || !w.capital[next] || w.cover[next] || w.tokens[next].upos === 'PUNCT') break
    words += next - to + 1
    to = next + 1
  }
  return to
}

/** A sentence of four words and more, none of them small. */
function isAllCapitals(w: Scanned, from: number, to: number): boolean {
  let words = 0
  for (let t = from; t < to; t++) {
    const { start, end, upos } = w.tokens[t]
    if (upos === 'PUNCT' || end - start < 2) continue
    const word = w.text.slice(start, end)
    if (word !== word.toUpperCase()) return false
    words++
  }
  return words >= 4
}

/** The end of the known full name that begins here, or `from`. */
function knownTo(w: Scanned, from: number, limit: number): number {
  for (let to = Math.min(from + 4, limit); to > from + 1; to--)
    if (w.tokens[to - 1].upos !== 'PUNCT' && isKnown(w, from, to)) return to
  return from
}

/** The words are the full name of somebody the desk knows. */
function isKnown(w: Scanned, from: number, to: number): boolean {
  return w.pack.known.byName.has(nameKey(w.text.slice(w.tokens[from].start, w.tokens[to - 1].end)))
}

/** "al-Sissi", "el-Sadate": a particle glued to a capitalised word. */
function gluedParticle(w: Scanned, t: number): boolean {
  const { start, end } = w.tokens[t]
  const hyphen = w.folded.indexOf('-', start)
  if (hyphen < 0 || hyphen + 1 >= end || hyphen - start > 4) return false
  return isCapital(w.text, hyphen + 1) && w.pack.particles.has(w.folded.slice(start, hyphen))
}

/** "de" only behind a lone given name: "Dominique de Villepin", not "Heiko Maas de Sarrebruck". */
function isParticle(w: Scanned, t: number, from: number): boolean {
  const { norm, part } = w.tokens[t]
  if (part) return false
  if (w.pack.words.connector.has(norm)) {
    // "Washington Institute for Near East Policy"
    for (let k = from; k < t; k++) if (w.pack.words.bodyWord.has(w.tokens[k].norm)) return true
  }
  if (w.pack.words.of.has(norm)) return t - from <= 1 && (givenOf(w, from) !== undefined || isApart(w, from, t))
  return w.pack.particles.has(norm)
}

/** "le procureur, Dappula de Livera, a": two words between commas behind a title. */
function isApart(w: Scanned, from: number, t: number): boolean {
  if (w.tokens[from - 1]?.norm !== ',' || t !== from + 1 || !w.capital[t + 1] || w.tokens[t + 2]?.norm !== ',')
    return false
  for (let k = from - 2; k >= 0 && from - k < MAX_WORDS + 2 && w.tokens[k].upos !== 'PUNCT'; k--)
    if (entryOf(w.cover[k], 'title')) return true
  return false
}

function makeRun(w: Scanned, from: number, to: number): Run {
  const words: string[] = []
  for (let t = from; t < to; t++) words.push(foldedWord(w, t))
  const civility = from > 0 && entryOf(w.cover[from - 1], 'civility') ? w.cover[from - 1] : undefined
  return { from, to, start: w.tokens[from].start, end: w.tokens[to - 1].end, words, civility, given: givenOf(w, from) }
}

/** Offset-free key of a name: folded, hyphens and particles' hyphens opened. */
export const nameKey = (text: string): string =>
  fold(text)
    .replace(/[-' .]+/g, ' ')
    .trim()
