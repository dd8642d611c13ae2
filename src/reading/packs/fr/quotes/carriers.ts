/** Through whom words came, as the sentence says it: "sur la chaîne Sky News", "dans un entretien au Spiegel", "cité par Tass". */

import type { TokenRange } from '../../../../types/index.ts'
import { mediumByName } from '../../../../world/index.ts'
import type { Cue } from '../../../steps/quotations/cues.ts'
import type { Scene } from '../../../steps/quotations/scene.ts'

const CARRYING = /^(?:cité|rapporté|relayé|repris|transmis|diffusé|publié|retransmis|recueilli)e?s?$/

/** Heads of the carriers named in the cue's sentence outside the words said, in order. */
export function carriersOf(scene: Scene, cue: Cue, content: TokenRange): number[] {
  const carriers: number[] = []
  for (const { actor, as, from, to, head } of scene.mentionsIn(scene.sentence(cue.verb))) {
    if (as === 'role' || (from >= content.from && to <= content.to) || scene.stretchAt(head) >= 0) continue
    const carries = isMedium(scene, actor) ? isAdjunct(scene, from) : isCarrier(scene, from)
    if (carries) carriers.push(head)
  }
  return carriers
}

/** A medium other than the agency itself: "a-t-il dit à l'AFP" is the agency's own interview. */
export function isMedium(scene: Scene, id: string | undefined): boolean {
  const actor = scene.cast.get(id ?? '')
  return (
    actor?.kind === 'organisation' && actor.name !== scene.doc.dispatch.source && mediumByName(actor.name) !== undefined
  )
}

/** What words are printed or spoken in. */
const PAGES = /^(?:colonnes?|pages?|site|antenne|micro|plateau|ondes|édition|matinale|journal|écrans?|studios?)$/

/** Whether a preposition governs the phrase: "à la chaîne CNN", "dans le Guardian". */
function isAdjunct(scene: Scene, from: number): boolean {
  for (let i = from - 1; i >= 0 && from - i < 6; i--) {
    const { upos } = scene.tokens[i]
    // "au micro de RTL", but "le patron du groupe TF1"
    if (upos === 'ADP') return !/^d(?:e|u|')$/.test(scene.norm(i)) || PAGES.test(scene.norm(i - 1))
    if (upos !== 'DET' && upos !== 'ADJ' && upos !== 'NOUN') return false
  }
  return false
}

/** "cité par", "selon ses propos rapportés par". */
function isCarrier(scene: Scene, from: number): boolean {
  for (let i = from - 1; i > 0 && from - i < 7; i--)
    if (scene.norm(i) === 'par') return CARRYING.test(scene.norm(i - 1))
  return false
}
