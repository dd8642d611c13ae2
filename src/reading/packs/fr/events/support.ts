/** Praises, backs, recognises, signs an accord, opens relations. */
import type { Family } from './family.ts'

export const support: Family = {
  name: 'support',
  type: 'SUPPORT',
  reads: [],
  leaves: [],
}
