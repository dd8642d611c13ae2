/** The French pack: all that is French, handed to the steps. */
import { packagePath } from '../../../paths.ts'
import type { Pack } from '../../pack.ts'
import type { SyntaxModel } from '../../steps/model.ts'
import { loadSyntaxModel } from '../../steps/syntax/reader.ts'
import { amounts } from './amounts/index.ts'
import { loadEvents } from './events/index.ts'
import { loadCollectives } from './names/collectives.ts'
import { loadNames } from './names/index.ts'
import { world } from './names/world.ts'
import { loadQuotes } from './quotes/index.ts'
import { times } from './times/index.ts'
import { loadTokens } from './tokens/index.ts'

export function loadFrench(): Pack {
  let model: SyntaxModel | undefined
  return {
    language: 'fr',
    tokens: loadTokens(),
    /** Loaded when first asked for: training cuts words with this pack before there is a model. */
    get model() {
      model ??= loadSyntaxModel(packagePath('models', 'fr.model'))
      return model
    },
    times,
    amounts,
    names: loadNames(world),
    quotes: loadQuotes(),
    collectives: loadCollectives(),
    events: loadEvents(),
  }
}
