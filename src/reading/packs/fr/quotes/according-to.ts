/** "Selon X, …", "d'après lui", "pour le ministre, …", "… selon laquelle": a source named by a preposition. */
import type { QuoteRule, Report } from '../../../steps/quotations/report.ts'
import type { Scene } from '../../../steps/quotations/scene.ts'
import { jointHeads } from '../../../steps/quotations/speaker.ts'
import { loadWords } from './lexicon.ts'

const SOURCES = loadWords('source-nouns.txt')

interface Source {
  readonly from: number
  /** After the source's phrase. */
  readonly to: number
  readonly head: number
  readonly lemma: string
}

/** The preposition's words and the length it takes, or 0. */
function preposition(scene: Scene, i: number): number {
  const norm = scene.norm(i)
  if (norm === 'selon' || norm === 'suivant' || norm === 'dixit') return 1
  if (norm === "d'" && scene.norm(i + 1) === 'après') return 2
  return 0
}

function sourceAt(scene: Scene, i: number, limit: number): Source | null {
  const length = preposition(scene, i)
  if (!length || i + length >= limit) return null
  const first = i + length
  const head = headOf(scene, first, limit)
  if (head < 0 || !speaks(scene, head)) return null
  return { from: i, to: phraseEnd(scene, head, limit), head, lemma: scene.norm(i) === "d'" ? "d'après" : scene.norm(i) }
}

/** The noun, name or pronoun that the phrase is about: the first mention's head, else the first noun. */
function headOf(scene: Scene, first: number, limit: number): number {
  for (let i = first; i < limit && i < first + 8; i++) {
    const { upos } = scene.tokens[i]
    if (scene.mentionAt(i)?.head === i && upos !== 'ADJ') return i
    if (upos === 'NOUN' || upos === 'PROPN' || upos === 'PRON') return i
    if (upos === 'VERB' || upos === 'SCONJ' || (upos === 'PUNCT' && scene.norm(i) !== '"')) return -1
  }
  return -1
}

const PRONOUNS = new Set(['lui', 'elle', 'eux', 'elles', 'celui-ci', 'celle-ci', 'ceux-ci', 'celles-ci'])

function speaks(scene: Scene, head: number): boolean {
  const { norm, lemma, upos } = scene.tokens[head]
  if (upos === 'PRON') return PRONOUNS.has(norm)
  if (scene.mentionAt(head) && scene.cast.at(head)?.kind !== 'place') return true
  return SOURCES.has(lemma) || SOURCES.has(norm) || upos === 'PROPN'
}

/** Where the source's phrase ends: its subtree, not past a comma that opens the clause. */
function phraseEnd(scene: Scene, head: number, limit: number): number {
  const range = scene.tree.range(head)
  let to = Math.max(head + 1, scene.mentionAt(head)?.to ?? 0)
  while (to < limit && to < range.to && scene.norm(to) !== ',') to++
  return to
}

export const accordingTo: QuoteRule = {
  name: 'quotes/according-to',
  find(scene) {
    const reports: Report[] = []
    for (const sentence of scene.doc.sentences) {
      for (let i = sentence.from; i < sentence.to; i++) {
        if (scene.stretchAt(i) >= 0) continue
        const source = sourceAt(scene, i, sentence.to)
        if (!source) continue
        const cue = { from: i, to: i + preposition(scene, i), lemma: source.lemma }
        const content = scopeOf(scene, source, sentence.from, sentence.to)
        if (content) reports.push({ content, takes: 'clause', cue, speaker: jointHeads(scene, source.head) })
        i = source.to - 1
      }
    }
    return reports
  },
  reads: [],
  leaves: [],
}

/** What the source says: the rest of the sentence when it opens it, else the sentence or clause before. */
function scopeOf(scene: Scene, source: Source, from: number, to: number): { from: number; to: number } | null {
  if (opens(scene, from, source.from)) {
    return source.to < to ? { from: source.to, to } : null
  }
  const stretch = scene.stretchAt(from)
  const start = stretch >= 0 ? Math.min(from, scene.stretches[stretch].from) : from
  return { from: start, to: source.from }
}

/** Whether only links, adverbs and commas stand before the source. */
function opens(scene: Scene, from: number, source: number): boolean {
  for (let i = from; i < source; i++) if (!/^(?:ADV|CCONJ|PUNCT)$/.test(scene.tokens[i].upos)) return false
  return true
}
