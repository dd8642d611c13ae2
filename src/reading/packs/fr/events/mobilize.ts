/** Deploys or raises forces, manoeuvres alone. */
import type { Family } from './family.ts'

export const mobilize: Family = {
  name: 'mobilize',
  type: 'MOBILIZE',
  reads: [],
  leaves: [],
}
