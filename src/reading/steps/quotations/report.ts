/** What a rule of quotation finds: words that somebody is made to say, before speaker and span are settled. */
import type { TokenRange } from '../../../types/index.ts'
import type { Scene, TokenStretch } from './scene.ts'

export interface Report {
  /** The words reported: a clause, or a phrase in which only the words between marks count. */
  readonly content: TokenRange
  /** `clause`: an indirect statement, if it is not all between marks; `words`: only what stands between marks is reported. */
  readonly takes: 'clause' | 'words'
  /** The words stand as a statement of their own, not inside the agency's: direct where they are all between marks. */
  readonly alone?: boolean
  /** The speaker is a medium that relays what others say: words that somebody speaks in it are his. */
  readonly relays?: boolean
  /** A preposition names who says it all ("selon Paris"): words that somebody speaks in it are his. */
  readonly sourced?: boolean
  /** A promise or demand rather than a statement: inside a statement of somebody else it is just what that says. */
  readonly minor?: boolean
  /** Thought rather than said: "souhaite que". */
  readonly thought?: boolean
  /** A passive: who says it stands elsewhere in the sentence, if at all. */
  readonly implied?: boolean
  /** The cue is itself what somebody says he did ("dit craindre que"): no report of its own there. */
  readonly dependent?: boolean
  readonly cue: (TokenRange & { readonly lemma: string }) | null
  /** Tokens that head who speaks (several for joint speakers), [] for somebody unnamed, `last` for whoever spoke last. */
  readonly speaker: readonly number[] | 'last'
  /** Where the text says through whom the words came ("à la chaîne CNN", "cité par TASS"): the carriers' heads, outermost first. */
  readonly via?: readonly number[]
}

/** One family of ways to report speech, with sentences it reads and near misses it leaves. */
export interface QuoteRule {
  /** "quotes/that-clause": the family's file. */
  readonly name: string
  /** Reports found; a fallback looks only at the stretches given, which no rule has claimed. */
  readonly find: (scene: Scene, stretches: readonly TokenStretch[]) => Report[]
  readonly reads: readonly Sample[]
  readonly leaves: readonly string[]
}

/** A text of our own, and what must be found in it: "kind: words | speaker", the speaker's name or code, "-" for somebody unnamed, with "via" and the carriers. */
export type Sample = readonly [text: string, ...finds: string[]]
