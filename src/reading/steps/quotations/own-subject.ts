/** Subjects that a cue has of its own although the parser hangs it on another verb: "Rome a poussé Luc Morel à dénoncer", ", le parquet accusant". */
import type { Cue } from './cues.ts'
import type { Scene } from './scene.ts'

/** Words before an infinitive among which the verb stands that makes somebody do it. */
const REACH = 8

/** Words of a phrase between commas. */
const PHRASE = 16

/**
 * "Rome a poussé le maire Luc Morel à dénoncer": head of the phrase between a verb that makes or keeps somebody from doing things and the
 * infinitive that says what, or -1.
 */
export function doerOf(scene: Scene, { from, form }: Cue): number {
  if (form !== 'infinitive' || !scene.isLink(from - 1)) return -1
  const end = from - 1
  const mention = scene.wholeMentionAt(end - 1)
  const named = mention?.to === end && mention.as !== 'pronoun' && scene.stretchAt(mention.head) < 0
  const head = named ? mention.head : scene.isPerson(end - 1) || scene.isBody(end - 1) ? end - 1 : -1
  if (head < 0) return -1
  const first = named ? mention.from : head
  const start = Math.max(scene.sentence(from).from, first - REACH)
  for (let i = first - 1; i >= start && !scene.isPunct(i); i--) {
    const { upos, lemma } = scene.tokens[i]
    if (scene.makesDo(lemma)) return head
    if (upos === 'VERB') return -1
  }
  return -1
}

/**
 * `Rome a protesté, le parquet accusant Kiev`, `…, le ministre grec, Paul Roche, parlant de "farce"`: head of the noun phrase that opens
 * behind a comma and runs up to the participle, or -1.
 */
export function phraseBefore(scene: Scene, { from, form }: Cue): number {
  if (form !== 'present-participle' || from === 0) return -1
  const aside = scene.norm(from - 1) === ',' ? scene.wholeMentionAt(from - 2) : undefined
  const isNamed = aside?.as === 'name' && aside.to === from - 1 && scene.norm(aside.from - 1) === ','
  if (scene.norm(from - 1) === ',' && !isNamed) return -1
  const head = headOfPhrase(scene, isNamed ? aside.from - 1 : from)
  if (head < 0) return -1
  return isNamed ? (scene.isPerson(head) || scene.mentionAt(head)?.as === 'title' ? aside.head : -1) : head
}

/** Head of the phrase without verb that stands between a comma before and this end, an article or name first; -1 where there is none. */
function headOfPhrase(scene: Scene, end: number): number {
  const start = Math.max(scene.sentence(end - 1).from, end - PHRASE)
  for (let i = end - 1; i >= start; i--) {
    if (scene.norm(i) !== ',') {
      const { upos } = scene.tokens[i]
      if (scene.stretchAt(i) >= 0 || /^(?:AUX|SCONJ|CCONJ|PRON)$/.test(upos) || scene.isFiniteVerb(i)) return -1
      continue
    }
    const opens = scene.tokens[i + 1]
    if (i + 1 >= end || !/^(?:DET|PROPN)$/.test(opens.upos)) return -1
    for (let head = i + 1; head < end && head < i + 5; head++)
      if (/^(?:NOUN|PROPN)$/.test(scene.tokens[head].upos)) return scene.isTime(head) ? -1 : head
    return -1
  }
  return -1
}
