/** Finds what the dispatch attributes to somebody: direct, mixed and indirect speech, with speaker, cue and through whom. */
import type { Named, Quoted } from '../../types/index.ts'
import type { CueLexicon } from './quotations/cues.ts'
import type { Stretch } from './quotations/marks.ts'
import type { QuoteRule } from './quotations/report.ts'
import { Scene } from './quotations/scene.ts'
import { settle } from './quotations/settle.ts'
import type { UnnamedSpeaker } from './quotations/speaker.ts'

export interface QuotePack {
  readonly cues: CueLexicon
  /** Stretches between marks that are nobody's words: titles, nicknames, subheads, translations. */
  readonly unsaid: (text: string, stretch: Stretch) => boolean
  /** Ways to report speech; of two reports the innermost takes the quoted words. */
  readonly rules: readonly QuoteRule[]
  /** Rules for the quoted stretches that no other rule claims: whoever spoke last goes on. */
  readonly fallbacks: readonly QuoteRule[]
  readonly unnamed: UnnamedSpeaker
}

export function findQuotations(doc: Named, pack: QuotePack): Quoted {
  const scene = new Scene(doc, pack.cues, pack.unsaid)
  return { ...doc, quotations: settle(scene, pack.rules, pack.fallbacks, pack.unnamed) }
}
