/** The French pack: all that is French, handed to the steps. */
import { packagePath } from '../../../paths.ts'
import type { Pack } from '../../pack.ts'
import { loadSyntaxModel } from '../../steps/syntax.ts'
import { amounts } from './amounts/index.ts'
import { loadEvents } from './events/index.ts'
import { loadNames } from './names/index.ts'
import { world } from './names/world.ts'
import { loadQuotes } from './quotes/index.ts'
import { times } from './times/index.ts'
import { loadTokens } from './tokens/index.ts'

export function loadFrench(): Pack {
  return {
    language: 'fr',
    tokens: loadTokens(),
    model: loadSyntaxModel(packagePath('models', 'fr.model')),
    times,
    amounts,
    names: loadNames(world),
    quotes: loadQuotes(),
    events: loadEvents(),
  }
}
