/** What a language brings: data and small functions for each step. A new language is one folder under packs/ and a line in packs/index.ts. */

import type { AmountPack } from './steps/amounts.ts'
import type { CollectivePack } from './steps/collectives.ts'
import type { EventPack } from './steps/events.ts'
import type { SyntaxModel } from './steps/model.ts'
import type { NamePack } from './steps/names.ts'
import type { QuotePack } from './steps/quotations.ts'
import type { TimePack } from './steps/times.ts'
import type { TokenPack } from './steps/tokenise.ts'

export interface Pack {
  /** BCP 47 primary subtag. */
  readonly language: string
  readonly tokens: TokenPack
  readonly model: SyntaxModel
  readonly times: TimePack
  readonly amounts: AmountPack
  readonly names: NamePack
  readonly quotes: QuotePack
  readonly collectives: CollectivePack
  readonly events: EventPack
}
