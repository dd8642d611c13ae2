/** Whom a noun for a body takes up: "l'ONG", "l'institut suédois", "cette université", "le géant américain". */
import type { Actor } from '../../../../types/index.ts'
import type { Scene } from '../../../steps/quotations/scene.ts'
import type { Voice } from '../../../steps/quotations/voice.ts'
import { loadWords } from './lexicon.ts'

const BODIES = loadWords('body-nouns.txt')

/** Sentences back that such a noun reaches when the body had not the floor. */
const REACH = 4

/** Whether the noun means a body: "association". */
export const isBody = (lemma: string, norm: string): boolean => BODIES.has(lemma) || BODIES.has(norm)

/** The body that had the floor, else the one named last in the sentences before; undefined where the noun names a new one. */
export function bodyTakenUp(scene: Scene, head: number, floor: Voice): Actor | undefined {
  if (!isDefinite(scene, head)) return undefined
  const last = floor.actors.length === 1 ? scene.cast.get(floor.actors[0]) : undefined
  // "l'ONG de défense des droits", said of the one that has the floor
  const isSaid = last && isOrganised(last) && !isNamed(scene, head)
  if (isSaid && (!hasComplement(scene, head) || scene.norm(head) === 'ong')) return last
  if (hasComplement(scene, head)) return undefined
  const at = scene.sentenceIndex(head)
  for (let back = 0; back <= REACH && at - back >= 0; back++) {
    const { from, to } = scene.doc.sentences[at - back]
    const named = scene.mentionsIn({ from, to: Math.min(to, head) }).findLast(({ actor, as, head: token }) => {
      const found = scene.cast.get(actor)
      const isOther = found?.name !== scene.doc.dispatch.source
      return as === 'name' && token < head && scene.stretchAt(token) < 0 && found && isOther && isOrganised(found)
    })
    if (named) return scene.cast.get(named.actor)
  }
  return undefined
}

/** "l'ONG Alba", "l'ONG internationale Terre (FIT)" */
function isNamed(scene: Scene, head: number): boolean {
  for (let i = head + 1; i < head + 8 && i < scene.tokens.length; i++) {
    const { upos, norm } = scene.tokens[i]
    if (upos === 'PROPN' || norm === '(') return true
    if (upos === 'PUNCT' || upos === 'VERB' || upos === 'AUX') return false
  }
  return false
}

const isOrganised = ({ kind }: Actor): boolean => kind === 'organisation' || kind === 'group'

function isDefinite(scene: Scene, head: number): boolean {
  const i = scene.tokens[head - 1]?.upos === 'ADJ' ? head - 2 : head - 1
  return /^(?:l'|la|le|ce|cet|cette|même)$/.test(scene.norm(i))
}

/** "l'association des victimes", "le groupe Roche", but not "l'institut suédois". */
function hasComplement(scene: Scene, head: number): boolean {
  for (let i = head + 1; i < head + 4; i++) {
    const token = scene.tokens[i]
    if (!token) return false
    if (token.upos === 'PROPN' || /^d(?:e|'|u|es)$/.test(token.norm)) return true
    if (token.upos !== 'ADJ' && scene.mentionAt(i)?.as !== 'role') return false
  }
  return false
}
