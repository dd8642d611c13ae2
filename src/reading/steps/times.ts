/** Finds expressions of date, time, duration and repetition and resolves them against the dispatch's own date. */
import type { Parsed, Timed } from '../../types/index.ts'
import type { Leaning } from './times/anchors.ts'
import type { Meaning } from './times/meaning.ts'
import { TimeReader } from './times/reader.ts'
import type { TenseVerbs } from './times/tense.ts'
import type { Words } from './times/words.ts'

/** Words that mean a time: tokens [from, to), which may begin before the word that gave them away. */
export interface TimeMatch {
  readonly from: number
  readonly to: number
  readonly meaning: Meaning
  /** Counts from a date told later in the sentence, "au lendemain de l'accord, signé vendredi"; without one it is the day spoken of. */
  readonly fromNext?: boolean
  /** What stands when the meaning cannot be placed: "trois jours plus tard" without a date before it is at least three days. */
  readonly instead?: { readonly to: number; readonly meaning: Meaning }
}

/** One family of expressions; sentences show what it reads ("[lundi prochain|2031-05-19]") and what it must leave alone. */
export interface TimeRule {
  readonly name: string
  /** Norms of the words that give the expression away; "#" for numbers in digits. */
  readonly starts: readonly string[]
  /** Reads the expression given away by the word at `at`; null when it is none. */
  readonly match: (words: Words, at: number) => TimeMatch | null
  readonly reads: readonly string[]
  readonly leaves: readonly string[]
}

export interface TimePack {
  readonly rules: readonly TimeRule[]
  readonly verbs: TenseVerbs
  /** What the words before an expression say of its side: "depuis" lundi is past, "d'ici" lundi is not. */
  readonly lean: (words: Words, from: number) => Leaning | null
}

/** Adds the expressions of time, in order of the text and without overlap. */
export function findTimes(doc: Parsed, pack: TimePack): Timed {
  const reader = new TimeReader(doc, pack)
  for (const sentence of doc.sentences) reader.read(sentence)
  const notes = reader.undated.length ? [...doc.notes, undatedNote(reader.undated)] : doc.notes
  return { ...doc, times: reader.times, notes }
}

function undatedNote(words: readonly string[]): string {
  const some = words.slice(0, 5).map((word) => `"${word}"`)
  const more = words.length > some.length ? ` and ${words.length - some.length} more` : ''
  return `times: the dispatch has no date, so these are not resolved: ${some.join(', ')}${more}`
}
