/** Groups words into sentences: a blank line always ends one, final punctuation with the marks that close after it usually does. */
import type { Sentence, Word } from '../../types/index.ts'
import type { TokenPack } from './tokenise.ts'
import { classOf, DIGIT, isUpper, isWordClass, SPACE } from './tokens/characters.ts'

const finals = new Set(['.', '!', '?', '…', '...', '....', '.....', '......'])
const closing = new Set(['"', '»', '”', '’', "'", ')', ']', '+', '›', '“'])
const opening = new Set(['"', '«', '“', '‘', "'", '(', '[', '+', '-', '–', '—', '‹', '„', '•', '--', '#'])

/** The sentences of a text, in order, every word in one of them. */
export function splitSentences(
  text: string,
  words: readonly Word[],
  pack: Pick<TokenPack, 'abbreviations' | 'starters'>,
): Sentence[] {
  const sentences: Sentence[] = []
  let from = 0
  let paragraph = 0
  for (let i = 0; i < words.length; i++) {
    if (words[i].part === 1) continue
    const last = i + 1 === words.length
    const lines = last ? 0 : lineEnds(text, words[i].end, words[i + 1].start)
    if (
      !last &&
      lines < 2 &&
      !(lines === 1 && endsLine(words, i)) &&
      !endsSentence(text, words, from, i, pack) &&
      !endsDateline(text, words, from, i)
    )
      continue
    sentences.push({ from, to: i + 1, start: words[from].start, end: words[i].end, paragraph })
    from = i + 1
    if (lines > 1) paragraph++
  }
  return sentences
}

/** Line ends between two words, counted to two: two make a paragraph. */
function lineEnds(text: string, start: number, end: number): number {
  if (end - start === 1) return text.charCodeAt(start) === 10 ? 1 : 0
  let count = 0
  for (let i = start; i < end && count < 2; i++) {
    const code = text.charCodeAt(i)
    if (code === 10 || code === 0x2029 || (code === 13 && text.charCodeAt(i + 1) !== 10)) count++
  }
  return count
}

/** A single line end separates the items of a list; else it is where the line was wrapped. */
function endsLine(words: readonly Word[], at: number): boolean {
  const next = words[at + 1].norm
  return next === '-' || next === '–' || next === '—' || next === '•' || next === '*' || /^-{2,}$/.test(next)
}

const DATELINE = 16

/**
 * "LISBONNE, 3 mars (AFP) - Le ministre…", "OTTAWA — Le ministre…": what stands before the dash says where and when the
 * dispatch was written and is no part of its first sentence.
 */
function endsDateline(text: string, words: readonly Word[], from: number, at: number): boolean {
  const dash = words[at].norm
  if (at === from || at - from > DATELINE || (dash !== '-' && dash !== '–' && dash !== '—')) return false
  if (from > 0 && lineEnds(text, words[from - 1].end, words[from].start) < 2) return false
  if (!words[at].spaceBefore || !words[at + 1].spaceBefore || !startsSentence(text, words, at + 1)) return false
  if (isShouted(text, words[from])) return words[at - 1].norm === ')' || allShouted(text, words, from, at)
  // "Moscou (AFP) - ": a name or two, then the agency in brackets
  return (
    isUpper(text.charCodeAt(words[from].start)) && words[at - 1].norm === ')' && bracketAt(words, from, at) - from < 4
  )
}

/** Where the bracket that closes before the dash opens, or far away. */
function bracketAt(words: readonly Word[], from: number, at: number): number {
  for (let i = at - 2; i > from; i--) if (words[i].norm === '(') return i
  return Number.POSITIVE_INFINITY
}

/** "LISBONNE": at least two letters, no small one. */
function isShouted(text: string, word: Word): boolean {
  const form = text.slice(word.start, word.end)
  return form.length > 1 && form.length < 40 && form === form.toUpperCase() && form !== form.toLowerCase()
}

const allShouted = (text: string, words: readonly Word[], from: number, to: number): boolean =>
  words.slice(from, to).every((word) => isShouted(text, word) || /^[,/-]$/.test(word.norm))

/** Does a sentence end after word `at`? */
function endsSentence(
  text: string,
  words: readonly Word[],
  from: number,
  at: number,
  pack: Pick<TokenPack, 'abbreviations' | 'starters'>,
): boolean {
  // the last mark of final punctuation and closers stands at `at`; go back to the final mark itself
  let mark = at
  while (mark > from && at - mark < 4 && closing.has(words[mark].norm) && !opensHere(words, mark)) mark--
  const norm = words[mark].norm
  const abbreviated = mark === at && norm.length > 1 && norm.charCodeAt(norm.length - 1) === 46 && !finals.has(norm)
  if (!abbreviated && !finals.has(norm)) return false
  if (closesNext(words, at)) return false
  const next = words[at + 1]
  if (!startsSentence(text, words, at + 1)) return false
  if (abbreviated) {
    const kind = pack.abbreviations.get(norm)
    return kind ? kind === 'end' : pack.starters.has(next.norm) && next.spaceBefore
  }
  // "1. Titre": a number and a dot number the sentence
  if (mark === from + 1 && classOf(text.charCodeAt(words[from].start)) === DIGIT && norm === '.') return false
  // "(...) Paris": words left out, not the end
  if (norm !== '.' && mark < at && mark > from && /^[([]$/.test(words[mark - 1].norm)) return false
  if (!next.spaceBefore)
    return norm === '.' && mark === at && isUpper(text.charCodeAt(next.start)) && wordLike(text, words[mark - 1])
  return true
}

const wordLike = (text: string, word: Word | undefined): boolean =>
  word !== undefined && word.end - word.start > 1 && isWordClass(classOf(text.charCodeAt(word.end - 1)))

/** A mark that could open or close: it opens when white space stands before it and none after. */
function opensHere(words: readonly Word[], at: number): boolean {
  const word = words[at]
  if (!word.spaceBefore || word.norm === '»' || word.norm === '”' || word.norm === ')') return false
  return at + 1 < words.length && !words[at + 1].spaceBefore
}

/** The closing mark still to come belongs to this sentence: `. »`, `."`. */
function closesNext(words: readonly Word[], at: number): boolean {
  return (
    closing.has(words[at + 1].norm) &&
    !opensHere(words, at + 1) &&
    !(words[at + 1].spaceBefore && words[at + 1].norm === '“')
  )
}

/** A word in upper case or a number begins a sentence, after marks that open. */
function startsSentence(text: string, words: readonly Word[], at: number): boolean {
  let first = at
  while (first < words.length && first - at < 4 && opening.has(words[first].norm)) first++
  if (first >= words.length) return true
  const code = text.charCodeAt(words[first].start)
  const found = classOf(code)
  if (found === DIGIT) return true
  if (found === SPACE || !isWordClass(found)) return first > at && found !== SPACE
  return isUpper(code) || code === 64
}
