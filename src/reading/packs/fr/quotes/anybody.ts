/** "dit-on à Berlin", "peut-on lire dans le communiqué": whom the pronoun for anybody stands for. */
import type { Scene } from '../../../steps/quotations/scene.ts'
import { NOBODY } from '../../../steps/quotations/voice.ts'
import { authorOf } from './papers.ts'

/** "peut-on lire dans le communiqué": whose words the paper has. */
function paperRead(scene: Scene, head: number, limit: number): readonly string[] | undefined {
  if (scene.tokens[head + 1]?.lemma !== 'lire') return undefined
  for (let i = head + 2; i < limit && i < head + 6; i++) {
    const author = scene.tokens[i].upos === 'NOUN' ? authorOf(scene, i, NOBODY) : undefined
    if (author) return author
  }
  return undefined
}

/** "dit-on à Berlin et à Rome": those whose capitals are named; "dit-on": nobody. */
export function anybody(scene: Scene, head: number): readonly string[] | undefined {
  if (!/^(?:-(?:t-)?)?on$/.test(scene.norm(head))) return undefined
  const { to } = scene.sentence(head)
  const paper = paperRead(scene, head, to)
  if (paper) return paper
  const out: string[] = []
  for (let i = head + 1; i < to && i < head + 12; i++) {
    const mention = scene.mentionAt(i)
    const actor = mention && scene.cast.get(mention.actor)
    const state = actor && (actor.kind === 'state' ? actor.id : actor.kind === 'organisation' ? undefined : actor.of)
    if (state && !out.includes(state)) out.push(state)
    // "dit-on à Berlin et à Rome": nothing but the places
    if (mention) i = mention.to - 1
    else if (
      scene.tokens[i].upos !== 'VERB' &&
      !/^(?:à|au|en|le|la|l'|et|de|du|dans|auprès|chez|entourage|source|côté|,)$/.test(scene.norm(i))
    )
      break
  }
  return out
}
