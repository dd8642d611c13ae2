/** The common noun that says of a name that it is a body's: "l'agence russe TASS", "l'association de défense des animaux Terre". */
import { entryOf, type Hit, type Scanned } from './scan.ts'

/** Words between the noun and the name: "l'agence officielle russe TASS". */
const MAX_BETWEEN = 4
/** The common noun that stands before a name and says what it is, adjectives between them passed over. */
export function nounBefore(w: Scanned, from: number): Hit | undefined {
  let t = from - 1
  while (t >= 0 && from - t < MAX_BETWEEN && isAdjective(w, t)) t--
  const hit = w.cover[t]
  return hit && hit.to === t + 1 && (entryOf(hit, 'generic') || entryOf(hit, 'mediaNoun')) ? hit : undefined
}

/** Words of a complement between the noun and the name: "l'association de défense des animaux Terre". */
const MAX_COMPLEMENT = 8

/** The noun for a body whose complement, all in small letters, stands between it and the name. */
export function nounFarBefore(w: Scanned, from: number): Hit | undefined {
  let governed = false
  for (let t = from - 1; t >= 0 && from - t <= MAX_COMPLEMENT && !w.capital[t]; t--) {
    const hit = w.cover[t]
    const { upos, norm } = w.tokens[t]
    if (governed && hit?.to === t + 1 && (entryOf(hit, 'generic') || entryOf(hit, 'mediaNoun')) && isOfBody(hit))
      return hit
    const isNoun = upos === 'NOUN' || upos === 'ADJ'
    if (!isNoun && upos !== 'DET' && upos !== 'ADP') return undefined
    // the name stands beside a noun, and the first link is "de"
    if (t === from - 1 && !isNoun) return undefined
    governed = w.pack.words.of.has(norm)
    if (governed && w.pack.words.of.has(w.tokens[t - 1]?.norm ?? '')) t--
  }
  return undefined
}

function isAdjective(w: Scanned, t: number): boolean {
  if (w.capital[t]) return false
  const { upos, feats } = w.tokens[t]
  // "l'agence spécialisée"
  const participle = feats.includes('VerbForm=Part') && feats.includes('Tense=Past')
  return entryOf(w.cover[t], 'people') !== undefined || ((upos === 'ADJ' || participle) && !w.cover[t])
}

export function isOfBody(noun: Hit): boolean {
  const generic = entryOf(noun, 'generic')
  return !generic || generic.kind === 'organisation' || generic.kind === 'group'
}
