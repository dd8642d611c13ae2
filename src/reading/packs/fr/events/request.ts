/** Asks, demands, calls for. */
import type { Family } from './family.ts'

export const request: Family = {
  name: 'request',
  type: 'REQUEST',
  reads: [],
  leaves: [],
}
