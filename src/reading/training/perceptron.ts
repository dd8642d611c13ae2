/** The averaged perceptron (Collins 2002) over a hashed table of weights. */

export class Perceptron {
  readonly weights: Float32Array
  private readonly total: Float64Array
  private readonly classes: number
  private step = 1

  constructor(size: number, classes: number) {
    this.weights = new Float32Array(size)
    this.total = new Float64Array(size)
    this.classes = classes
  }

  /** Moves the weights of the features towards class `right` and away from class `wrong`. */
  update(features: Int32Array, count: number, right: number, wrong: number): void {
    this.step++
    if (right === wrong) return
    const mask = this.weights.length - 1
    for (let i = 0; i < count; i++) {
      let at = features[i] & mask
      if (at + this.classes > mask) at -= this.classes
      this.weights[at + right]++
      this.total[at + right] += this.step
      this.weights[at + wrong]--
      this.total[at + wrong] -= this.step
    }
  }

  /** The average of the weights over all steps. */
  averaged(): Float32Array {
    return this.weights.map((w, i) => w - this.total[i] / this.step)
  }
}

/** Weights as signed bytes: small ones vanish, the few greatest are clipped. */
export function quantise(weights: Float32Array): Int8Array {
  const sizes = weights
    .filter((w) => w !== 0)
    .map(Math.abs)
    .sort()
  const limit = sizes[Math.floor(sizes.length * 0.9995)] || 1
  return Int8Array.from(weights, (w) => Math.max(-127, Math.min(127, Math.round((w / limit) * 127))))
}
