/** Meets, visits, talks, telephones. */
import type { Family } from './family.ts'

export const consult: Family = {
  name: 'consult',
  type: 'CONSULT',
  reads: [],
  leaves: [],
}
