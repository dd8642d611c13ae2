/** Everyone and everything that acts or speaks in a dispatch, once each, with the words that name them. */
import type { Span, TokenRange } from './span.ts'

export type ActorKind = 'person' | 'state' | 'organisation' | 'group' | 'place'

export interface Mention extends Span {
  readonly as: 'name' | 'title' | 'pronoun' | 'role'
}

/** A mention as the steps pass it on: which actor, which words, which word heads it. */
export interface ActorMention extends Mention, TokenRange {
  /** Id of the actor. */
  readonly actor: string
  /** Index of the token that heads the phrase (the noun "président" in "le président russe Vladimir Poutine"). */
  readonly head: number
}

export interface Actor {
  /** "a1", "a2"… in the order of first mention. */
  readonly id: string
  readonly kind: ActorKind
  /** Persons: the fullest form in the dispatch. Others: the usual English name or acronym. */
  readonly name: string
  /** For bodies, media and groups: the words of the text. */
  readonly label?: string
  /** ISO 3166-1 alpha-3 for states (defunct: SUN, YUG, DDR, CSK), the acronym for organisations ("UN"). */
  readonly code?: string
  /** Id of the state or body that the actor belongs to or speaks for. */
  readonly of?: string
  readonly mentions: readonly Mention[]
}
