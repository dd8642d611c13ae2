/** Which state is spoken of where a body of it has no name: the one named last. */
import type { ActorMention } from '../../../../types/index.ts'
import type { Scene } from '../../../steps/quotations/scene.ts'

/** Head of the state or of the place within one that is named between the word and the end, else last before, in its sentence or the two before; -1 where none is. */
export function stateNear(scene: Scene, word: number, end: number): number {
  const at = scene.sentenceIndex(word)
  const { sentences } = scene.doc
  const isStates = ({ actor: id, as }: ActorMention) => {
    const actor = scene.cast.get(id)
    return as !== 'pronoun' && (actor?.kind === 'state' || (actor?.kind === 'place' && actor.of !== undefined))
  }
  const from = sentences[Math.max(0, at - 2)].from
  const near =
    scene.mentionsIn({ from: word, to: end }).find(isStates) ?? scene.mentionsIn({ from, to: word }).findLast(isStates)
  return near?.head ?? -1
}
