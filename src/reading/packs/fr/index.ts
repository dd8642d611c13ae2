/** The French pack: all that is French, handed to the steps. */
import type { Pack } from '../../pack.ts'

export function loadFrench(): Pack {
  return {
    language: 'fr',
    tokens: {},
    model: { digest: 'none' },
    times: {},
    amounts: {},
    names: {},
    quotes: {},
    events: {},
  }
}
