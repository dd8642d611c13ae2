/** Demonstrates against another state. */
import type { Family } from './family.ts'

export const protest: Family = {
  name: 'protest',
  type: 'PROTEST',
  reads: [],
  leaves: [],
}
