/** A linear scorer over hashed features: one table of weights in which a feature's row begins at its hash (Bohnet 2010, "hash kernel"). */

/** Mixes two 32-bit numbers into one well spread 32-bit number. */
export function mix(a: number, b: number): number {
  let h = Math.imul(a ^ Math.imul(b, 0x9e3779b1), 0x85ebca6b)
  h ^= h >>> 15
  h = Math.imul(h, 0xc2b2ae35)
  return h ^ (h >>> 13)
}

/** 32-bit hash of a stretch of a string. */
export function hashText(text: string, from = 0, to = text.length): number {
  let h = 0x811c9dc5
  for (let i = from; i < to; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193)
  return mix(h, to - from)
}

/** Adds the weights of `count` features for every class into `scores`. */
export function score(
  weights: ArrayLike<number>,
  features: Int32Array,
  count: number,
  classes: number,
  scores: Float32Array,
): void {
  const mask = weights.length - 1
  scores.fill(0, 0, classes)
  for (let i = 0; i < count; i++) {
    let at = features[i] & mask
    if (at + classes > mask) at -= classes
    for (let c = 0; c < classes; c++) scores[c] += weights[at + c]
  }
}
