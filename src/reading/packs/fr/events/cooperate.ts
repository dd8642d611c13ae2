/** Trades, trains, extradites, shares: material cooperation under way. */
import type { Family } from './family.ts'

export const cooperate: Family = {
  name: 'cooperate',
  type: 'COOPERATE',
  reads: [],
  leaves: [],
}
