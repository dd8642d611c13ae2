/** Yields in words: eases a measure, apologises, declares a truce. */
import type { Family } from './family.ts'

export const concede: Family = {
  name: 'concede',
  type: 'CONCEDE',
  reads: [],
  leaves: [],
}
