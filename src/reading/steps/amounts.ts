/** Finds sums of money. */
import type { Summed, Timed } from '../../types/index.ts'

// biome-ignore lint/suspicious/noEmptyInterface: filled by the step
export interface AmountPack {}

export function findAmounts(doc: Timed, _pack: AmountPack): Summed {
  return { ...doc, amounts: [] }
}
