/** Who was named as somebody of a body that the names step does not know: "le patron du BCRA", said before of Luc Morel. */
import type { TokenRange } from '../../../../types/index.ts'
import type { Scene } from '../../../steps/quotations/scene.ts'

/** Words before a name within which its office stands. */
const OFFICE = 14

/** Names of the text that are asked. */
const NAMES = 200

/** The one person behind whose office the same proper name stood: "le directeur du Bureau central (BCRA), Luc Morel". */
export function holder(scene: Scene, head: number): string | undefined {
  const body = bodyOf(scene, head)
  if (!body) return undefined
  let only: string | undefined
  for (const { actor, as, from } of scene.mentionsIn({ from: 0, to: head }).slice(-NAMES)) {
    if (as !== 'name' || scene.cast.get(actor)?.kind !== 'person' || actor === only) continue
    if (!leadsUp(scene, { from: Math.max(scene.sentence(from).from, from - OFFICE), to: from }, body)) continue
    if (only) return undefined
    only = actor
  }
  return only
}

/** Proper name right behind the noun's "de". */
function bodyOf(scene: Scene, head: number): string | undefined {
  if (!/^d(?:e|u|'|es)$/.test(scene.norm(head + 1))) return undefined
  const token = scene.tokens[scene.tokens[head + 2]?.upos === 'DET' ? head + 3 : head + 2]
  if (!token || !(token.upos === 'PROPN' || isShort(scene, token))) return undefined
  return token.norm
}

/** "BCRA": capitals alone, whatever the parser calls them. */
const isShort = ({ doc }: Scene, { start, end }: { start: number; end: number }): boolean =>
  /^\p{Lu}{3,}$/u.test(doc.dispatch.text.slice(start, end))

/** Whether a noun for a person and the body behind it stand in the range, no verb or marks between them and its end. */
function leadsUp(scene: Scene, { from, to }: TokenRange, body: string): boolean {
  let named = false
  for (let i = to - 1; i >= from; i--) {
    if (scene.isFiniteVerb(i) || scene.stretchAt(i) >= 0) return false
    named ||= scene.norm(i) === body
    if (named && scene.isPerson(i)) return true
  }
  return false
}
