/** The words of one sentence after another, as the rules for times and sums read them: out of bounds is the empty word. */
import type { Parsed, Sentence, Token } from '../../../types/index.ts'

export class Words {
  readonly text: string
  readonly tokens: readonly Token[]
  from = 0
  to = 0

  constructor(doc: Parsed) {
    this.text = doc.dispatch.text
    this.tokens = doc.tokens
  }

  /** Moves the bounds to another sentence. */
  enter(sentence: Sentence): void {
    this.from = sentence.from
    this.to = sentence.to
  }

  norm(at: number): string {
    return at >= this.from && at < this.to ? this.tokens[at].norm : ''
  }

  /** The word as written. */
  form(at: number): string {
    if (at < this.from || at >= this.to) return ''
    const { start, end } = this.tokens[at]
    return this.text.slice(start, end)
  }

  /** Do these words stand here, one after another? */
  are(at: number, ...norms: string[]): boolean {
    for (let i = 0; i < norms.length; i++) if (this.norm(at + i) !== norms[i]) return false
    return true
  }
}
