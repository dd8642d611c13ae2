/** Warns with consequences, threatens. */
import type { Family } from './family.ts'

export const threaten: Family = {
  name: 'threaten',
  type: 'THREATEN',
  reads: [],
  leaves: [],
}
