/** Imposes sanctions, expels, breaks off, leaves, bars, convicts. */
import type { Family } from './family.ts'

export const sanction: Family = {
  name: 'sanction',
  type: 'SANCTION',
  reads: [],
  leaves: [],
}
