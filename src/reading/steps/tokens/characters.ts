/** Sorts UTF-16 code units into the few classes that cutting words needs; looked up in a table that fills itself as characters appear. */

export const SPACE = 1
/** A letter that is its own norm: lower case, no ligature. */
export const LOWER = 2
/** A letter, mark or joiner whose norm may differ. */
export const LETTER = 3
export const DIGIT = 4
export const APOSTROPHE = 5
export const HYPHEN = 6
export const OTHER = 7

const table = new Uint8Array(65536)

function classify(code: number): number {
  const char = String.fromCharCode(code)
  if (/[\s\p{Cc}\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/u.test(char)) return SPACE
  if (char === "'" || char === '’' || char === 'ʼ' || char === '‘' || char === '＇') return APOSTROPHE
  if (char === '-' || char === '\u2010' || char === '\u2011') return HYPHEN
  if (/\p{Nd}/u.test(char)) return DIGIT
  if (/\p{Ll}/u.test(char) && char.toLowerCase().normalize('NFKC') === char && !/[œæ]/.test(char)) return LOWER
  // Soft hyphens and (non-)joiners stand inside words; an ordinal sign or superscript belongs to the word it follows.
  if (/[\p{L}\p{M}\p{N}_\u00ad\u200c\u200d]/u.test(char)) return LETTER
  return OTHER
}

/** The class of a UTF-16 code unit; halves of surrogate pairs are OTHER. */
export function classOf(code: number): number {
  let found = table[code]
  if (found === 0) {
    found = classify(code)
    table[code] = found
  }
  return found
}

export const isWordClass = (found: number): boolean => found >= LOWER && found <= DIGIT

/** True for an upper-case letter. */
export function isUpper(code: number): boolean {
  if (code < 128) return code >= 65 && code <= 90
  const char = String.fromCharCode(code)
  return char !== char.toLowerCase()
}
