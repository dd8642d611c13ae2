/** `Il est accusé d'avoir volé`: where a court is spoken of, who accuses without being named is the state. */
import type { Cue } from '../../../steps/quotations/cues.ts'
import type { Scene } from '../../../steps/quotations/scene.ts'
import { loadWords } from './lexicon.ts'
import { stateMost, stateNear } from './states.ts'

/** Lemmas of words for courts, prisons and what they do. */
const JUSTICE = loadWords('justice-words.txt')

/** Sentences before and behind in which a court may be spoken of. */
const REACH = 2

/** Head of the state whose justice accuses, or -1 where the passive tells of no court. */
export function accusingState(scene: Scene, { verb, passive, subject, frames }: Cue): number {
  if (!passive || subject >= 0 || !frames.has('accuses')) return -1
  const at = scene.sentenceIndex(verb)
  const { sentences } = scene.doc
  const { from } = sentences[Math.max(0, at - REACH)]
  const { to } = sentences[Math.min(sentences.length - 1, at + 1)]
  for (let i = Math.max(from, verb - WINDOW); i < Math.min(to, verb + WINDOW); i++) {
    if (i === verb || scene.stretchAt(i) >= 0 || !JUSTICE.has(scene.tokens[i].lemma)) continue
    const near = stateNear(scene, verb, verb)
    return near >= 0 ? near : stateMost(scene)
  }
  return -1
}

/** Words on either side that a reader has in mind. */
const WINDOW = 120
