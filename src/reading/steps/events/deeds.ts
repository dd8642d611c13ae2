/** Whose doing a thing is that the words before have told of: "cette décision", "ces accusations", "ce que Moscou dément". */
import type { Actor } from '../../../types/index.ts'
import { isPower } from './abroad.ts'
import { has, relation } from './cases.ts'
import type { Frame } from './frame.ts'
import type { Scene } from './scene.ts'

/** Sentences back that such words reach. */
const REACH = 2
/** Words into a sentence within which its main verb is looked for: no sentence of prose is longer. */
const WIDE = 200
/** Steps up from a word to the verb that governs it. */
const DEPTH = 6

/** The doer of what the target of an act takes up, or []. */
export function doerOfDeed(scene: Scene, frame: Frame, trigger: number, than: readonly Actor[]): Actor[] {
  const { tokens, tree } = scene.clauses
  for (const token of scene.parties.tokens(frame.target, trigger)) {
    if (scene.pack.words.that.has(tokens[token].lemma) && tokens[token].upos === 'PRON') {
      const doer = above(scene, token, trigger, than)
      if (doer.length) return doer
    }
    const beside = tree.children(token)
    if (tokens[token].upos !== 'NOUN' || !beside.some((c) => has(tokens[c], 'PronType=Dem'))) continue
    // "ces violences au Mali": told by its own words, not by those before
    if (beside.some((c) => relation(tokens[c]) === 'nmod')) continue
    const doer = before(scene, trigger, than)
    if (doer.length) return doer
  }
  return []
}

const others = (scene: Scene, token: number, than: readonly Actor[]): Actor[] =>
  token < 0 ? [] : scene.parties.named(token).filter((a) => isPower(a, scene.pack) && !than.includes(a))

/** "X accuse Y, ce que Y dément": whoever does what "ce" is set behind. */
function above(scene: Scene, ce: number, trigger: number, than: readonly Actor[]): Actor[] {
  const { tokens } = scene.clauses
  let t = tokens[ce].head
  for (let step = 0; t >= 0 && step < DEPTH; step++, t = tokens[t].head) {
    if (t === trigger) continue
    if (tokens[t].upos !== 'VERB') continue
    const found = others(scene, scene.clauses.subject(t), than)
    if (found.length) return found
  }
  return []
}

/** The doers of the sentences before, the main verb's first. */
function before(scene: Scene, trigger: number, than: readonly Actor[]): Actor[] {
  const { sentences } = scene.doc
  const at = scene.topic.sentenceOf(trigger)
  for (let s = at; s >= 0 && at - s <= REACH; s--) {
    const { from, to } = sentences[s]
    for (let t = from; t < Math.min(to, trigger, from + WIDE); t++) {
      const { head, upos } = scene.clauses.tokens[t]
      if (head >= 0 || (upos !== 'VERB' && upos !== 'ADJ')) continue
      const found = others(scene, scene.clauses.subject(t), than)
      if (found.length) return found
    }
    const subject = scene.topic.doerIn(s, trigger, than)
    if (subject) return [subject]
  }
  return []
}
