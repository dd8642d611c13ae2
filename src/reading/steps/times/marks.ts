/** Follows the quotation marks of a paragraph from word to word. */
import type { Token } from '../../../types/index.ts'

export class Marks {
  private readonly tokens: readonly Token[]
  private open = false
  /** The marks before this token are counted. */
  private to = 0

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens
  }

  /** A paragraph begins at the token, outside of marks. */
  enter(from: number): void {
    this.open = false
    this.to = from
  }

  /** Is the token inside quotation marks? Counts each mark once. */
  around(token: number): boolean {
    for (; this.to < token; this.to++) {
      const { norm } = this.tokens[this.to]
      if (norm === '"') this.open = !this.open
      else if (norm === '«' || norm === '“') this.open = true
      else if (norm === '»' || norm === '”') this.open = false
    }
    return this.open
  }
}
