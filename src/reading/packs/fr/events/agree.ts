/** Commits itself, offers, promises, announces cooperation to come. */
import type { Family } from './family.ts'

export const agree: Family = {
  name: 'agree',
  type: 'AGREE',
  reads: [],
  leaves: [],
}
