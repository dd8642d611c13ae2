/** Finds what states, organisations and armed groups do to or with one another. */
import type { Document, Quoted } from '../../types/index.ts'

// biome-ignore lint/suspicious/noEmptyInterface: filled by the step
export interface EventPack {}

export function findEvents(doc: Quoted, _pack: EventPack): Document {
  return { ...doc, events: [] }
}
