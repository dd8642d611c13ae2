/** Learns a linear classifier: multinomial logistic regression by stochastic gradient with AdaGrad (Duchi et al. 2011) and a pull towards 0. */
import { Linear, softmax } from '../../steps/events/judge/linear.ts'
import { seededRandom, shuffle } from '../random.ts'

export interface LinearExample {
  readonly signs: readonly string[]
  /** Index of the class. */
  readonly right: number
  /** How much it counts. */
  readonly weight?: number
}

export interface LinearOptions {
  readonly rounds: number
  readonly rate: number
  /** How strongly weights are pulled towards 0 each time their sign is seen. */
  readonly decay: number
  /** Signs seen less often are left out. */
  readonly least: number
  readonly seed: number
}

export function learnLinear(
  classes: readonly string[],
  examples: readonly LinearExample[],
  { rounds, rate, decay, least, seed }: LinearOptions,
): Linear {
  const seen = new Map<string, number>()
  for (const { signs } of examples) for (const sign of signs) seen.set(sign, (seen.get(sign) ?? 0) + 1)
  const weights = new Map<string, Float32Array>()
  const squares = new Map<string, Float32Array>()
  for (const [sign, count] of seen)
    if (count >= least) {
      weights.set(sign, new Float32Array(classes.length))
      squares.set(sign, new Float32Array(classes.length))
    }
  const model = new Linear(classes, weights)
  const random = seededRandom(seed)
  const order = [...examples]
  for (let round = 0; round < rounds; round++) {
    shuffle(order, random)
    for (const { signs, right, weight = 1 } of order) {
      const shares = model.shares(signs)
      shares[right] -= 1
      for (const sign of signs) {
        const row = weights.get(sign)
        if (!row) continue
        const square = squares.get(sign)!
        for (let c = 0; c < row.length; c++) {
          const gradient = weight * shares[c] + decay * row[c]
          square[c] += gradient * gradient
          row[c] -= (rate * gradient) / (Math.sqrt(square[c]) + 1e-6)
        }
      }
    }
  }
  return model
}

/** Things of which one or more are right. */
export interface RankingExample {
  readonly things: readonly (readonly string[])[]
  readonly right: readonly number[]
}

/** Learns to put the right one first: a conditional logit, by the same way of descent. */
export function learnRanking(
  examples: readonly RankingExample[],
  { rounds, rate, decay, least, seed }: LinearOptions,
): Linear {
  const seen = new Map<string, number>()
  for (const { things } of examples)
    for (const signs of things) for (const sign of signs) seen.set(sign, (seen.get(sign) ?? 0) + 1)
  const weights = new Map<string, Float32Array>()
  const squares = new Map<string, number>()
  for (const [sign, count] of seen) if (count >= least) weights.set(sign, new Float32Array(1))
  const model = new Linear(['score'], weights)
  const random = seededRandom(seed)
  const order = [...examples]
  for (let round = 0; round < rounds; round++) {
    shuffle(order, random)
    for (const { things, right } of order) {
      const shares = softmax(Float32Array.from(things, (signs) => model.score(signs)))
      // of several that are right, those count that are already likely: any of them will do
      const mass = right.reduce((sum, i) => sum + shares[i], 0)
      const pull = new Map<string, number>()
      things.forEach((signs, i) => {
        const error = shares[i] - (right.includes(i) ? shares[i] / mass : 0)
        for (const sign of signs) if (weights.has(sign)) pull.set(sign, (pull.get(sign) ?? 0) + error)
      })
      for (const [sign, error] of pull) {
        const row = weights.get(sign)!
        const gradient = error + decay * row[0]
        const square = (squares.get(sign) ?? 0) + gradient * gradient
        squares.set(sign, square)
        row[0] -= (rate * gradient) / (Math.sqrt(square) + 1e-6)
      }
    }
  }
  return model
}
