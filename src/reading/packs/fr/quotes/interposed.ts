/** "…, a-t-il souligné", "…, a précisé le porte-parole, …": a cue that follows or interrupts the words said, its subject behind it. */
import type { Cue } from '../../../steps/quotations/cues.ts'
import type { QuoteRule, Report } from '../../../steps/quotations/report.ts'
import type { Scene } from '../../../steps/quotations/scene.ts'
import { jointHeads } from '../../../steps/quotations/speaker.ts'
import { isMark } from './clause.ts'
import { cueOf } from './cue.ts'

const BOUNDARY = /^(?:[,?!…"»”–—]|\.\.\.|--?)$/

/** Whether the cue stands behind a comma or a closing mark, and its subject behind it. */
function interposes(scene: Scene, cue: Cue): boolean {
  if (cue.form !== 'finite' || cue.passive || !cue.frames.has('after')) return false
  const before = cue.from - 1
  const sentence = scene.sentence(cue.verb)
  if (before < sentence.from) return cue.inverted && before >= 0 && isMark(scene, before)
  return (
    BOUNDARY.test(scene.norm(before)) &&
    (cue.inverted || (!subjectBefore(scene, cue, sentence.from) && nounBehind(scene, cue, sentence.to) >= 0))
  )
}

/** Head of the noun phrase that opens behind the cue, past adverbs, times and phrases with a preposition: "…, a dit lundi à la presse le ministre". */
export function nounBehind(scene: Scene, cue: Cue, limit: number): number {
  for (let i = cue.to; i < limit && i < cue.to + 14; i++) {
    const { upos } = scene.tokens[i]
    if (upos === 'PROPN') return i
    if (upos === 'NOUN') {
      if (!scene.isTime(i)) return i
    } else if (upos === 'ADP') i = pastPhrase(scene, i, limit) - 1
    else if (upos === 'PUNCT' || upos === 'SCONJ' || upos === 'VERB' || upos === 'AUX' || upos === 'CCONJ') return -1
  }
  return -1
}

/** Token after the phrase that the preposition opens: its noun with what hangs on it, as far as the next article or name. */
function pastPhrase(scene: Scene, preposition: number, limit: number): number {
  let i = preposition + 1
  while (i < limit && !/^(?:NOUN|PROPN|PUNCT)$/.test(scene.tokens[i].upos)) i++
  const mention = scene.mentionAt(i)
  i = Math.max(i + 1, mention?.to ?? 0)
  while (i < limit && scene.tokens[i].upos === 'ADJ') i++
  return i
}

/** The cue's own subject stands before it: the comma closes an apposition ("M. Roche, ministre, a exhorté Paris à …"). */
function subjectBefore(scene: Scene, cue: Cue, from: number): boolean {
  const own = scene.tree.child(cue.verb, 'nsubj')
  if (own < 0 || own > cue.from) return false
  // a clause with a verb of its own stands complete before the comma
  for (let i = own + 1; i < cue.from; i++) {
    const { upos, feats } = scene.tokens[i]
    if (scene.stretchAt(i) >= 0) return false
    if ((upos === 'VERB' || upos === 'AUX') && feats.includes('VerbForm=Fin') && !inRelative(scene, i, own))
      return false
  }
  return own >= from
}

function inRelative(scene: Scene, token: number, from: number): boolean {
  for (let i = token; i > from; i--) if (/^(?:qui|dont|où|que|qu'|lequel|laquelle)$/.test(scene.norm(i))) return true
  return false
}

/** Where the words that the cue follows begin: after the cue before it in the sentence, or where a quotation that runs in from the sentence before opens. */
function contentStart(scene: Scene, cue: Cue): number {
  const { from } = scene.sentence(cue.verb)
  let start = from
  for (const other of scene.cues) {
    if (other.verb >= cue.verb) break
    if (other.from >= from && interposes(scene, other)) start = afterPhrase(scene, other, cue.from)
  }
  const stretch = scene.stretchAt(start)
  return stretch >= 0 ? Math.min(start, scene.stretches[stretch].from) : start
}

/** Token after the comma or before the mark that ends the cue's phrase. */
function afterPhrase(scene: Scene, cue: Cue, limit: number): number {
  let i = Math.max(cue.to, cue.subject + 1)
  while (i < limit && scene.norm(i) !== ',' && scene.stretchAt(i) < 0) i++
  return i
}

export const interposed: QuoteRule = {
  name: 'quotes/interposed',
  find(scene) {
    const reports: Report[] = []
    for (const cue of scene.cues) {
      if (!interposes(scene, cue)) continue
      const sentence = scene.sentence(cue.verb)
      const subject = cue.inverted ? cue.subject : nounBehind(scene, cue, sentence.to)
      const common = { takes: 'clause', cue: cueOf(scene, cue), speaker: jointHeads(scene, subject) } as const
      const from = contentStart(scene, cue)
      const content = { from: skipLinks(scene, from, cue.from), to: cue.from }
      if (content.to > content.from) reports.push({ ...common, content })
    }
    return reports
  },
  reads: [],
  leaves: [],
}

const LINKS = new Set(['mais', 'et', 'or', 'car', 'donc', ','])

/** "Mais …, a-t-il dit": the agency's link stays outside. */
function skipLinks(scene: Scene, from: number, to: number): number {
  while (from < to && scene.stretchAt(from) < 0 && LINKS.has(scene.norm(from))) from++
  return from
}
