/** Finds what the dispatch attributes to somebody: direct, mixed and indirect speech, with speaker, cue and through whom. */
import type { Named, Quoted } from '../../types/index.ts'

// biome-ignore lint/suspicious/noEmptyInterface: filled by the step
export interface QuotePack {}

export function findQuotations(doc: Named, _pack: QuotePack): Quoted {
  return { ...doc, quotations: [] }
}
