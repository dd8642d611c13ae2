/** A quoted sentence without a cue: whoever spoke last goes on. `"Nous irons", a-t-il dit. "Et nous gagnerons."` */
import type { QuoteRule, Report } from '../../../steps/quotations/report.ts'
import type { Scene, TokenStretch } from '../../../steps/quotations/scene.ts'

export const carried: QuoteRule = {
  name: 'quotes/carried',
  find(scene, stretches) {
    const reports: Report[] = []
    for (const stretch of stretches) {
      const alone = isAlone(scene, stretch)
      if (!alone && stretch.to - stretch.from < 4) continue
      const { from, to } = stretch
      reports.push({ content: { from, to }, takes: alone ? 'clause' : 'words', alone, cue: null, speaker: 'last' })
    }
    return reports
  },
  reads: [
    [
      '"Nous irons", a déclaré Paul Roche. "Et nous gagnerons la bataille."',
      'direct: Et nous gagnerons la bataille. | Paul Roche',
    ],
    [
      '"Nous irons", a déclaré Paul Roche.\n\n"Rien ne nous arrêtera, ni le froid ni la faim".',
      'direct: Rien ne nous arrêtera, ni le froid ni la faim | Paul Roche',
    ],
    [
      'Paris a protesté, a dit le ministre Luc Morel. Les missiles sont "une menace directe pour la paix".',
      'mixed: une menace directe pour la paix | Luc Morel',
    ],
  ],
  leaves: ['Le navire "Étoile" est arrivé.', 'Des "camps" ont été ouverts.'],
}

/** Whether only marks, links and adverbs stand beside the stretch in its sentence. */
function isAlone(scene: Scene, stretch: TokenStretch): boolean {
  const { from } = scene.sentence(stretch.from)
  const { to } = scene.sentence(stretch.to - 1)
  const empty = (i: number) => /^(?:PUNCT|CCONJ|ADV)$/.test(scene.tokens[i].upos)
  for (let i = from; i < stretch.from; i++) if (!empty(i)) return false
  for (let i = stretch.to; i < to; i++) if (!empty(i)) return false
  return true
}
