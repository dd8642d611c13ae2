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
  if (subject < 0 || !JOURNALISTS.has(scene.tokens[subject].lemma)) return false
  if (SEEING.has(lemma)) return true
  const { source } = scene.doc.dispatch
  for (const { actor } of scene.mentionsIn({ from: subject, to: subject + REACH }))
    if (scene.cast.get(actor)?.name === source) return true
  return false
}
