/** What a journalist of the agency saw for himself is the agency's own word: "…, a constaté un journaliste de l'AFP". */
import type { Cue } from '../../../steps/quotations/cues.ts'
import type { Scene } from '../../../steps/quotations/scene.ts'

const JOURNALISTS: ReadonlySet<string> = new Set(
  'journaliste correspondant correspondante photographe vidéaste reporter reportrice équipe envoyé'.split(' '),
)
/** Verbs of seeing: whose journalist it is need not be said. */
const SEEING: ReadonlySet<string> = new Set(['constater', 'voir', 'observer'])
/** Words between the noun and the name of its agency: "un journaliste vidéo de l'AFP". */
const REACH = 5

export function isWitness(scene: Scene, { lemma, subject }: Cue): boolean {
  const named = scene.cast.get(scene.mentionAt(subject)?.actor ?? '')
  if (SEEING.has(lemma) && named?.name === scene.doc.dispatch.source) return true
  if (subject < 0 || !JOURNALISTS.has(scene.tokens[subject].lemma)) return false
  if (SEEING.has(lemma)) return true
  const { source } = scene.doc.dispatch
  for (const { actor } of scene.mentionsIn({ from: subject, to: subject + REACH }))
    if (scene.cast.get(actor)?.name === source) return true
  return false
}

/** "selon un décompte réalisé par l'AFP": the agency stands in the phrase, but "des témoins à l'AFP" talk to it. */
export function isAgency(scene: Scene, head: number): boolean {
  const source = scene.doc.dispatch.source.toLowerCase()
  const { to } = scene.sentence(head)
  for (let i = head + 1; i < to && i < head + 8; i++) {
    if (!/^(?:DET|ADP|ADJ|NOUN|PROPN|VERB)$/.test(scene.tokens[i].upos) || /^(?:à|auprès)$/.test(scene.norm(i)))
      return false
    if (scene.norm(i) === source) return true
  }
  return false
}
