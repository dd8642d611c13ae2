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

/**
 * How much likelier, as a logarithm, a word must be to begin a sentence than not: only a capital behind a word without one may
 * ("Kim Jong Un" is one name).
 */
export function leastToBegin(forms: readonly string[], i: number): number {
  const may = CAPITAL.test(forms[i]) && WORD.test(forms[i - 1]) && !CAPITAL.test(forms[i - 1])
  return may ? 1 : Number.POSITIVE_INFINITY
}
