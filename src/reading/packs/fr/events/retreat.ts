/** Withdraws, frees, disarms, keeps a truce. */
import type { Family } from './family.ts'

export const retreat: Family = {
  name: 'retreat',
  type: 'RETREAT',
  reads: [],
  leaves: [],
}
