/** Scores what is read against a treebank: from its own words, and from its raw text. */
import type { Parsed } from '../../types/index.ts'
import type { SyntaxModel } from '../steps/model.ts'
import { align, type SpannedWord } from './align.ts'
import type { TreebankSentence } from './conllu.ts'

/** Words right, of the gold and of the system's words. */
export interface Score {
  readonly gold: number
  readonly system: number
  readonly correct: number
  /** Harmonic mean of precision and recall, in per cent; plain accuracy when the words are the same. */
  readonly f1: number
}

export type Measure = 'words' | 'sentences' | 'upos' | 'feats' | 'lemma' | 'uas' | 'las'

export type Scores = Readonly<Record<Measure, Score>>

interface EvaluatedWord extends SpannedWord {
  readonly upos: string
  readonly feats: string
  readonly lemma: string
  /** Index of the governor among all words; -1 for the root. */
  readonly head: number
  readonly deprel: string
}

/** A text's words and sentences, with characters counted without white space. */
interface Evaluated {
  readonly words: readonly EvaluatedWord[]
  readonly sentences: readonly string[]
}

/** Tags and trees over the treebank's own words. */
export function evaluateGold(sentences: readonly TreebankSentence[], model: SyntaxModel): Scores {
  const read = sentences.map((sentence) => {
    const { upos, feats, lemmas, heads, deprels } = model.read(sentence.words.map((word) => word.form))
    const words = sentence.words.map(({ form }, i) => ({
      form,
      upos: upos[i],
      feats: feats[i],
      lemma: lemmas[i],
      head: heads[i],
      deprel: deprels[i],
    }))
    return { ...sentence, words }
  })
  return compare(ofTreebank(sentences), ofTreebank(read))
}

/** Everything from the raw text, cut into words and sentences by ourselves. */
export function evaluateRaw(sentences: readonly TreebankSentence[], read: (text: string) => Parsed): Scores {
  return compare(ofTreebank(sentences), ofDocument(read(rawText(sentences))))
}

/** The treebank's `# text` lines joined by single spaces. */
export const rawText = (sentences: readonly TreebankSentence[]): string => sentences.map((s) => s.text).join(' ')

function compare(gold: Evaluated, system: Evaluated): Scores {
  const pairs = align(gold.words, system.words)
  const partner = new Int32Array(gold.words.length).fill(-1)
  for (const [g, s] of pairs) partner[g] = s
  const score = (correct: number, ofGold = gold.words.length, ofSystem = system.words.length): Score => ({
    gold: ofGold,
    system: ofSystem,
    correct,
    f1: (200 * correct) / (ofGold + ofSystem || 1),
  })
  const count = (right: (g: EvaluatedWord, s: EvaluatedWord) => boolean) =>
    score(pairs.filter(([g, s]) => right(gold.words[g], system.words[s])).length)
  const sameHead = (g: EvaluatedWord, s: EvaluatedWord) =>
    g.head < 0 ? s.head < 0 : s.head >= 0 && partner[g.head] === s.head
  const spans = new Set(gold.sentences)
  return {
    words: score(pairs.length),
    sentences: score(
      system.sentences.filter((span) => spans.has(span)).length,
      gold.sentences.length,
      system.sentences.length,
    ),
    upos: count((g, s) => g.upos === s.upos),
    feats: count((g, s) => g.feats === s.feats),
    lemma: count((g, s) => g.lemma === s.lemma),
    uas: count(sameHead),
    las: count((g, s) => sameHead(g, s) && withoutSubtype(g.deprel) === withoutSubtype(s.deprel)),
  }
}

/** "obl:arg" → "obl": the shared task ignores subtypes. */
const withoutSubtype = (deprel: string): string => deprel.split(':', 1)[0]

function ofTreebank(sentences: readonly TreebankSentence[]): Evaluated {
  const words: EvaluatedWord[] = []
  const spans: string[] = []
  let at = 0
  for (const sentence of sentences) {
    const first = words.length
    const start = at
    let contraction: { start: number; end: number; to: number } | undefined
    sentence.words.forEach((word, i) => {
      const multiword = sentence.multiword.find((m) => m.from === i)
      if (multiword) contraction = { start: at, end: at + bare(multiword.form).length, to: multiword.to }
      const span = contraction ?? { start: at, end: at + bare(word.form).length, to: i + 1 }
      const head = word.head < 0 ? -1 : first + word.head
      words.push({ ...word, head, start: span.start, end: span.end, multiword: contraction !== undefined })
      if (i + 1 < span.to) return
      at = span.end
      contraction = undefined
    })
    spans.push(`${start} ${at}`)
  }
  return { words, sentences: spans }
}

function ofDocument(doc: Parsed): Evaluated {
  const { text } = doc.dispatch
  const place = new Int32Array(text.length + 1)
  for (let i = 0, at = 0; i < text.length; i++) {
    if (/\S/.test(text[i])) at++
    place[i + 1] = at
  }
  const words = doc.tokens.map(({ start, end, part, norm, upos, feats, lemma, head, deprel }) => ({
    form: part === 0 ? bare(text.slice(start, end)) : norm,
    start: place[start],
    end: place[end],
    multiword: part !== 0,
    upos,
    feats,
    lemma,
    head,
    deprel,
  }))
  const sentences = doc.sentences.map(
    ({ from, to }) => `${place[doc.tokens[from].start]} ${place[doc.tokens[to - 1].end]}`,
  )
  return { words, sentences }
}

const bare = (form: string): string => form.replace(/\s+/g, '')
