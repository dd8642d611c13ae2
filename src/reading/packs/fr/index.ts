/** The French pack: all that is French, handed to the steps. */
import type { Pack } from '../../pack.ts'
import { loadTokens } from './tokens/index.ts'

export function loadFrench(): Pack {
  return {
    language: 'fr',
    tokens: loadTokens(),
    model: { digest: 'none' },
    times: {},
    amounts: {},
    names: {},
    quotes: {},
    events: {},
  }
}
