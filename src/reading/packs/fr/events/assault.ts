/** Uses armed force. */
import type { Family } from './family.ts'

export const assault: Family = {
  name: 'assault',
  type: 'ASSAULT',
  reads: [],
  leaves: [],
}
