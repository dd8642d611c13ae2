/** Takes words that a list knows as something else back for names of persons: "Florence Parly", "Bruno Le Maire". */
import { entryOf, type Scanned } from './scan.ts'
import type { Gender } from './vocabulary.ts'

/** "Florence Parly", "George Washington": a place name beside a given name or an unknown capitalised word is part of a person's name. */
export function releaseSurnames(w: Scanned): void {
  const { cover, tokens, pack, hits } = w
  for (let t = 0; t < cover.length; t++) {
    const hit = cover[t]
    if (!hit || hit.from !== t || hit.to !== t + 1 || !w.capital[t]) continue
    if (!entryOf(hit, 'name')) {
      // "Bruno Le Maire", "Stephen Roi": a common word written as a name behind one; "Marine Roche": one before it
      if ((t > 0 && !cover[t - 1] && w.capital[t - 1] && beginsName(w, t - 1)) || isGivenBefore(w, t)) {
        cover[t] = undefined
        hits[t] = undefined
      }
      continue
    }
    const before = t > 0 && !cover[t - 1] && w.capital[t - 1] && beginsName(w, t - 1) && !isAcronym(w, t)
    const given =
      (pack.givenNames.has(foldedWord(w, t)) || entryOf(hit, 'name')?.flags.has('person') === true) && !isAcronym(w, t)
    const after =
      given &&
      t + 1 < cover.length &&
      !cover[t + 1] &&
      w.capital[t + 1] &&
      tokens[t + 1].upos !== 'PUNCT' &&
      !isAcronym(w, t + 1)
    const civil = t > 0 && entryOf(cover[t - 1], 'civility') !== undefined
    // "la maire de Washington Muriel X": the place, then a full name
    const place = !before && !civil && pack.words.of.has(tokens[t - 1]?.norm ?? '') && isFullName(w, t + 1)
    if (place || !(before || after || civil)) continue
    cover[t] = undefined
    hits[t] = undefined
  }
}

/** A common word that is a given name, too, before a capitalised word that no list knows. */
function isGivenBefore(w: Scanned, t: number): boolean {
  const next = t + 1
  if (givenOf(w, t) === undefined || next >= w.cover.length || w.cover[next] || !w.capital[next]) return false
  return w.tokens[next].upos !== 'PUNCT' && !isAcronym(w, next)
}

/** A given name, or capitalised words behind one: "Bruno Le", "Carlos Holmes". */
function beginsName(w: Scanned, t: number): boolean {
  for (let k = t; k >= 0 && t - k < 4 && w.capital[k] && !w.cover[k]; k--) if (givenOf(w, k) !== undefined) return true
  return false
}

/** Two capitalised words that no list knows, or a given name. */
function isFullName(w: Scanned, t: number): boolean {
  if (t >= w.cover.length || !w.capital[t]) return false
  return givenOf(w, t) !== undefined || (w.capital[t + 1] === 1 && !w.cover[t] && !w.cover[t + 1])
}

/** A short word all in capitals. */
export function isAcronym(w: Scanned, t: number): boolean {
  const { start, end } = w.tokens[t]
  return end - start >= 2 && end - start <= 6 && w.text.slice(start, end) === w.text.slice(start, end).toUpperCase()
}

export const foldedWord = (w: Scanned, t: number): string => w.folded.slice(w.tokens[t].start, w.tokens[t].end)

/** m, f or u by the list of given names; undefined for what is none. */
export function givenOf(w: Scanned, t: number): Gender | 'u' | undefined {
  if (w.pack.words.definite.has(w.tokens[t].norm)) return undefined
  const word = foldedWord(w, t)
  const known = w.pack.givenNames.get(word)?.gender
  if (known) return known
  const hyphen = word.indexOf('-')
  return hyphen > 0 ? w.pack.givenNames.get(word.slice(0, hyphen))?.gender : undefined
}
