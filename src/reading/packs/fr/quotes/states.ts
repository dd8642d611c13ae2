/** Which state is spoken of where a body of it has no name: the one named last, else the one named most. */
import type { ActorMention } from '../../../../types/index.ts'
import type { Scene } from '../../../steps/quotations/scene.ts'

/**
 * Head of the state or of the place within one that is named between the word and the end, else last before, in its sentence or the two
 * before, adjectives ("le site français") only where nothing else names one; -1 where none is.
 */
export function stateNear(scene: Scene, word: number, end: number): number {
  const at = scene.sentenceIndex(word)
  const { sentences } = scene.doc
  const isStates = (mention: ActorMention) => mention.as !== 'pronoun' && stateOf(scene, mention) !== undefined
  const isSpokenOf = (mention: ActorMention) => isStates(mention) && scene.tokens[mention.head].upos !== 'ADJ'
  const before = scene.mentionsIn({ from: sentences[Math.max(0, at - 2)].from, to: word })
  const near =
    scene.mentionsIn({ from: word, to: end }).find(isStates) ?? before.findLast(isSpokenOf) ?? before.findLast(isStates)
  return near?.head ?? -1
}

/** Head of a mention of the state that the dispatch names most, or -1. */
export function stateMost(scene: Scene): number {
  const counts = new Map<string, number>()
  let most: ActorMention | undefined
  let top = 0
  for (const mention of scene.doc.mentions) {
    const state = mention.as === 'pronoun' ? undefined : stateOf(scene, mention)
    if (!state) continue
    const count = (counts.get(state) ?? 0) + 1
    counts.set(state, count)
    if (count > top) [top, most] = [count, mention]
  }
  return most?.head ?? -1
}

/** The state that a mention names or lies in; none for a word within the name of a body ("la chaîne française Alba"). */
function stateOf(scene: Scene, { actor: id, head }: ActorMention): string | undefined {
  const actor = scene.cast.get(id)
  const whole = scene.wholeMentionAt(head)
  if (whole && whole.actor !== id && whole.as === 'name' && scene.cast.get(whole.actor)?.kind !== 'place')
    return undefined
  return actor?.kind === 'state' ? id : actor?.kind === 'place' ? actor.of : undefined
}
