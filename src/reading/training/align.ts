/** Which words read from raw text are which words of a treebank, as the CoNLL 2018 shared task decides (a port of the alignment in its conll18_ud_eval.py by Straka and Popel): by the characters they cover; within multiword tokens by longest common subsequence. */

/** A word with the characters it covers, counted without white space. The words of a contraction all cover the contraction. */
export interface SpannedWord {
  readonly form: string
  readonly start: number
  readonly end: number
  readonly multiword: boolean
}

/** Pairs of gold and system words that are the same word, as indices. */
export function align(gold: readonly SpannedWord[], system: readonly SpannedWord[]): [number, number][] {
  const pairs: [number, number][] = []
  let g = 0
  let s = 0
  while (g < gold.length && s < system.length) {
    if (gold[g].multiword || system[s].multiword) {
      const span = multiwordSpan(gold, system, g, s)
      pairs.push(...commonWords(gold, system, span))
      g = span.gTo
      s = span.sTo
    } else if (gold[g].start === system[s].start && gold[g].end === system[s].end) pairs.push([g++, s++])
    else if (gold[g].start <= system[s].start) g++
    else s++
  }
  return pairs
}

interface Stretch {
  readonly gFrom: number
  readonly gTo: number
  readonly sFrom: number
  readonly sTo: number
}

/** The least stretch of words, on both sides, that holds the multiword token at hand and all that overlap with it. */
function multiwordSpan(
  gold: readonly SpannedWord[],
  system: readonly SpannedWord[],
  gAt: number,
  sAt: number,
): Stretch {
  let g = gAt
  let s = sAt
  let end = gold[g].multiword ? gold[g].end : system[s].end
  if (gold[g].multiword) {
    if (!system[s].multiword && system[s].start < gold[g].start) s++
  } else if (gold[g].start < system[s].start) g++
  const from = { gFrom: g, sFrom: s }
  const beyond = (words: readonly SpannedWord[], i: number) =>
    i >= words.length || (words[i].multiword ? words[i].start >= end : words[i].end > end)
  while (!beyond(gold, g) || !beyond(system, s)) {
    const next = g < gold.length && (s >= system.length || gold[g].start <= system[s].start) ? gold[g++] : system[s++]
    if (next.multiword && next.end > end) end = next.end
  }
  return { ...from, gTo: g, sTo: s }
}

function commonWords(
  gold: readonly SpannedWord[],
  system: readonly SpannedWord[],
  { gFrom, gTo, sFrom, sTo }: Stretch,
): [number, number][] {
  const rows = gTo - gFrom
  const columns = sTo - sFrom
  const same = (g: number, s: number) => gold[gFrom + g].form.toLowerCase() === system[sFrom + s].form.toLowerCase()
  const common = Array.from({ length: rows + 1 }, () => new Int32Array(columns + 1))
  for (let g = rows - 1; g >= 0; g--)
    for (let s = columns - 1; s >= 0; s--)
      common[g][s] = Math.max(same(g, s) ? 1 + common[g + 1][s + 1] : 0, common[g + 1][s], common[g][s + 1])
  const pairs: [number, number][] = []
  for (let g = 0, s = 0; g < rows && s < columns; ) {
    if (same(g, s)) pairs.push([gFrom + g++, sFrom + s++])
    else if (common[g][s] === common[g + 1][s]) g++
    else s++
  }
  return pairs
}
