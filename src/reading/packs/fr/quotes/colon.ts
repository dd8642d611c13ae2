/** `il lâche: "…"`, `un mot d'ordre: "…"`, `on répond à Paris: "…"`: words behind a colon are said by the subject of what stands before it. */
import type { QuoteRule, Report } from '../../../steps/quotations/report.ts'
import type { Scene, TokenStretch } from '../../../steps/quotations/scene.ts'
import { jointHeads } from '../../../steps/quotations/speaker.ts'
import { cueOf } from './cue.ts'
import { sourcesIn } from './source.ts'

export const colon: QuoteRule = {
  name: 'quotes/colon',
  find(scene, stretches) {
    const reports: Report[] = []
    for (const stretch of stretches) {
      const at = colonBefore(scene, stretch)
      if (at < 0) continue
      const { from } = scene.sentence(at)
      // "Selon lui, …: "…"": the words are the source's
      if (sourcesIn(scene, { from, to: at }).some(({ opens }) => opens)) continue
      const cue = cueBefore(scene, from, at)
      const subject = cue ? cue.subject : mainSubject(scene, from, at)
      reports.push({
        content: { from: stretch.from, to: stretch.to },
        takes: 'clause',
        alone: true,
        cue: cue ? cueOf(scene, cue) : null,
        speaker: subject < 0 ? 'last' : jointHeads(scene, subject),
      })
    }
    return reports
  },
  reads: [
    [`Paul Roche l'a dit: "nous irons au bout".`, 'direct: nous irons au bout | Paul Roche'],
    [`Le président Luc Morel a été clair: "C'est non."`, "direct: C'est non. | Luc Morel"],
    ['Interrogé sur la trêve, le ministre Paul Roche lâche: "elle est morte".', 'direct: elle est morte | Paul Roche'],
    [`Le mot d'ordre de Paul Roche: "tenir bon".`, 'direct: tenir bon | Paul Roche'],
  ],
  leaves: [`Trois pays ont signé: la France, l'Italie et "la Suisse".`],
}

/** The colon right before the opening mark, or -1. */
function colonBefore(scene: Scene, stretch: TokenStretch): number {
  for (let i = stretch.from - 1; i >= 0 && stretch.from - i < 4; i--) {
    if (scene.norm(i) === ':') return i
    if (!scene.isPunct(i)) return -1
  }
  return -1
}

function cueBefore(scene: Scene, from: number, to: number) {
  for (let i = to - 1; i >= from; i--) {
    const cue = scene.cueAt(i)
    if (
      cue &&
      cue.form !== 'past-participle' &&
      (cue.frames.has('after') || cue.frames.has('that') || cue.frames.has('words'))
    )
      return cue
  }
  return undefined
}

/** Head of the subject that opens the clause, or a name that is all there is ("Macron: …"). */
function mainSubject(scene: Scene, from: number, to: number): number {
  for (let i = from; i < to; i++) {
    if (scene.stretchAt(i) >= 0) continue
    if (scene.tokens[i].deprel.startsWith('nsubj') && scene.mentionAt(i)) return i
  }
  for (let i = from; i < to; i++) {
    const mention = scene.mentionAt(i)
    if (
      mention &&
      mention.as !== 'role' &&
      !isAddressee(scene, mention.from) &&
      scene.cast.get(mention.actor)?.kind === 'person'
    )
      return mention.head
  }
  return -1
}

/** "au président", "contre Paris": whom the words are for; "la voix de Paul Roche" speaks. */
function isAddressee(scene: Scene, from: number): boolean {
  for (let i = from; i > from - 3 && i > 0; i--)
    if (scene.tokens[i].upos === 'ADP') return !/^(?:de|d'|par|chez|selon)$/.test(scene.norm(i))
  return false
}
