/** Condemns, criticises, accuses, investigates, sues. */
import type { Family } from './family.ts'

export const accuse: Family = {
  name: 'accuse',
  type: 'ACCUSE',
  reads: [],
  leaves: [],
}
