/** Reads common nouns that stand for a state: "le gouvernement turc", "l'armée", "le ministère russe de la Défense", "un responsable américain". */
import type { DraftActor } from './draft.ts'
import { headOf } from './places.ts'
import { entryOf, type Hit, type Scanned } from './scan.ts'
import type { TitleContext } from './titles.ts'
import type { NounEntry } from './vocabulary.ts'

export interface Body {
  readonly from: number
  readonly to: number
  readonly head: number
  readonly entry: NounEntry
  readonly of: DraftActor | undefined
  /** The run of the person whose it is ("le gouvernement de M. X"), or -1. */
  readonly ofRun: number
  /** It is of a state's body, and no state is named: "de l'armée de l'air". */
  readonly inState: boolean
  readonly definite: boolean
  readonly plural: boolean
  readonly possessive: number
}

export function findBodies(c: TitleContext, taken: Uint8Array): Body[] {
  const out: Body[] = []
  const { w } = c
  for (let t = 0; t < w.cover.length; t++) {
    const hit = w.cover[t]
    if (!hit || hit.from !== t || taken[t]) continue
    const entry = entryOf(hit, 'noun')
    if (!entry || !isNoun(w, hit) || (entry.flags.has('plural') && !entry.plural)) continue
    const body = readBody(c, hit, entry)
    out.push(body)
    t = Math.max(t, hit.to - 1)
  }
  return out
}

/** "le retrait militaire": the adjective is no body. */
function isNoun(w: Scanned, hit: Hit): boolean {
  return hit.to > hit.from + 1 || w.tokens[hit.from].upos !== 'ADJ'
}

function readBody(c: TitleContext, hit: Hit, entry: NounEntry): Body {
  const { w } = c
  const { words } = w.pack
  const limit = w.doc.sentences[w.sentenceOf[hit.from]].to
  let of: DraftActor | undefined
  let t = hit.to
  let end = t
  let inState = false
  let ofRun = -1
  for (let steps = 0; t < limit && steps < 8; steps++) {
    const next = w.hits[t]?.[0]
    if (next && entryOf(next, 'portfolio')) {
      t = next.to
      end = t
      continue
    }
    if (of) break
    if (next && entryOf(next, 'people') && !w.capital[t]) {
      of = c.actorOf(next)
      t = next.to
      end = t
      continue
    }
    if (words.of.has(w.tokens[t].norm)) {
      const named = nameAfter(w, t + 1, limit)
      if (!named) {
        // "un haut gradé de l'armée de l'air"
        const inner = nounAfter(w, t + 1, limit)
        if (!inner) {
          ofRun = runAfter(c, t + 1)
          break
        }
        inState = true
        t = inner.to
        end = t
        continue
      }
      const actor = c.actorOf(named)
      of = actor?.kind === 'place' ? actor.of : actor
      t = named.to
      end = t
      continue
    }
    if (w.tokens[t].upos === 'ADJ' && !w.capital[t]) {
      t++
      continue
    }
    break
  }
  const start = w.doc.sentences[w.sentenceOf[hit.from]].from
  let from = hit.from
  let definite = false
  let possessive = -1
  let { plural } = entry
  for (let k = hit.from - 1; k >= start && hit.from - k <= 3; k--) {
    const { norm, upos } = w.tokens[k]
    if (words.pluralDeterminer.has(norm)) plural = true
    if (words.definite.has(norm)) {
      definite = true
      from = k
      break
    }
    if (words.indefinite.has(norm)) {
      from = k
      break
    }
    if (w.pack.pronouns.get(norm)?.use === 'possessive') {
      possessive = k
      from = k
      break
    }
    if (upos !== 'ADJ' || w.capital[k]) break
  }
  return { from, to: end, head: headOf(w, hit.from, hit.to), entry, of, ofRun, inState, definite, plural, possessive }
}

/** The run behind a preposition, a courtesy title passed over. */
function runAfter(c: TitleContext, from: number): number {
  const hit = c.w.cover[from]
  const t = hit && entryOf(hit, 'civility') ? hit.to : from
  return c.runAt[t] ?? -1
}

function nounAfter(w: Scanned, from: number, limit: number): Hit | undefined {
  let t = from
  while (t < limit && w.pack.words.definite.has(w.tokens[t].norm)) t++
  for (const hit of w.hits[t] ?? []) if (entryOf(hit, 'noun')) return hit
  return undefined
}

function nameAfter(w: Scanned, from: number, limit: number): Hit | undefined {
  let t = from
  while (t < limit && w.pack.words.definite.has(w.tokens[t].norm)) t++
  for (const hit of w.hits[t] ?? []) if (entryOf(hit, 'name')) return hit
  return undefined
}
