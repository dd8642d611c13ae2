/** Compares names of persons as words: ends and small differences of spelling. */

/** True when the words are the end of the name: "Le Drian" of "Jean Yves Le Drian". */
export function endsWith(name: readonly string[], words: readonly string[]): boolean {
  const shift = name.length - words.length
  return shift >= 0 && words.every((word, i) => name[shift + i] === word)
}

/** "Mohammed" and "Mohammad": the same first letter, about the same length, at most one letter in four different. */
export function isNear(a: string, b: string): boolean {
  if (a === b) return true
  if (a[0] !== b[0] || Math.abs(a.length - b.length) > 1) return false
  let same = 0
  for (let i = 0; i < Math.min(a.length, b.length); i++) if (a[i] === b[i]) same++
  return same >= 0.75 * Math.max(a.length, b.length)
}
