/** A word as the network sees it: rows of three tables (the word, its beginnings and endings, its traits), the same wherever it stands. */
import type { Lexicon } from './lexicon.ts'

export interface WordRows {
  /** 0: not in the vocabulary. */
  readonly word: number
  readonly affixes: readonly number[]
  readonly traits: readonly number[]
}

/** Lower case, straight apostrophe, ligatures apart, digits made one: what the vocabulary knows a word by. */
export function modelNorm(form: string): string {
  const lower = form.toLowerCase().replace(/[’ʼ]/g, "'").replace(/œ/g, 'oe').replace(/æ/g, 'ae')
  return /\d/.test(lower) ? lower.replace(/\d/g, '0') : lower
}

/** "Paris" → "Xx", "19H30" → "dXd", "l'" → "x'": runs of one kind of character become one. */
export function shapeOf(form: string): string {
  let shape = ''
  let last = ''
  for (const character of form) {
    const lower = character.toLowerCase()
    let kind = character
    if (character >= '0' && character <= '9') kind = 'd'
    else if (lower !== character.toUpperCase()) kind = character === lower ? 'x' : 'X'
    if (kind !== last) shape += kind
    last = kind
    if (shape.length > 6) break
  }
  return shape
}

/** FNV-1a of a stretch of the word, told apart by what stretch it is, folded to a row. */
function affixRow(norm: string, from: number, to: number, kind: number, rows: number): number {
  let h = 0x811c9dc5 ^ kind
  for (let i = from; i < to; i++) h = Math.imul(h ^ norm.charCodeAt(i), 0x01000193)
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d)
  return ((h ^ (h >>> 13)) >>> 0) % rows
}

const LONGEST_PREFIX = 3
const LONGEST_SUFFIX = 5

export class Words {
  private readonly vocabulary: ReadonlyMap<string, number>
  private readonly traits: ReadonlyMap<string, number>
  private readonly lexicon: Lexicon | undefined
  private readonly affixRows: number

  /** Row 0 of the vocabulary is the unknown word. */
  constructor(
    vocabulary: readonly string[],
    traits: readonly string[],
    affixRows: number,
    lexicon: Lexicon | undefined,
  ) {
    this.vocabulary = new Map(vocabulary.map((word, row) => [word, row]))
    this.traits = new Map(traits.map((trait, row) => [trait, row]))
    this.affixRows = affixRows
    this.lexicon = lexicon
  }

  describe(form: string): WordRows {
    const norm = modelNorm(form)
    const n = norm.length
    const affixes: number[] = []
    for (let k = 1; k <= LONGEST_PREFIX && k <= n; k++) affixes.push(affixRow(norm, 0, k, k, this.affixRows))
    for (let k = 1; k <= LONGEST_SUFFIX && k <= n; k++) affixes.push(affixRow(norm, n - k, n, 8 + k, this.affixRows))
    const traits: number[] = []
    for (const trait of traitsOf(form, this.lexicon)) {
      const row = this.traits.get(trait)
      if (row !== undefined) traits.push(row)
    }
    return { word: this.vocabulary.get(norm) ?? 0, affixes, traits }
  }
}

/** Names of the traits of a form: its shape and what the lexicon says it may be. */
export function traitsOf(form: string, lexicon: Lexicon | undefined): string[] {
  const traits = [`shape ${shapeOf(form)}`]
  if (!lexicon) return traits
  const found = lexicon.tags(form)
  if (found.length === 0) traits.push('unknown')
  for (const tag of found) traits.push(tag)
  return traits
}
