/** A dispatch on its way through the steps of reading: each stage adds what one step found, so that a wrong order does not compile. */
import type { Actor, ActorMention } from './actor.ts'
import type { Amount } from './amount.ts'
import type { Dispatch } from './dispatch.ts'
import type { EventMention } from './event.ts'
import type { OfficeMention } from './office.ts'
import type { Quotation } from './quotation.ts'
import type { TimeExpression } from './time.ts'
import type { Sentence, TaggedWord, Token, Word } from './token.ts'

export interface Tokenised {
  readonly dispatch: Dispatch
  readonly tokens: readonly Word[]
  readonly sentences: readonly Sentence[]
  /** What could not be read, in words. */
  readonly notes: readonly string[]
}

export interface Tagged extends Tokenised {
  readonly tokens: readonly TaggedWord[]
}

export interface Parsed extends Tagged {
  readonly tokens: readonly Token[]
}

export interface Timed extends Parsed {
  readonly times: readonly TimeExpression[]
}

export interface Summed extends Timed {
  readonly amounts: readonly Amount[]
}

/** Names found, grouped into actors, titles and pronouns resolved; offices stated beside the names. */
export interface Named extends Summed {
  readonly actors: readonly Actor[]
  /** Sorted by `from`; mentions may nest ("russe" within "le président russe Vladimir Poutine"). */
  readonly mentions: readonly ActorMention[]
  readonly offices: readonly OfficeMention[]
}

export interface Quoted extends Named {
  readonly quotations: readonly Quotation[]
}

/** Everything read. Steps may add actors (a state that only a minister stands for): take `actors` from the last stage. */
export interface Document extends Quoted {
  readonly events: readonly EventMention[]
}
