/** The press of a country taken together: "les médias italiens", "la télévision d'État iranienne", "la presse turque". */
import type { Draft, DraftActor } from './draft.ts'
import type { Focus } from './focus.ts'
import { headOf } from './places.ts'
import { entryOf, type Hit, type Scanned } from './scan.ts'
import type { MediaNounEntry } from './vocabulary.ts'

/** Where the pattern of the English name has the state's adjective. */
const ADJECTIVE = '{adj}'

/** Words between the noun and the adjective of its state: "un journal d'opposition turc". */
const BETWEEN = 3

/** Makes an actor of each press of a state; what is named ("le quotidien turc Sabah") is an actor already. */
export function findMedia(w: Scanned, draft: Draft, focus: Focus, actorOf: (hit: Hit) => DraftActor | undefined): void {
  const covered = new Uint8Array(w.tokens.length)
  for (const { mentions } of draft.actors)
    for (const { from, to, as } of mentions) if (as === 'name') covered.fill(1, from, to)
  for (let t = 0; t < w.cover.length; t++) {
    const hit = w.cover[t]
    const entry = hit?.from === t && !covered[t] ? entryOf(hit, 'mediaNoun') : undefined
    if (!hit || !entry?.english.includes(ADJECTIVE)) continue
    const people = peopleBehind(w, hit.to)
    const end = people?.to ?? hit.to
    if (w.capital[end] || isTakenUp(w, hit, entry)) continue
    const isStates = entry.english.includes('state')
    const state = people ? actorOf(people) : isStates && isDefinite(w, hit.from) ? focus.at(hit.from) : undefined
    const adjective = state?.code && w.pack.world.adjectiveOf(state.code)
    if (!adjective) continue
    const name = entry.english.replace(ADJECTIVE, adjective)
    const { start } = hit
    const label = w.text.slice(start, w.tokens[end - 1].end)
    const actor = draft.actor('organisation', name, () => ({ name, label, of: state, gender: null, plural: false }))
    actor.mentions.push({
      from: hit.from,
      to: end,
      start,
      end: w.tokens[end - 1].end,
      head: headOf(w, hit.from, hit.to),
      as: 'role',
    })
    t = end - 1
  }
}

/** The adjective of a people behind the noun, other adjectives between them. */
function peopleBehind(w: Scanned, from: number): Hit | undefined {
  for (let t = from; t < from + BETWEEN && t < w.tokens.length; t++) {
    const hit = w.cover[t]
    if (hit && entryOf(hit, 'people') && !w.capital[t]) return hit
    if (w.tokens[t].upos !== 'ADJ' || w.capital[t]) return undefined
  }
  return undefined
}

/** "ce journal suisse", "la chaîne qatarie": a single one takes up what was named before. */
function isTakenUp(w: Scanned, { from }: Hit, { english }: MediaNounEntry): boolean {
  const before = w.tokens[from - 1]?.norm ?? ''
  if (w.pack.words.demonstrative.has(before)) return true
  return !/media|press|state/.test(english) && !w.pack.words.indefinite.has(before)
}

const isDefinite = (w: Scanned, noun: number): boolean => w.pack.words.definite.has(w.tokens[noun - 1]?.norm ?? '')
