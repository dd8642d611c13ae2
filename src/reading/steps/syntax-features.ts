/** What the linear tagger and parser look at, as 32-bit feature hashes: no string is built while reading. */
import { hashText, mix } from './syntax-linear.ts'
import type { Configuration } from './syntax-transitions.ts'

/** Hashes of one sentence's words, computed once and used by every feature. */
export interface WordHashes {
  readonly form: Int32Array
  readonly norm: Int32Array
  readonly shape: Int32Array
  readonly prefix: Int32Array
  /** Suffixes of one to four letters, four a word. */
  readonly suffix: Int32Array
}

/** Lower case, straight apostrophe, digits made one: what the models know a word by. */
export function modelNorm(form: string): string {
  const lower = form.toLowerCase().replace(/[’ʼ]/g, "'").replace(/œ/g, 'oe')
  return /\d/.test(lower) ? lower.replace(/\d/g, '0') : lower
}

/** "Paris" → "Xx", "19H30" → "dXd", "l'" → "x'": runs of one kind of character become one. */
function shapeOf(form: string): string {
  let shape = ''
  let last = ''
  for (const character of form) {
    const lower = character.toLowerCase()
    const kind =
      character >= '0' && character <= '9'
        ? 'd'
        : lower === character.toUpperCase()
          ? character
          : character === lower
            ? 'x'
            : 'X'
    if (kind !== last) shape += kind
    last = kind
    if (shape.length > 6) break
  }
  return shape
}

export function hashWords(forms: readonly string[]): WordHashes {
  const n = forms.length
  const hashes: WordHashes = {
    form: new Int32Array(n),
    norm: new Int32Array(n),
    shape: new Int32Array(n),
    prefix: new Int32Array(n),
    suffix: new Int32Array(4 * n),
  }
  for (let i = 0; i < n; i++) {
    const norm = modelNorm(forms[i])
    hashes.form[i] = hashText(forms[i])
    hashes.norm[i] = hashText(norm)
    hashes.shape[i] = hashText(shapeOf(forms[i]))
    hashes.prefix[i] = hashText(norm, 0, Math.min(3, norm.length))
    for (let k = 0; k < 4; k++) hashes.suffix[4 * i + k] = hashText(norm, Math.max(0, norm.length - k - 1))
  }
  return hashes
}

export const TAG_FEATURES = 32

/** Features of the word at `i` given the tags of the words before it. */
export function tagFeatures(words: WordHashes, i: number, tags: Uint8Array, out: Int32Array): number {
  const n = words.norm.length
  const norm = (k: number) => (k < 0 ? 1 : k >= n ? 2 : words.norm[k])
  const shape = (k: number) => (k < 0 ? 1 : k >= n ? 2 : words.shape[k])
  const suffix = (k: number, length: number) => (k < 0 ? 1 : k >= n ? 2 : words.suffix[4 * k + length - 1])
  const t1 = i > 0 ? tags[i - 1] : 40
  const t2 = i > 1 ? tags[i - 2] : 41
  let f = 0
  const add = (value: number) => {
    out[f] = mix(value, f + 101)
    f++
  }
  add(0)
  add(norm(i))
  add(words.form[i])
  add(shape(i))
  add(words.prefix[i])
  add(suffix(i, 1))
  add(suffix(i, 2))
  add(suffix(i, 3))
  add(suffix(i, 4))
  add(t1)
  add(t1 * 64 + t2)
  add(mix(norm(i), t1))
  add(mix(norm(i), t1 * 64 + t2))
  add(mix(suffix(i, 3), t1))
  add(norm(i - 1))
  add(norm(i - 2))
  add(norm(i + 1))
  add(norm(i + 2))
  add(mix(norm(i), norm(i + 1)))
  add(mix(norm(i - 1), norm(i)))
  add(mix(norm(i - 1), norm(i + 1)))
  add(suffix(i + 1, 3))
  add(suffix(i - 1, 3))
  add(suffix(i + 1, 2))
  add(mix(suffix(i, 3), suffix(i + 1, 3)))
  add(mix(shape(i), shape(i + 1)))
  add(mix(shape(i), shape(i - 1)))
  add(mix(shape(i), i === 0 ? 1 : 0))
  add(mix(norm(i), norm(i + 2)))
  return f
}

export const PARSE_FEATURES = 80

/** Features of a configuration (after Zhang and Nivre 2011). `tags` are indices of UPOS with feats folded in where they matter. */
export function parseFeatures(c: Configuration, words: WordHashes, tags: Int32Array, out: Int32Array): number {
  const word = (k: number) => (k < 0 ? 1 : k >= c.n ? 2 : words.norm[k])
  const tag = (k: number) => (k < 0 ? 90 : k >= c.n ? 91 : tags[k])
  const label = (k: number) => (k < 0 ? 99 : c.labels[k])
  const s0 = c.top(0)
  const s1 = c.top(1)
  const s2 = c.top(2)
  const b0 = c.next
  const ws0 = word(s0)
  const ws1 = word(s1)
  const wb0 = word(b0)
  const wb1 = word(b0 + 1)
  const ts0 = tag(s0)
  const ts1 = tag(s1)
  const ts2 = tag(s2)
  const tb0 = tag(b0)
  const tb1 = tag(b0 + 1)
  const tb2 = tag(b0 + 2)
  const l1 = s0 < 0 ? -1 : c.left1[s0]
  const r1 = s0 < 0 ? -1 : c.right1[s0]
  const l2 = s0 < 0 ? -1 : c.left2[s0]
  const r2 = s0 < 0 ? -1 : c.right2[s0]
  const s1l1 = s1 < 0 ? -1 : c.left1[s1]
  const s1r1 = s1 < 0 ? -1 : c.right1[s1]
  const b0l1 = c.left1[b0]
  const b0l2 = c.left2[b0]
  const distance = s0 < 0 ? 0 : Math.min(b0 - s0, 6)
  const gap = s1 < 0 ? 0 : Math.min(s0 - s1, 6)
  const valency = s0 < 0 ? 0 : c.leftCount[s0] * 8 + c.rightCount[s0]
  const valency1 = s1 < 0 ? 0 : c.leftCount[s1] * 8 + c.rightCount[s1]
  let f = 0
  const add = (a: number, b = 0, d = 0, e = 0) => {
    out[f] = mix(mix(a, b), mix(d, e + (f << 8)))
    f++
  }
  add(0)
  add(ws0, ts0)
  add(ws0)
  add(ts0)
  add(ws1, ts1)
  add(ts1)
  add(ws1)
  add(wb0, tb0)
  add(wb0)
  add(tb0)
  add(wb1, tb1)
  add(tb1)
  add(wb1)
  add(tb2)
  add(ts2)
  add(word(s2))
  add(word(b0 + 2))
  add(ws0, wb0)
  add(ws0, tb0, ts0)
  add(ts0, wb0, tb0)
  add(ts0, tb0)
  add(ws0, ws1)
  add(ts0, ws1, ts1)
  add(ws0, ts0, ts1)
  add(ts0, ts1)
  add(ts0, ts1, tb0)
  add(ts0, tb0, tb1)
  add(tb0, tb1, tb2)
  add(ts0, ts1, ts2)
  add(ws0, ts1, tb0)
  add(ts0, ws1, tb0)
  add(ts0, ts1, wb0)
  add(ts1, tb0)
  add(ws1, tb0)
  add(ts1, wb0)
  add(ts0, ts1, tb0, tb1)
  add(ts0, label(l1), tag(l1))
  add(ts0, label(r1), tag(r1))
  add(ts0, tb0, tag(l1))
  add(ts0, tb0, tag(r1))
  add(ts0, tb0, tag(b0l1))
  add(ts0, ts1, tag(l1))
  add(ts0, ts1, tag(r1))
  add(ts0, ts1, tag(s1l1))
  add(ts0, ts1, tag(s1r1))
  add(word(l1), ts0)
  add(word(r1), ts0)
  add(word(b0l1), tb0)
  add(word(s1l1), ts1)
  add(word(s1r1), ts1)
  add(label(l1), label(l2), ts0)
  add(label(r1), label(r2), ts0)
  add(label(b0l1), tb0)
  add(label(b0l1), label(b0l2), tb0)
  add(label(s1l1), ts1)
  add(label(s1r1), ts1, ts0)
  add(label(l1), ts0, tb0)
  add(label(r1), ts0, tb0)
  add(label(s1r1), ws1, ws0)
  add(distance, ts0, tb0)
  add(distance, ws0, tb0)
  add(distance, ts0, wb0)
  add(gap, ts0, ts1)
  add(gap, ws1, ts0)
  add(valency, ts0, tb0)
  add(valency, ws0)
  add(valency1, ts1, ts0)
  add(valency1, ws1)
  add(c.leftCount[b0], tb0)
  add(c.depth === 1 ? 1 : 0, b0 === c.n ? 1 : 0, ts0)
  add(words.suffix[4 * Math.max(s0, 0) + 2], ts1, tb0)
  add(word(l1), word(r1), ws0)
  return f
}
