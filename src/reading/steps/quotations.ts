/** Finds what the dispatch attributes to somebody: direct, mixed and indirect speech, with speaker, cue and through whom. */
import type { Named, Quoted } from '../../types/index.ts'
import type { QuoteRule } from './quotations/report.ts'
import { Scene, type ScenePack } from './quotations/scene.ts'
import { settle } from './quotations/settle.ts'
import type { SpeakerPack } from './quotations/voice.ts'

export interface QuotePack extends ScenePack {
  /** Ways to report speech; of two reports the innermost takes the quoted words. */
  readonly rules: readonly QuoteRule[]
  /** Rules for the quoted stretches that no other rule claims: whoever spoke last goes on. */
  readonly fallbacks: readonly QuoteRule[]
  readonly speakers: SpeakerPack
}

export function findQuotations(doc: Named, pack: QuotePack): Quoted {
  const scene = new Scene(doc, pack)
  return { ...doc, quotations: settle(scene, pack.rules, pack.fallbacks, pack.speakers) }
}
