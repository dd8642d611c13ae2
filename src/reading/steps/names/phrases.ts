/** An index of set phrases (names, titles, nouns) matched on folded text, whatever way the tokeniser cuts them. */
import { fold, isCapital, isWordUnit } from './fold.ts'

interface Phrase<T> {
  readonly key: string
  readonly form: string
  /** Offset in the key of the first letter that the text must write as a capital, or -1. */
  readonly capital: number
  /** The form is all capitals ("ONU"): the text must write it so. */
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

const ACRONYM = /^[\p{Lu}\d.-]{2,}$/u

/** Whether the text writes the phrase as it must: capitals of names, all capitals of acronyms, the accents of small letters ("jugé" is no "juge"). */
function writtenSo<T>(text: string, offset: number, { form, key, capital, acronym }: Phrase<T>): boolean {
  if (capital >= 0) return acronym ? text.startsWith(form, offset) : isCapital(text, offset + capital)
  if (text.startsWith(form, offset)) return true
  for (let i = 0; i < key.length; i++) {
    const char = text.charAt(offset + i)
    // capitals may lack their accent: "ETAT-MAJOR"
    if (
      char !== form.charAt(i) &&
      !isCapital(text, offset + i) &&
      form.charCodeAt(i) > 127 !== char.charCodeAt(0) > 127 &&
      char !== '’' &&
      char !== '\u00a0'
    )
      return false
  }
  return true
}

export class PhraseIndex<T> {
  private readonly buckets = new Map<string, Phrase<T>[]>()
  private readonly byForm = new Map<string, Phrase<T>>()
  private sorted = false

  /** @param capitalFrom offset in the form where capitals start to count: past an article that the text may write small ("Le Caire") */
  add(form: string, entry: T, capitalFrom = 0): void {
    const key = fold(form)
    const word = firstWord(key, 0)
    if (!word) return
    let capital = -1
    for (let i = capitalFrom; i < form.length && capital < 0; i++) if (isCapital(form, i)) capital = i
    let bucket = this.buckets.get(word)
    if (!bucket) {
      bucket = []
      this.buckets.set(word, bucket)
    }
    const same = this.byForm.get(form)
    if (same && same.capital === capital) {
      same.entries.push(entry)
      return
    }
    const phrase = { key, form, capital, acronym: capital === 0 && ACRONYM.test(form), entries: [entry] }
    bucket.push(phrase)
    this.byForm.set(form, phrase)
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
      if (!writtenSo(text, offset, phrase)) continue
      const last = hits?.[hits.length - 1]
      if (last?.end === end) {
        hits![hits!.length - 1] = { ...last, entries: [...last.entries, ...phrase.entries] }
        continue
      }
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
