/** Finds every phrase of the vocabulary in a document and chooses, from left to right, the longest that stand. */
import type { Summed, Token } from '../../../types/index.ts'
import { type Tree, treeOf } from '../tree.ts'
import { fold, isCapital } from './fold.ts'
import type { Entry, NamePack } from './vocabulary.ts'

export interface Hit {
  readonly from: number
  readonly to: number
  readonly start: number
  readonly end: number
  readonly entries: readonly Entry[]
  /** The phrase stands behind a prefix that says the office is over ("ex-président"). */
  readonly former: boolean
}

/** A document with its look-ups, as the parts of this step share it. */
export interface Scanned {
  readonly doc: Summed
  readonly pack: NamePack
  readonly text: string
  readonly folded: string
  readonly tokens: readonly Token[]
  readonly tree: Tree
  /** Per token, the phrases that begin there, longest first. */
  readonly hits: (readonly Hit[] | undefined)[]
  /** Per token, the chosen phrase that covers it. */
  readonly cover: (Hit | undefined)[]
  /** Per token, its sentence. */
  readonly sentenceOf: Int32Array
  /** Per token, 1 between quotation marks. */
  readonly quoted: Uint8Array
  /** Per token, 1 when it begins with a capital letter. */
  readonly capital: Uint8Array
}

export function scan(doc: Summed, pack: NamePack): Scanned {
  const { tokens, sentences } = doc
  const text = doc.dispatch.text
  const folded = fold(text)
  const n = tokens.length
  const sentenceOf = new Int32Array(n)
  sentences.forEach((s, index) => {
    for (let t = s.from; t < s.to; t++) sentenceOf[t] = index
  })
  const capital = new Uint8Array(n)
  for (let t = 0; t < n; t++) if (isCapital(text, tokens[t].start)) capital[t] = 1
  const hits: (Hit[] | undefined)[] = new Array(n)
  for (let t = 0; t < n; t++) {
    if (tokens[t].part === 2 || tokens[t].upos === 'PUNCT') continue
    const found = hitsAt(t, tokens[t].start, false)
    const prefix = prefixLength(tokens[t].norm, pack)
    const behind = prefix ? hitsAt(t, tokens[t].start + prefix, true) : undefined
    hits[t] = found && behind ? [...found, ...behind] : (found ?? behind)
  }

  function hitsAt(from: number, offset: number, former: boolean): Hit[] | undefined {
    const phrases = pack.phrases.at(text, folded, offset)
    if (!phrases) return undefined
    let out: Hit[] | undefined
    for (const { end, entries } of phrases) {
      let to = from
      while (to < n && tokens[to].end < end) to++
      if (to >= n || tokens[to].end !== end) continue
      to += tokens[to].part === 1 ? 2 : 1
      out ??= []
      out.push({ from, to, start: offset, end, entries, former })
    }
    return out
  }

  return {
    doc,
    pack,
    text,
    folded,
    tokens,
    tree: treeOf(doc),
    hits,
    cover: choose(hits, n),
    sentenceOf,
    quoted: quotedTokens(doc, pack),
    capital,
  }
}

function prefixLength(norm: string, pack: NamePack): number {
  if (norm.charCodeAt(0) !== 101 && norm.indexOf('-') < 0) return 0
  for (const prefix of pack.words.formerPrefix)
    if (norm.length > prefix.length && norm.startsWith(prefix)) return prefix.length
  return 0
}

function choose(hits: readonly (readonly Hit[] | undefined)[], n: number): (Hit | undefined)[] {
  const cover: (Hit | undefined)[] = new Array(n)
  for (let t = 0; t < n; t++) {
    const hit = hits[t]?.[0]
    if (!hit) continue
    for (let k = hit.from; k < hit.to; k++) cover[k] = hit
    t = hit.to - 1
  }
  return cover
}

/** Marks what stands between quotation marks; a paragraph ends what its marks left open. */
function quotedTokens(doc: Summed, pack: NamePack): Uint8Array {
  const out = new Uint8Array(doc.tokens.length)
  const { quoteOpen, quoteClose, quoteBoth } = pack.words
  let open = false
  let paragraph = -1
  for (const sentence of doc.sentences) {
    if (sentence.paragraph !== paragraph) {
      paragraph = sentence.paragraph
      open = false
    }
    for (let t = sentence.from; t < sentence.to; t++) {
      const { norm } = doc.tokens[t]
      if (quoteBoth.has(norm)) open = !open
      else if (quoteOpen.has(norm)) open = true
      else if (quoteClose.has(norm)) open = false
      else if (open) out[t] = 1
    }
  }
  return out
}

/** The entry of a kind among those of a hit. */
export function entryOf<K extends Entry['is']>(hit: Hit | undefined, is: K): Extract<Entry, { is: K }> | undefined {
  if (!hit) return undefined
  for (const entry of hit.entries) if (entry.is === is) return entry as Extract<Entry, { is: K }>
  return undefined
}
