/** A cue as an entry shows it, and whether it says or only thinks. */
import type { TokenRange } from '../../../../types/index.ts'
import type { Cue } from '../../../steps/quotations/cues.ts'
import type { Report } from '../../../steps/quotations/report.ts'
import type { Scene } from '../../../steps/quotations/scene.ts'
import { jointHeads, phraseActor } from '../../../steps/quotations/speaker.ts'
import { carriersOf, isMedium } from './carriers.ts'

/** "a-t-il déclaré", "en expliquant": the words of the verb, with the "en" of a gerund. */
export function cueOf(scene: Scene, cue: Cue): NonNullable<Report['cue']> {
  const from = cue.form === 'present-participle' && scene.norm(cue.from - 1) === 'en' ? cue.from - 1 : cue.from
  return { from, to: cue.to, lemma: cue.lemma }
}

/** `Et d'appeler Rome au "calme"`: whoever spoke last goes on. */
function isNarrative(scene: Scene, { from, form }: Cue): boolean {
  const link = from - 1
  if (form !== 'infinitive' || !/^d(?:e|')$/.test(scene.norm(link))) return false
  return scene.tokens[link - 1]?.upos === 'CCONJ' && scene.sentence(from).from === link - 1
}

/** A report by the cue: its subject speaks, through the media named beside it. */
export function reportOf(scene: Scene, cue: Cue, content: TokenRange): Report {
  return {
    content,
    takes: 'clause',
    cue: cueOf(scene, cue),
    speaker: cue.subject < 0 && isNarrative(scene, cue) ? 'last' : jointHeads(scene, cue.subject),
    via: carriersOf(scene, cue, content),
    relays: isMedium(scene, phraseActor(scene, cue.subject)),
    thought: cue.frames.has('weak'),
  }
}

/** A verb of thinking reports only what somebody named thinks, or where the clause has words between marks. */
export function isSaid(scene: Scene, cue: Cue, content: TokenRange): boolean {
  // "sans préciser si": what is not said
  if (scene.norm(cue.from - 1) === 'sans') return false
  // "il faut dire que", "peut se vanter de": what may be said
  if (cue.form === 'infinitive' && /^(?:falloir|pouvoir)$/.test(scene.tokens[cue.from - 1]?.lemma ?? '')) return false
  if (!cue.frames.has('weak')) return true
  for (let i = content.from; i < content.to; i++) if (scene.stretchAt(i) >= 0) return true
  return cue.form !== 'infinitive' && scene.mentionAt(cue.subject) !== undefined
}

/** "n'a pas précisé", "ne dit rien". */
export function isNegated(scene: Scene, cue: Cue): boolean {
  for (let i = cue.from; i < cue.verb; i++) if (/^n(?:e|')$/.test(scene.norm(i))) return true
  return false
}
