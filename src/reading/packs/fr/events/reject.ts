/** Refuses, vetoes, denies, defies. */
import type { Family } from './family.ts'

export const reject: Family = {
  name: 'reject',
  type: 'REJECT',
  reads: [],
  leaves: [],
}
