/** Bodies with the common noun that says what they are: "l'agence de presse DHA", "le parti Nour", "le mouvement Hamas"; known to a list or not. */
import { isOfBody, nounBefore, nounFarBefore } from './body-nouns.ts'
import type { Draft, DraftActor } from './draft.ts'
import { fold } from './fold.ts'
import { isTitleOfWork } from './persons.ts'
import { headOf } from './places.ts'
import type { Run } from './runs.ts'
import { entryOf, type Hit, type Scanned } from './scan.ts'

/** Words of a body's name that is a phrase. */
const MAX_PHRASE = 9

/** Makes actors of the runs that a noun or their capitals show to be bodies, and gives bodies behind a noun the whole phrase. */
export function callBodies(
  w: Scanned,
  draft: Draft,
  runs: readonly Run[],
  ofRun: readonly (DraftActor | undefined)[],
  organisation: (run: number) => DraftActor,
): void {
  const bodies = new Set<string>()
  const nameOf = (run: Run): string => run.words.join(' ')
  runs.forEach((run, i) => {
    if (ofRun[i] || isTitleOfWork(w, run)) return
    const noun = nounBefore(w, run.from) ?? nounFarBefore(w, run.from)
    if (!(noun ? isOfBody(noun) : isAcronym(w, run) || speaksAsBody(w, run))) return
    organisation(i)
    bodies.add(nameOf(run))
  })
  // once shown to be a body it is one throughout
  runs.forEach((run, i) => {
    if (!ofRun[i] && bodies.has(nameOf(run)) && !isTitleOfWork(w, run)) organisation(i)
  })
  for (let t = 0; t < w.tokens.length; t++) t = Math.max(t, callPhrase(w, draft, t) - 1)
  for (const actor of draft.actors) {
    if (actor.kind !== 'organisation' && actor.kind !== 'group') continue
    for (const { from, to, end, as } of [...actor.mentions]) {
      // "l'agence onusienne": an adjective is no name
      if (as !== 'name') continue
      const noun = nounBefore(w, from)
      if (!noun || !isOfBody(noun)) continue
      const head = headOf(w, noun.from, noun.to)
      actor.mentions.push({ from: noun.from, to, start: noun.start, end, head, as: 'name' })
      draft.called.set(noun.from, actor)
      if (actor.code === undefined && isNamePart(w, noun)) actor.name = w.text.slice(noun.start, end)
    }
  }
}

/** "la Fédération des chasseurs", "le Quotidien du peuple": a capital makes the noun of a body a name, with what hangs on it. */
function callPhrase(w: Scanned, draft: Draft, from: number): number {
  const { words } = w.pack
  if (!w.capital[from] || w.quoted[from] || !words.definite.has(w.tokens[from - 1]?.norm ?? '')) return from
  const hit = w.cover[from]
  const noun = words.bodyHead.has(w.tokens[from].norm) || (hit?.to === from + 1 && isOfBodyNoun(hit))
  // "l'ONG internationale": capitals make an abbreviation, no name
  if (!noun || (hit && entryOf(hit, 'name')) || isCapitals(w, from)) return from
  const limit = Math.min(w.doc.sentences[w.sentenceOf[from]].to, from + MAX_PHRASE)
  let to = from + 1
  for (let t = to; t < limit; t++) {
    const { upos, norm } = w.tokens[t]
    if (upos === 'ADJ' || upos === 'NOUN' || upos === 'PROPN') to = t + 1
    else if (!words.of.has(norm) && !words.definite.has(norm) && !(words.coordination.has(norm) && w.capital[t + 1]))
      break
  }
  if (to === from + 1) return from
  const { start } = w.tokens[from]
  const { end } = w.tokens[to - 1]
  const name = w.text.slice(start, end)
  const actor = draft.actor('organisation', fold(name), () => ({ name, label: name, gender: null, plural: false }))
  actor.mentions.push({ from, to, start, end, head: headOf(w, from, to), as: 'name' })
  return to
}

const isOfBodyNoun = (hit: Hit): boolean =>
  (entryOf(hit, 'generic') !== undefined || entryOf(hit, 'mediaNoun') !== undefined) && isOfBody(hit)

/** "le Collectif Roche": a capital within the sentence makes the noun part of the name. */
function isNamePart(w: Scanned, { from, to }: Hit): boolean {
  const article = w.pack.words.definite.has(w.tokens[from - 1]?.norm ?? '')
  return w.capital[from] === 1 && article && to === from + 1 && !isCapitals(w, from)
}

/** "Velnor a expliqué", "selon la Cnil": whatever says something and is no person is a body. */
function speaksAsBody(w: Scanned, { from, civility }: Run): boolean {
  if (civility || w.quoted[from]) return false
  const { deprel, head } = w.tokens[from]
  const article = w.pack.words.definite.has(w.tokens[from - 1]?.norm ?? '')
  if (article && w.pack.words.source.has(w.tokens[from - 2]?.norm ?? '')) return true
  if (head < 0 || !w.pack.saying.has(w.tokens[head].lemma)) return false
  return deprel.startsWith('nsubj') || (article && deprel === 'obj' && head < from)
}

/** One word of capitals that acts or has an article, in a sentence that is not all capitals. */
function isAcronym(w: Scanned, { from, to, start, end }: Run): boolean {
  const acts = w.tokens[from].deprel.startsWith('nsubj') || w.pack.words.definite.has(w.tokens[from - 1]?.norm ?? '')
  if (!acts || to - from !== 1 || end - start < 2 || end - start > 6 || !isCapitals(w, from)) return false
  const before = w.tokens[from - 1]
  if (w.capital[to] && isCapitals(w, to)) return false
  return !(before && w.capital[from - 1] && before.end - before.start > 2)
}

function isCapitals(w: Scanned, t: number): boolean {
  const word = w.text.slice(w.tokens[t].start, w.tokens[t].end)
  return word === word.toUpperCase()
}
