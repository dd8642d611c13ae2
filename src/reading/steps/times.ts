/** Finds expressions of date, time, duration and repetition and resolves them against the dispatch's own date. */
import type { Parsed, Timed } from '../../types/index.ts'

// biome-ignore lint/suspicious/noEmptyInterface: filled by the step
export interface TimePack {}

export function findTimes(doc: Parsed, _pack: TimePack): Timed {
  return { ...doc, times: [] }
}
