/** `condamné pour "atteinte à l'unité"`, `poursuivi pour "blanchiment"`: a charge is in the words of the state's justice. */
import type { QuoteRule, Report } from '../../../steps/quotations/report.ts'
import type { Scene, TokenStretch } from '../../../steps/quotations/scene.ts'
import { stateMost, stateNear } from './states.ts'

/** What justice does to somebody. */
const JUDGED = new Set(
  'condamner inculper poursuivre juger arrêter détenir écrouer emprisonner incarcérer interpeller rechercher mettre examiner acquitter relaxer accuser inculpation condamnation accusation poursuite procès enquête instruction mandat examen'.split(
    ' ',
  ),
)

/** Words between what justice does and the charge. */
const REACH = 24

export const charge: QuoteRule = {
  name: 'quotes/charge',
  find(scene) {
    const reports: Report[] = []
    for (const stretch of scene.stretches) {
      const justice = chargedBefore(scene, stretch)
      if (justice < 0) continue
      const { from, to } = stretch
      const accuser = accuserBehind(scene, justice, from)
      const near = stateNear(scene, justice, from)
      const state = accuser >= 0 ? accuser : near >= 0 ? near : stateMost(scene)
      if (state >= 0) reports.push({ content: { from, to }, takes: 'words', cue: null, speaker: [state] })
    }
    return reports
  },
  reads: [
    [`Le Maroc a réagi. L'éditeur a été condamné à Rabat pour "offense au roi".`, 'mixed: offense au roi | MAR'],
    [`L'éditeur est poursuivi à Rome par Paris pour "diffamation".`, 'mixed: diffamation | FRA'],
    [`En Serbie, deux élus sont poursuivis pour "fraude" et "faux".`, 'mixed: fraude | SRB', 'mixed: faux | SRB'],
  ],
  leaves: [`En Serbie, deux élus ont été salués pour "Le Grand Bleu".`],
}

/** The word for what justice does that leads to the charge ("condamné … pour"), or -1; charges are listed one behind the other. */
function chargedBefore(scene: Scene, stretch: TokenStretch): number {
  const { from } = scene.sentence(stretch.from)
  let i = stretch.from - 1
  for (; i >= from; i--) {
    const inner = scene.stretchAt(i)
    if (inner >= 0) i = scene.stretches[inner].from
    else if (!/^(?:PUNCT|CCONJ|DET)$/.test(scene.tokens[i].upos)) break
  }
  if (scene.norm(i) !== 'pour' && scene.norm(i) !== 'de') return -1
  const isFor = scene.norm(i) === 'pour'
  for (let j = i - 1; j >= from && i - j < REACH; j--) {
    if (scene.stretchAt(j) >= 0) return -1
    // "un tribunal a condamné", "réclamant une enquête": the sentence says who
    const cue = scene.cueAt(j)
    if (cue && (cue.subject >= 0 || cue.form === 'present-participle')) return -1
    if (JUDGED.has(scene.tokens[j].lemma))
      return isFor || /^(?:inculper|accuser|accusation)$/.test(scene.tokens[j].lemma) ? j : -1
    if (scene.isFiniteVerb(j) && scene.tokens[j].upos === 'VERB') return -1
  }
  return -1
}

/** "poursuivi par Paris pour": whoever stands behind "par", or -1. */
function accuserBehind(scene: Scene, justice: number, limit: number): number {
  for (let i = justice + 1; i < limit; i++) {
    if (scene.norm(i) !== 'par') continue
    for (let j = i + 1; j < limit && j < i + 4; j++) if (scene.mentionAt(j)) return j
  }
  return -1
}
