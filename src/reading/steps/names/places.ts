/** Decides whether a name that may stand for a power ("Washington") names only where something is ("à Washington"). */
import type { Hit, Scanned } from './scan.ts'

/** The word before the phrase, articles left out; -1 at the start of the sentence. */
export function wordBefore(w: Scanned, from: number): number {
  let t = from - 1
  while (t >= 0 && w.pack.words.definite.has(w.tokens[t].norm) && w.sentenceOf[t] === w.sentenceOf[from]) t--
  return t >= 0 && w.sentenceOf[t] === w.sentenceOf[from] ? t : -1
}

/** The token of a range that governs the others. */
export function headOf(w: Scanned, from: number, to: number): number {
  for (let t = from; t < to; t++) {
    const { head } = w.tokens[t]
    if (
      (head < from || head >= to) &&
      w.tokens[t].upos !== 'PUNCT' &&
      w.tokens[t].upos !== 'ADP' &&
      w.tokens[t].upos !== 'DET'
    )
      return t
  }
  return from
}

/** True when the phrase tells a place and nobody acts by it: "à Moscou", "l'aéroport de Moscou", a dateline; not "demande à Moscou", "les menaces de Moscou". */
export function namesPlace(w: Scanned, hit: Hit): boolean {
  const { words } = w.pack
  const { tokens } = w
  const before = wordBefore(w, hit.from)
  const head = tokens[headOf(w, hit.from, hit.to)]
  if (before < 0) return standsAlone(w, hit)
  const norm = tokens[before].norm
  if (words.to.has(norm)) {
    if (before > 0 && words.facing.has(tokens[before - 1].norm)) return false
    const governor = head.head >= 0 ? tokens[head.head] : undefined
    return !(governor && words.dative.has(governor.lemma))
  }
  if (words.locative.has(norm)) return true
  if (words.of.has(norm)) {
    let noun = before - 1
    while (noun >= 0 && (tokens[noun].upos === 'ADJ' || words.of.has(tokens[noun].norm)) && before - noun < 3) noun--
    if (noun < 0) return false
    return words.localNoun.has(tokens[noun].lemma) || words.localNoun.has(tokens[noun].norm)
  }
  if (words.coordination.has(norm)) {
    // "entre Moscou et Pékin", "à Moscou et à Pékin": as the first of the two
    const other = w.cover[before - 1]
    if (other && other !== hit) return namesPlace(w, other)
  }
  if (head.deprel === 'obj' && head.head >= 0) return words.reaching.has(tokens[head.head].lemma)
  return standsAlone(w, hit)
}

/** A dateline, a signature, or a place in brackets: no other word in its sentence or bracket. */
function standsAlone(w: Scanned, hit: Hit): boolean {
  const sentence = w.doc.sentences[w.sentenceOf[hit.from]]
  if (sentence.to - sentence.from <= hit.to - hit.from + 1) return true
  const prev = w.tokens[hit.from - 1]?.norm
  const next = w.tokens[hit.to]?.norm
  return prev === '(' && next === ')'
}
