/** An index of set phrases (names, titles, nouns) matched on folded text, whatever way the tokeniser cuts them. */
import { fold, isCapital, isWordUnit } from './fold.ts'

interface Phrase<T> {
  readonly key: string
  /** Offset in the key of the first letter that the text must write as a capital, or -1. */
  readonly capital: number
  /** The form is all capitals ("ONU"): the text may also write "Onu", not "onu". */
  readonly acronym: boolean
  readonly entries: T[]
}

export interface PhraseHit<T> {
  readonly start: number
  readonly end: number
  readonly entries: readonly T[]
}

/** Longer than any first word that is looked for: a text without ends of words must not be scanned anew at every token. */
const LONGEST = 64

function firstWord(folded: string, at: number): string {
  let end = at
  const last = Math.min(folded.length, at + LONGEST)
  while (end < last && isWordUnit(folded.charCodeAt(end))) end++
  return folded.slice(at, end)
}

export class PhraseIndex<T> {
  private readonly buckets = new Map<string, Phrase<T>[]>()
  private sorted = false

  /** @param capitalFrom offset in the form where capitals start to count: past an article that the text may write small ("Le Caire") */
  add(form: string, entry: T, capitalFrom = 0): void {
    const key = fold(form)
    const word = firstWord(key, 0)
    if (!word) return
    let capital = -1
    for (let i = capitalFrom; i < form.length && capital < 0; i++) if (isCapital(form, i)) capital = i
    const acronym = /^[\p{Lu}\d.-]{2,}$/u.test(form)
    let bucket = this.buckets.get(word)
    if (!bucket) {
      bucket = []
      this.buckets.set(word, bucket)
    }
    const same = bucket.find((p) => p.key === key && p.capital === capital && p.acronym === acronym)
    if (same) same.entries.push(entry)
    else bucket.push({ key, capital, acronym, entries: [entry] })
    this.sorted = false
  }

  /** All phrases that stand at this offset and end at the end of a word, longest first; undefined for none. */
  at(text: string, folded: string, offset: number): PhraseHit<T>[] | undefined {
    const bucket = this.buckets.get(firstWord(folded, offset))
    if (!bucket) return undefined
    if (!this.sorted) this.sort()
    let hits: PhraseHit<T>[] | undefined
    for (const phrase of bucket) {
      if (!folded.startsWith(phrase.key, offset)) continue
      const end = offset + phrase.key.length
      if (end < folded.length && isWordUnit(folded.charCodeAt(end)) && isWordUnit(folded.charCodeAt(end - 1))) continue
      if (phrase.capital >= 0 && !isCapital(text, offset + phrase.capital)) continue
      hits ??= []
      hits.push({ start: offset, end, entries: phrase.entries })
    }
    return hits
  }

  private sort(): void {
    for (const bucket of this.buckets.values()) bucket.sort((a, b) => b.key.length - a.key.length)
    this.sorted = true
  }
}
