/** What comes out of intake: a dispatch, or the reason why there is none, with the place it came from. */
import { DepecheError, type Dispatch } from '../types/index.ts'

export interface ReadItem {
  readonly ok: Dispatch
  /** "wire.jsonl:12" (the line the item begins on), "wire.json:1 item 3" in an array, or the file's name alone when it holds one dispatch. */
  readonly from: string
  /** What was assumed or repaired on the way, in words: an encoding, an id used twice. */
  readonly notes: readonly string[]
}

export interface RefusedItem {
  readonly error: DepecheError
  readonly from: string
}

/** Narrow with `'ok' in item`. */
export type Item = ReadItem | RefusedItem

/** What the caller knows when the file does not say it; a file that says otherwise wins. */
export interface IntakeOptions {
  readonly source?: string
  /** BCP 47 primary subtag. */
  readonly language?: string
  readonly sentAt?: string
  readonly headline?: string
  /** How items without a path are called in `from` and in errors: "stdin". */
  readonly name?: string
  /** The most bytes that one dispatch may take (default 16 MB). */
  readonly maxBytes?: number
}

export const MAX_BYTES = 16 * 1024 * 1024

/** The error for one item: `E_DATE: wire.jsonl:12: …`, so that a message alone tells where to look. */
export const refusal = (code: string, from: string, what: string): DepecheError =>
  new DepecheError(code, `${from}: ${what}`)

export const refused = (code: string, from: string, what: string): RefusedItem => ({
  error: refusal(code, from, what),
  from,
})

/** Sizes in errors, as people read them. */
export const megabytes = (bytes: number): string => `${Math.round((bytes / 1024 / 1024) * 10) / 10} MB`

/** A culprit in an error, short enough for a terminal line. */
export function shown(value: unknown): string {
  const text = typeof value === 'string' ? JSON.stringify(value) : String(value)
  return text.length > 60 ? `${text.slice(0, 57)}…` : text
}
