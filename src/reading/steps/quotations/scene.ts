/** One document as the rules of quotation see it: tokens, trees, stretches between marks, cues, and which token stands in what. */
import type { ActorMention, Named, Span, Token, TokenRange } from '../../../types/index.ts'
import { Cast } from '../cast.ts'
import { firstNotBefore } from '../search.ts'
import { type Tree, treeOf } from '../tree.ts'
import { withSubjects } from './cue-subjects.ts'
import { type Cue, type CueLexicon, findCues } from './cues.ts'
import { findStretches, type Stretch } from './marks.ts'

export interface TokenStretch extends Stretch, TokenRange {}

export interface ScenePack {
  readonly cues: CueLexicon
  /** Whether the noun means a person: "avocat". */
  readonly isPerson: (lemma: string, norm: string) => boolean
  /** Whether the noun means a body: "association". */
  readonly isBody: (lemma: string, norm: string) => boolean
  /** Whether the verb or noun makes somebody do, lets him or keeps him from doing what an infinitive says: "pousser", "empêcher". */
  readonly makesDo: (lemma: string) => boolean
  /** Stretches between marks that are nobody's words: titles, nicknames, subheads, translations. */
  readonly unsaid: (text: string, stretch: Stretch) => boolean
  /** Token that heads the subject behind a cue that follows the words said ("…, a dit le ministre"), or -1. */
  readonly subjectBehind: (scene: Scene, cue: Cue) => number
}

/** Tokens on either side: longer than any sentence a person writes. */
const WINDOW = 250

export class Scene {
  readonly doc: Named
  readonly tokens: readonly Token[]
  readonly tree: Tree
  private readonly pack: ScenePack
  readonly cast: Cast
  /** Quoted stretches with the tokens between the marks, in order. */
  readonly stretches: readonly TokenStretch[]
  readonly cues: readonly Cue[]
  private readonly sentences: Int32Array
  private readonly inside: Int32Array
  private readonly ranges: { readonly low: Int32Array; readonly high: Int32Array }
  private readonly times: Uint8Array
  private readonly covering: Int32Array
  private readonly byVerb = new Map<number, Cue>()

  constructor(doc: Named, pack: ScenePack) {
    this.doc = doc
    this.pack = pack
    this.tokens = doc.tokens
    this.tree = treeOf(doc)
    this.cast = new Cast(doc)
    this.sentences = new Int32Array(doc.tokens.length)
    for (const [index, { from, to }] of doc.sentences.entries()) this.sentences.fill(index, from, to)
    const { text } = doc.dispatch
    const found = findStretches(text, paragraphsOf(doc)).filter((stretch) => !pack.unsaid(text, stretch))
    this.stretches = withTokens(found, doc.tokens)
    this.inside = new Int32Array(doc.tokens.length).fill(-1)
    for (const [index, { from, to }] of this.stretches.entries()) this.inside.fill(index, from, to)
    this.ranges = subtreeRanges(doc.tokens)
    this.times = timeTokens(doc)
    this.covering = coveringMentions(doc)
    const cues = findCues(
      this.tree,
      pack.cues,
      (token) => this.inside[token] >= 0,
      (token) => doc.tokens[token]?.upos === 'PROPN' || this.mentionAt(token)?.as === 'name',
    )
    this.cues = withSubjects(this, cues, pack.subjectBehind)
    for (const cue of this.cues) this.byVerb.set(cue.verb, cue)
  }

  /** Token range of the sentence around the token, cut to what a reader keeps in mind: rules that scan it stay linear on text without a stop. */
  sentence(token: number): TokenRange {
    const { from, to } = this.doc.sentences[this.sentences[token]]
    return { from: Math.max(from, token - WINDOW), to: Math.min(to, token + WINDOW) }
  }

  /** Lowest and highest token (end excluded) of the token's subtree. */
  range(token: number): TokenRange {
    return { from: this.ranges.low[token], to: this.ranges.high[token] + 1 }
  }

  sentenceIndex(token: number): number {
    return this.sentences[token]
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

  /** The cue whose words hold the token: "garde" of "mis en garde". */
  cueOver(token: number): Cue | undefined {
    for (let i = token; i > token - 4 && i >= 0; i--) {
      const cue = this.byVerb.get(i)
      if (cue) return cue.to > token ? cue : undefined
    }
    return undefined
  }

  cueAt(verb: number): Cue | undefined {
    return this.byVerb.get(verb)
  }

  /** The cues whose verb stands in the range, found in logarithmic time. */
  cuesIn({ from, to }: TokenRange): readonly Cue[] {
    const low = firstNotBefore(0, this.cues.length, (i) => this.cues[i].verb < from)
    let end = low
    while (end < this.cues.length && this.cues[end].verb < to) end++
    return this.cues.slice(low, end)
  }

  /** Mentions that begin in the range, in order. */
  mentionsIn({ from, to }: TokenRange): readonly ActorMention[] {
    const { mentions } = this.doc
    const first = firstNotBefore(0, mentions.length, (i) => mentions[i].from < from)
    let end = first
    while (end < mentions.length && mentions[end].from < to) end++
    return mentions.slice(first, end)
  }

  norm(token: number): string {
    return this.tokens[token]?.norm ?? ''
  }

  isFiniteVerb(token: number): boolean {
    const { upos, feats } = this.tokens[token]
    return (upos === 'VERB' || upos === 'AUX') && feats.includes('VerbForm=Fin')
  }

  /** Whether the token is a noun for a person. */
  isPerson(token: number): boolean {
    const { lemma, norm } = this.tokens[token] ?? {}
    return lemma !== undefined && this.pack.isPerson(lemma, norm)
  }

  /** Whether the token is a noun for a body. */
  isBody(token: number): boolean {
    const { lemma, norm } = this.tokens[token] ?? {}
    return lemma !== undefined && this.pack.isBody(lemma, norm)
  }

  /** Whether the word links an infinitive to what governs it: "à", "de". */
  isLink(token: number): boolean {
    return this.pack.cues.links.has(this.norm(token))
  }

  /** Whether the word makes somebody do what an infinitive behind him says. */
  makesDo(lemma: string): boolean {
    return this.pack.makesDo(lemma)
  }

  isPunct(token: number): boolean {
    return this.tokens[token]?.upos === 'PUNCT'
  }

  /** The mention that the token heads, else the longest that holds it: parsers and names differ about the head of "M. Roche". */
  mentionAt(token: number): ActorMention | undefined {
    if (token < 0) return undefined
    const covering = this.covering[token]
    return this.cast.mentionAt(token) ?? (covering < 0 ? undefined : this.doc.mentions[covering])
  }

  /** The longest mention that holds the token: of "le président français", the title. */
  wholeMentionAt(token: number): ActorMention | undefined {
    const covering = this.covering[token] ?? -1
    return covering < 0 ? undefined : this.doc.mentions[covering]
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

/** Per token, the index of the longest mention that holds it, or -1. */
function coveringMentions(doc: Named): Int32Array {
  const longest = new Int32Array(doc.tokens.length).fill(-1)
  const length = ({ from, to }: TokenRange) => to - from
  for (const [index, mention] of doc.mentions.entries())
    for (let i = mention.from; i < mention.to; i++)
      if (longest[i] < 0 || length(doc.mentions[longest[i]]) < length(mention)) longest[i] = index
  return longest
}

/** Extent of every subtree, in linear time: tokens are visited from the roots down and folded back up. */
function subtreeRanges(tokens: readonly Token[]): { low: Int32Array; high: Int32Array } {
  const n = tokens.length
  const low = Int32Array.from({ length: n }, (_, i) => i)
  const high = low.slice()
  const waiting = new Int32Array(n)
  for (const { head } of tokens) if (head >= 0) waiting[head]++
  const ready: number[] = []
  for (let i = 0; i < n; i++) if (waiting[i] === 0) ready.push(i)
  while (ready.length) {
    const child = ready.pop()!
    const { head } = tokens[child]
    if (head < 0) continue
    if (low[child] < low[head]) low[head] = low[child]
    if (high[child] > high[head]) high[head] = high[child]
    if (--waiting[head] === 0) ready.push(head)
  }
  return { low, high }
}
