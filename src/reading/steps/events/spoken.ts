/** In which quotation each word stands, and which quotation stands in which. */
import type { Quotation, Quoted, Span, Token } from '../../../types/index.ts'
import { firstNotBefore } from '../search.ts'

/** A verb of saying with who says what. */
interface CueOf extends Span {
  readonly speakers: readonly string[]
  readonly from: number
  readonly to: number
}

/** Words of a quotation that are looked into. */
const LONGEST = 80
/** How far before its participle, in words, an auxiliary stands. */
const AUXILIARY = 4
/** How far before its verb a relative pronoun stands. */
const CLAUSE = 8
/** How far before its noun an article stands. */
const ARTICLE = 3

export class Spoken {
  /** Innermost quotation around each token, or -1. */
  private readonly around: Int32Array
  /** The next quotation outwards, or -1. */
  private readonly outer: Int32Array
  private readonly quotations: readonly Quotation[]
  private readonly cues: CueOf[] = []
  private readonly tokens: readonly Token[]

  constructor(doc: Quoted) {
    this.quotations = doc.quotations
    for (const { cue, speaker, start, end } of doc.quotations)
      if (cue && speaker) this.cues.push({ ...cue, speakers: [speaker].flat(), from: start, to: end })
    this.cues.sort((a, b) => a.start - b.start)
    this.tokens = doc.tokens
    this.around = new Int32Array(doc.tokens.length).fill(-1)
    this.outer = new Int32Array(doc.quotations.length).fill(-1)
    const order = doc.quotations.map((_, i) => i)
    order.sort(
      (a, b) => doc.quotations[a].start - doc.quotations[b].start || doc.quotations[b].end - doc.quotations[a].end,
    )
    const open: number[] = []
    let next = 0
    doc.tokens.forEach((token, t) => {
      while (next < order.length && doc.quotations[order[next]].start <= token.start) {
        while (open.length && doc.quotations[open[open.length - 1]].end <= doc.quotations[order[next]].start) open.pop()
        this.outer[order[next]] = open.length ? open[open.length - 1] : -1
        open.push(order[next++])
      }
      while (open.length && doc.quotations[open[open.length - 1]].end <= token.start) open.pop()
      if (open.length) this.around[t] = open[open.length - 1]
    })
  }

  /** The quotations around a token, innermost first. */
  at(token: number): Quotation[] {
    const out: Quotation[] = []
    for (let q = this.around[token]; q >= 0 && out.length < 8; q = this.outer[q]) out.push(this.quotations[q])
    return out
  }

  /** The innermost one that is word for word: in it "nous" is the speaker. */
  verbatim(token: number): Quotation | undefined {
    return this.at(token).find((q) => q.kind !== 'indirect')
  }

  /** Who speaks with this verb, when it introduces or closes a quotation ("…, a prévenu le ministre"). */
  saidWith(token: number): readonly string[] | null {
    return this.cueAt(token)?.speakers ?? null
  }

  /** The words that this verb introduces or closes between quotation marks or without. */
  quotedWith(token: number): number[] {
    const cue = this.cueAt(token)
    if (!cue) return []
    const out: number[] = []
    let t = token
    if (cue.from < this.tokens[token].start) while (t > 0 && this.tokens[t - 1].end > cue.from) t--
    else while (t < this.tokens.length && this.tokens[t].start < cue.from) t++
    for (; t < this.tokens.length && this.tokens[t].end <= cue.to && out.length < LONGEST; t++) out.push(t)
    return out
  }

  /**
   * Whether reported words only mention what the word tells, as known to all ("la base bombardée par X", "la poursuite des frappes"):
   * a participle or adjective beside a noun, a relative clause set apart, a noun beneath another, a subject unless it is new ("des pourparlers pourraient débuter"),
   * any other noun that is known ("malgré les frappes"). What is between quotation marks is all the speaker's.
   */
  isAside(token: number): boolean {
    const { upos, deprel, feats } = this.tokens[token]
    if (this.at(token)[0]?.kind !== 'indirect') return false
    if (upos === 'NOUN' && (deprel === 'obj' || deprel.startsWith('obl')))
      return this.article(token).includes('Definite=Def')
    if (upos === 'NOUN')
      return deprel === 'nmod' || (deprel.startsWith('nsubj') && !this.article(token).includes('Definite=Ind'))
    if (upos === 'ADJ' && deprel === 'amod') return true
    if (deprel === 'acl:relcl' && upos === 'VERB' && this.isSetApart(token)) return true
    return upos === 'VERB' && deprel === 'acl' && feats.includes('Tense=Past')
  }

  /** "les rebelles, qui tiennent le port,": what is told by the way. */
  private isSetApart(verb: number): boolean {
    for (let t = verb - 1; t > 0 && verb - t <= CLAUSE; t--)
      if (this.tokens[t].feats.includes('PronType=Rel')) return this.tokens[t - 1].norm === ','
    return false
  }

  /** The features of the article of a noun: "un raid" is new, "le raid" known. */
  private article(noun: number): string {
    for (let t = noun - 1; t >= 0 && noun - t <= ARTICLE; t--) {
      const { upos, head, feats } = this.tokens[t]
      if (upos === 'DET' && head === noun) return feats
    }
    return ''
  }

  /** "dit avoir demandé": the infinitive of what is past. */
  isPastInfinitive(token: number): boolean {
    if (!this.tokens[token].feats.includes('VerbForm=Part')) return false
    for (let t = token - 1; t >= 0 && token - t <= AUXILIARY; t--) {
      const { upos, feats } = this.tokens[t]
      if (upos === 'AUX') return feats.includes('VerbForm=Inf')
      if (upos === 'VERB' || upos === 'PUNCT') return false
    }
    return false
  }

  private cueAt(token: number): CueOf | null {
    const { start, end } = this.tokens[token]
    const cue = this.cues[firstNotBefore(0, this.cues.length, (i) => this.cues[i].end < end)]
    return cue && cue.start <= start && end <= cue.end ? cue : null
  }
}
