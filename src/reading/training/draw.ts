/** Draws words by how often they are seen, the common ones a little less than that. */

export interface Drawn {
  readonly word: number
  /** Logarithm of the chance to be drawn. */
  readonly logShare: number
}

export interface Draw {
  (): Drawn
  logShare(word: number): number
}

/** Chances go by frequency to this power (Mikolov et al. 2013). */
const POWER = 0.75

/** Draws words of the vocabulary, never the unknown one (row 0), by their share of `words`, numbers into `wordOf`. */
export function drawWords(wordOf: Uint32Array, words: Uint32Array, vocabulary: number, random: () => number): Draw {
  const share = new Float64Array(vocabulary)
  for (const form of words) share[wordOf[form]]++
  share[0] = 0
  let sum = 0
  for (let w = 0; w < vocabulary; w++) {
    share[w] = share[w] ** POWER
    sum += share[w]
  }
  const until = new Float64Array(vocabulary)
  let reached = 0
  for (let w = 0; w < vocabulary; w++) {
    share[w] /= sum
    reached += share[w]
    until[w] = reached
  }
  const logShare = (word: number) => Math.log(share[word] || 1e-9)
  const draw = (): Drawn => {
    const x = random() * reached
    let low = 0
    let high = vocabulary - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if (until[middle] > x) high = middle
      else low = middle + 1
    }
    return { word: low, logShare: logShare(low) }
  }
  return Object.assign(draw, { logShare })
}
