/** Gives money, arms, asylum, relief. */
import type { Family } from './family.ts'

export const aid: Family = {
  name: 'aid',
  type: 'AID',
  reads: [],
  leaves: [],
}
