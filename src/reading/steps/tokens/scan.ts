/** Cuts a text into words in one pass over its characters: runs of letters and digits, and what may join them. */
import type { Word } from '../../../types/index.ts'
import type { TokenPack } from '../tokenise.ts'
import { addressEnd, isAddress } from './address.ts'
import { APOSTROPHE, classOf, DIGIT, HYPHEN, isUpper, isWordClass, LOWER, SPACE } from './characters.ts'
import { normOf } from './norm.ts'

/** Longer runs (a text without spaces, base64) are cut, so that no later step meets a word of a million letters. */
const LONGEST = 256
const DOT = 46
const COMMA = 44
const COLON = 58
const SLASH = 47
const AT = 64
const HASH = 35
const PLUS = 43
const AMPERSAND = 38
const DEGREE = 176
const PARENTHESIS = 40

type Cutter = Pick<TokenPack, 'elisions' | 'whole' | 'cuts' | 'abbreviations' | 'starters'>

/** The words of a text, contractions still in one piece. */
export function cutWords(text: string, pack: Cutter): Word[] {
  const words: Word[] = []
  const length = text.length
  let at = 0
  let spaceBefore = true
  const push = (start: number, end: number, norm: string): void => {
    words.push({ start, end, norm, part: 0, spaceBefore })
    spaceBefore = false
    at = end
  }
  while (at < length) {
    const code = text.charCodeAt(at)
    const found = classOf(code)
    if (found === SPACE) {
      spaceBefore = true
      at++
      continue
    }
    const start = at
    if (isWordClass(found) || (signed(text, at, code) && (spaceBefore || text[at - 1] === '('))) {
      const end = wordEnd(text, start, pack)
      const form = text.slice(start, end)
      const plain = isPlain(text, start, end)
      const norm = plain ? form : normOf(form)
      const cuts =
        norm.length === 1 || norm.length !== form.length || !(found === DIGIT || (!plain && norm.includes('-')))
          ? none
          : pack.cuts(norm, form)
      if (cuts.length === 0) push(start, end, norm)
      else {
        push(start, start + cuts[0], norm.slice(0, cuts[0]))
        for (let c = 0; c < cuts.length; c++) {
          const next = c + 1 < cuts.length ? cuts[c + 1] : norm.length
          push(start + cuts[c], start + next, norm.slice(cuts[c], next))
        }
      }
    } else {
      const end = signEnd(text, start, code)
      push(start, end, end - start === 1 ? sign(code) : normOf(text.slice(start, end)))
    }
  }
  return words
}

const none: readonly number[] = []

const signs: string[] = []
/** The norm of a one-character sign. */
function sign(code: number): string {
  if (code === 8217 || code === 8216) return "'"
  if (code < 256) {
    signs[code] ??= String.fromCharCode(code)
    return signs[code]
  }
  return normOf(String.fromCharCode(code))
}

function isPlain(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const found = classOf(text.charCodeAt(i))
    if (found !== LOWER && found !== DIGIT) return false
  }
  return true
}

const isDigit = (code: number): boolean => classOf(code) === DIGIT
const isWord = (code: number): boolean => isWordClass(classOf(code))

/** A minus or plus that belongs to the number after it: "-2,5", "+14"; not the plus that opens a nested quotation. */
function signed(text: string, at: number, code: number): boolean {
  if (!(code === 45 || code === 8722 || code === PLUS) || !isDigit(text.charCodeAt(at + 1))) return false
  if (code !== PLUS) return true
  for (let i = at + 1; i < at + 80 && i < text.length; i++) if (text.charCodeAt(i) === PLUS) return false
  return true
}

/** End of a sign: dots and dashes run together, a surrogate pair is one, "#tag" and "@handle" are words. */
function signEnd(text: string, at: number, code: number): number {
  let end = at + 1
  const next = text.charCodeAt(end)
  if (code === DOT || code === 45) while (text.charCodeAt(end) === code) end++
  else if (code === PLUS && next === SLASH && text.charCodeAt(end + 1) === 45) end += 2
  else if (code >= 0xd800 && code < 0xdc00 && next >= 0xdc00 && next < 0xe000) end++
  else if ((code === HASH || code === AT) && isWord(next))
    while (end - at < LONGEST && isWord(text.charCodeAt(end))) end++
  else if (code === DEGREE && (next === 67 || next === 70) && !isWord(text.charCodeAt(end + 1))) end++
  return end
}

/** End of the word that begins at `start`, its elision or abbreviation mark included. */
function wordEnd(text: string, start: number, pack: Cutter): number {
  const limit = start + LONGEST
  let at = start + 1
  /** Where the part after the last joining sign begins. */
  let part = start
  let digits = isDigit(text.charCodeAt(start)) || !isWord(text.charCodeAt(start))
  for (;;) {
    let code = text.charCodeAt(at)
    let found = classOf(code)
    while (at < limit && isWordClass(found)) {
      if (found !== DIGIT) digits = false
      code = text.charCodeAt(++at)
      found = classOf(code)
    }
    if (at >= limit || at >= text.length) return Math.min(at, text.length)
    const next = text.charCodeAt(at + 1)
    if (found === APOSTROPHE) {
      if (part === start && at - start < 10 && pack.elisions.has(normOf(text.slice(start, at)))) {
        const whole = keptWhole(text, start, at, pack)
        return whole > 0 ? whole : at + 1
      }
      if (!isWord(next)) return at
    } else if (found === HYPHEN) {
      if (!isWord(next)) return at
    } else if (found === SPACE) {
      if (!(digits && at - part <= 3 && groupOfThree(text, at + 1))) return at
    } else if (code === DOT) {
      const end = afterDot(text, start, part, at, next, digits, pack)
      if (end > 0) return end
      if (!isWord(next)) at++ // "J.-C.": the dot, then the hyphen
    } else if (code === COMMA || code === SLASH) {
      if (!(digits && isDigit(next))) {
        return code === SLASH && isAddress(text, start, at) ? addressEnd(text, at) : at
      }
    } else if (code === COLON) {
      if (next === SLASH && text.charCodeAt(at + 2) === SLASH) return addressEnd(text, at)
      if (!(digits && at - part <= 2 && isDigit(next))) return at
    } else if (code === AT) {
      return isWord(next) ? addressEnd(text, at) : at
    } else if (code === AMPERSAND) {
      if (!(isUpper(text.charCodeAt(at - 1)) && isUpper(next))) return at
    } else if (code === DEGREE && at - start === 1 && (text[start] === 'n' || text[start] === 'N')) {
      return at + 1
    } else if (code === PARENTHESIS) {
      const end = optionalEnding(text, at)
      if (end < 0) return at
      at = end - 1
    } else return at
    at++
    part = at
    digits = isDigit(text.charCodeAt(at))
  }
}

/** "élu(e)s", "VOIE(S)": the end of the bracketed ending, or -1. */
function optionalEnding(text: string, at: number): number {
  let end = at + 1
  const capital = isUpper(text.charCodeAt(at - 1))
  while (end - at < 4 && isUpper(text.charCodeAt(end)) === capital && isWord(text.charCodeAt(end))) end++
  return end > at + 1 && text[end] === ')' ? end + 1 : -1
}

/** Exactly three digits stand here: "10 000". */
function groupOfThree(text: string, at: number): boolean {
  for (let i = at; i < at + 3; i++) if (!isDigit(text.charCodeAt(i))) return false
  return !isWord(text.charCodeAt(at + 3))
}

/** An elided word that is none: the end of "quelqu'un", "c'est-à-dire", "N'Djamena"; 0 when the elision is real. */
function keptWhole(text: string, start: number, apostrophe: number, pack: Cutter): number {
  let end = apostrophe + 1
  while (end < start + 24) {
    const found = classOf(text.charCodeAt(end))
    if (!isWordClass(found) && found !== HYPHEN) break
    end++
  }
  if (end === apostrophe + 1) return 0
  if (pack.whole.has(normOf(text.slice(start, end)))) return end
  return 0
}

/** End of a word at whose end a dot stands, or 0 when the word goes on after it. */
function afterDot(
  text: string,
  start: number,
  part: number,
  at: number,
  next: number,
  digits: boolean,
  pack: Cutter,
): number {
  if (digits) return isDigit(next) ? 0 : at
  const initial = at - part === 1 && isUpper(text.charCodeAt(part))
  if (isWord(next)) {
    if (initial) return 0
    // "lemonde.fr" is one word, "fin.Le" lacks a space
    return classOf(next) === LOWER || isDigit(next) ? 0 : at
  }
  if (at - start < 8 && abbreviated(text, start, at + 1, pack)) return at + 1
  if (initial) {
    if (classOf(next) === HYPHEN && isWord(text.charCodeAt(at + 2))) return 0
    return part > start || beforeName(text, at + 1, pack) ? at + 1 : at
  }
  return at
}

/** Is this word with its dot an abbreviation here? */
function abbreviated(text: string, start: number, end: number, pack: Cutter): boolean {
  const kind = pack.abbreviations.get(normOf(text.slice(start, end)))
  if (kind === 'capital') return isUpper(text.charCodeAt(start))
  if (kind !== 'number') return kind !== undefined
  return isDigit(text.charCodeAt(end)) || (classOf(text.charCodeAt(end)) === SPACE && isDigit(text.charCodeAt(end + 1)))
}

/** After "W." comes a name or another initial, not a word that begins a sentence or nothing. */
function beforeName(text: string, at: number, pack: Cutter): boolean {
  let from = at
  while (from - at < 3 && classOf(text.charCodeAt(from)) === SPACE && text[from] !== '\n') from++
  if (!isUpper(text.charCodeAt(from))) return false
  let end = from
  while (end - from < 24 && isWord(text.charCodeAt(end))) end++
  if (classOf(text.charCodeAt(end)) === APOSTROPHE) end++
  return !pack.starters.has(normOf(text.slice(from, end)))
}
