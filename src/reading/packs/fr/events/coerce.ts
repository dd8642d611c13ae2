/** Arrests or detains foreigners, seizes, blockades, hacks, occupies. */
import type { Family } from './family.ts'

export const coerce: Family = {
  name: 'coerce',
  type: 'COERCE',
  reads: [],
  leaves: [],
}
