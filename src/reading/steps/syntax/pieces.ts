/** Where sentences are cut that no mark ends: overlong ones, and headings. */

/** Longer sentences are read in pieces, so that time grows with length alone. */
export const LONGEST = 160

const SEPARATORS = /^[,;:.!?…()–—]$/

/** Where a piece of an overlong sentence ends: behind the last separator that leaves it of good length, or where it is full. */
export function pieceEnd(forms: readonly string[], from: number): number {
  const full = from + LONGEST
  if (forms.length <= full) return forms.length
  for (let to = full; to > from + LONGEST / 2; to--) if (SEPARATORS.test(forms[to - 1])) return to
  return full
}

const CAPITAL = /^\p{Lu}/u
const WORD = /^[\p{L}\p{N}]/u

/** Whether a word may begin a sentence that no mark before it announces: a capital behind a word without one ("Kim Jong Un" is one name). */
export const mayBegin = (forms: readonly string[], i: number): boolean =>
  CAPITAL.test(forms[i]) && WORD.test(forms[i - 1]) && !CAPITAL.test(forms[i - 1])
