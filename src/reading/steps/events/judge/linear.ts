/** A linear classifier over signs that are words: multinomial logistic regression, its weights in a table a person can read. */

/** Weights of one sign, one a class. */
type Weights = Float32Array

export class Linear {
  readonly classes: readonly string[]
  readonly weights: ReadonlyMap<string, Weights>

  constructor(classes: readonly string[], weights: ReadonlyMap<string, Weights>) {
    this.classes = classes
    this.weights = weights
  }

  /** The score of one thing among others, by the weights of the first class. */
  score(signs: readonly string[]): number {
    let sum = 0
    for (const sign of signs) sum += this.weights.get(sign)?.[0] ?? 0
    return sum
  }

  /** How likely each class is, given the signs: adds up to 1. */
  shares(signs: readonly string[]): Float32Array {
    const scores = new Float32Array(this.classes.length)
    for (const sign of signs) {
      const row = this.weights.get(sign)
      if (row) for (let c = 0; c < scores.length; c++) scores[c] += row[c]
    }
    return softmax(scores)
  }
}

/** Scores become shares that add up to 1, in place. */
export function softmax(scores: Float32Array): Float32Array {
  let most = -Infinity
  for (const score of scores) if (score > most) most = score
  let sum = 0
  for (let c = 0; c < scores.length; c++) {
    scores[c] = Math.exp(scores[c] - most)
    sum += scores[c]
  }
  for (let c = 0; c < scores.length; c++) scores[c] /= sum
  return scores
}

/**
 * Reads classifiers from a table: `@name class class…` begins one, each line below is a sign and, for each class that it speaks
 * for or against, `number:weight`, in hundredths; separated by tabs.
 */
export function readLinears(table: string): ReadonlyMap<string, Linear> {
  const out = new Map<string, Linear>()
  let classes: string[] = []
  let weights = new Map<string, Weights>()
  for (const line of table.split('\n')) {
    if (!line || line.startsWith('#')) continue
    const [head, ...cells] = line.split('\t')
    if (head.startsWith('@')) {
      classes = cells
      weights = new Map()
      out.set(head.slice(1), new Linear(classes, weights))
      continue
    }
    const row = new Float32Array(classes.length)
    for (const cell of cells) {
      const at = cell.indexOf(':')
      row[Number(cell.slice(0, at))] = Number(cell.slice(at + 1)) / 100
    }
    weights.set(head, row)
  }
  return out
}

/** The table that `readLinears` reads; weights that round to nothing are left out. */
export function writeLinear(name: string, { classes, weights }: Linear): string {
  const lines = [[`@${name}`, ...classes].join('\t')]
  for (const sign of [...weights.keys()].sort()) {
    const cells = [...weights.get(sign)!].flatMap((w, c) => {
      const hundredths = Math.round(w * 100)
      return hundredths ? [`${c}:${hundredths}`] : []
    })
    if (cells.length) lines.push([sign, ...cells].join('\t'))
  }
  return `${lines.join('\n')}\n`
}
