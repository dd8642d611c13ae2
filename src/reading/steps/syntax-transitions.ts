/** The arc-hybrid transition system (Kuhlmann et al. 2011): reads a sentence left to right and builds a single-rooted projective tree. */

export const SHIFT = 0
/** The top of the stack becomes a dependent of the next word. */
export const LEFT = 1
/** The top of the stack becomes a dependent of the word below it. */
export const RIGHT = 2

/** Where the parser stands in a sentence. The root stands behind the last word: word `n` governs the one root. */
export class Configuration {
  readonly n: number
  readonly heads: Int32Array
  readonly labels: Uint8Array
  readonly stack: Int32Array
  /** Leftmost and rightmost dependents found so far, and the ones next to them; -1 for none. */
  readonly left1: Int32Array
  readonly left2: Int32Array
  readonly right1: Int32Array
  readonly right2: Int32Array
  readonly leftCount: Uint8Array
  readonly rightCount: Uint8Array
  depth = 0
  next = 0

  constructor(n: number) {
    this.n = n
    this.heads = new Int32Array(n).fill(-1)
    this.labels = new Uint8Array(n)
    this.stack = new Int32Array(n + 1)
    this.left1 = new Int32Array(n + 1).fill(-1)
    this.left2 = new Int32Array(n + 1).fill(-1)
    this.right1 = new Int32Array(n + 1).fill(-1)
    this.right2 = new Int32Array(n + 1).fill(-1)
    this.leftCount = new Uint8Array(n + 1)
    this.rightCount = new Uint8Array(n + 1)
  }

  get done(): boolean {
    return this.next === this.n && this.depth === 0
  }

  /** The word at `place` on the stack (0: top), or -1. */
  top(place = 0): number {
    return place < this.depth ? this.stack[this.depth - 1 - place] : -1
  }

  canShift(): boolean {
    return this.next < this.n
  }

  canLeft(): boolean {
    return this.depth > 0 && (this.next < this.n || this.depth === 1)
  }

  canRight(): boolean {
    return this.depth > 1
  }

  apply(action: number, label: number): void {
    if (action === SHIFT) {
      this.stack[this.depth++] = this.next++
      return
    }
    const dependent = this.stack[--this.depth]
    this.labels[dependent] = label
    if (action === LEFT) {
      const head = this.next
      this.heads[dependent] = head === this.n ? -1 : head
      this.left2[head] = this.left1[head]
      this.left1[head] = dependent
      if (this.leftCount[head] < 7) this.leftCount[head]++
    } else {
      const head = this.stack[this.depth - 1]
      this.heads[dependent] = head
      this.right2[head] = this.right1[head]
      this.right1[head] = dependent
      if (this.rightCount[head] < 7) this.rightCount[head]++
    }
  }
}
