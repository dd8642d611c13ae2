/** The French pack: all that is French, handed to the steps. */
import { packagePath } from '../../../paths.ts'
import type { Pack } from '../../pack.ts'
import { loadSyntaxModel } from '../../steps/syntax.ts'
import { loadTokens } from './tokens/index.ts'

export function loadFrench(): Pack {
  return {
    language: 'fr',
    tokens: loadTokens(),
    model: loadSyntaxModel(packagePath('models', 'fr.model')),
    times: {},
    amounts: {},
    names: {},
    quotes: {},
    events: {},
  }
}
