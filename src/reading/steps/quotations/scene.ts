/** One document as the rules of quotation see it: tokens, trees, stretches between marks, cues, and which token stands in what. */
import type { ActorMention, Named, Span, Token, TokenRange } from '../../../types/index.ts'
import { Cast } from '../cast.ts'
import { type Tree, treeOf } from '../tree.ts'
import { type Cue, type CueLexicon, findCues } from './cues.ts'
import { findStretches, type Stretch } from './marks.ts'

export interface TokenStretch extends Stretch, TokenRange {}

export class Scene {
  readonly doc: Named
  readonly tokens: readonly Token[]
  readonly tree: Tree
  readonly cast: Cast
  /** Quoted stretches with the tokens between the marks, in order. */
  readonly stretches: readonly TokenStretch[]
  readonly cues: readonly Cue[]
  private readonly sentences: Int32Array
  private readonly inside: Int32Array
  private readonly times: Uint8Array
  private readonly byVerb = new Map<number, Cue>()

  constructor(doc: Named, lexicon: CueLexicon, except: (text: string, stretch: Stretch) => boolean) {
    this.doc = doc
    this.tokens = doc.tokens
    this.tree = treeOf(doc)
    this.cast = new Cast(doc)
    this.sentences = new Int32Array(doc.tokens.length)
    for (const [index, { from, to }] of doc.sentences.entries()) this.sentences.fill(index, from, to)
    const { text } = doc.dispatch
    const found = findStretches(text, paragraphsOf(doc)).filter((stretch) => !except(text, stretch))
    this.stretches = withTokens(found, doc.tokens)
    this.inside = new Int32Array(doc.tokens.length).fill(-1)
    for (const [index, { from, to }] of this.stretches.entries()) this.inside.fill(index, from, to)
    this.times = timeTokens(doc)
    this.cues = findCues(this.tree, lexicon, (token) => this.inside[token] >= 0)
    for (const cue of this.cues) this.byVerb.set(cue.verb, cue)
  }

  /** Token range of the sentence that holds the token. */
  sentence(token: number): TokenRange {
    return this.doc.sentences[this.sentences[token]]
  }

  paragraph(token: number): number {
    return this.doc.sentences[this.sentences[token]].paragraph
  }

  /** Index of the stretch whose words hold the token, or -1. */
  stretchAt(token: number): number {
    return this.inside[token]
  }

  /** Whether the word stands in an expression of time: "lundi", "la semaine dernière". */
  isTime(token: number): boolean {
    return this.times[token] === 1
  }

  cueAt(verb: number): Cue | undefined {
    return this.byVerb.get(verb)
  }

  norm(token: number): string {
    return this.tokens[token]?.norm ?? ''
  }

  isPunct(token: number): boolean {
    return this.tokens[token]?.upos === 'PUNCT'
  }

  /** The mention that the phrase headed by the token is, if it is one. */
  mentionAt(token: number): ActorMention | undefined {
    return token < 0 ? undefined : this.cast.mentionAt(token)
  }

  /** Characters of a token range. */
  span({ from, to }: TokenRange): Span {
    return { start: this.tokens[from].start, end: this.tokens[to - 1].end }
  }
}

/** Character spans of the paragraphs that the sentences stand in. */
function paragraphsOf(doc: Named): Span[] {
  const spans: { start: number; end: number }[] = []
  let last = -1
  for (const sentence of doc.sentences) {
    if (sentence.paragraph === last) spans[spans.length - 1].end = sentence.end
    else spans.push({ start: sentence.start, end: sentence.end })
    last = sentence.paragraph
  }
  return spans
}

function withTokens(stretches: readonly Stretch[], tokens: readonly Token[]): TokenStretch[] {
  let i = 0
  const out: TokenStretch[] = []
  for (const stretch of stretches) {
    while (i < tokens.length && tokens[i].end <= stretch.start) i++
    const from = i
    while (i < tokens.length && tokens[i].start < stretch.end) i++
    if (i > from) out.push({ ...stretch, from, to: i })
  }
  return out
}

function timeTokens(doc: Named): Uint8Array {
  const marked = new Uint8Array(doc.tokens.length)
  let i = 0
  for (const { start, end } of doc.times) {
    while (i > 0 && doc.tokens[i - 1].start >= start) i--
    while (i < doc.tokens.length && doc.tokens[i].start < start) i++
    for (; i < doc.tokens.length && doc.tokens[i].end <= end; i++) marked[i] = 1
  }
  return marked
}
