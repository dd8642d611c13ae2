/** The model file: one container for the network's weights in bytes, the vocabulary, the lexicon and the tables of lemmas. */
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib'
import { DepecheError } from '../../../types/index.ts'
import type { LemmaTables } from './lemmas.ts'
import type { LexiconParts } from './lexicon.ts'
import { type Measures, parameters } from './shape.ts'

export const FORMAT = 'depeche/syntax@2'
const MAGIC = 0x31504544

/** The group of outputs that say whether a word begins a sentence: headings have no full stop to tell. */
export const SENTENCE_GROUP = 'Sentence'

/** One group of outputs of which one is right: parts of speech, or the values of one feature (the first: none). */
export interface TagGroup {
  readonly name: string
  readonly values: readonly string[]
  /** Its first output. */
  readonly start: number
}

/** Everything in a model file but its weights. */
export interface ModelText {
  readonly language: string
  readonly measures: Measures
  readonly vocabulary: readonly string[]
  readonly traits: readonly string[]
  readonly affixRows: number
  readonly groups: readonly TagGroup[]
  /** Distinct "UPOS feats" that words may have: each feats string under its part of speech. */
  readonly tagsets: Readonly<Record<string, readonly string[]>>
  readonly deprels: readonly string[]
  readonly lexiconClasses: readonly string[]
  readonly lexiconForms: number
  readonly lemmas: LemmaTables
}

/** A matrix in bytes: each row is `scale` times its bytes. */
export interface Bytes {
  readonly rows: number
  readonly columns: number
  readonly scales: Float32Array
  readonly values: Int8Array
}

export interface ModelFile {
  readonly text: ModelText
  readonly lexicon: LexiconParts
  /** Tables of words, affixes, traits, then the dense parameters in order. */
  readonly weights: readonly Bytes[]
}

/** Rounds a matrix to bytes, each row by its own scale. */
export function toBytes(values: Float32Array, rows: number, columns: number): Bytes {
  const scales = new Float32Array(rows)
  const bytes = new Int8Array(rows * columns)
  for (let i = 0; i < rows; i++) {
    let most = 1e-12
    for (let j = 0; j < columns; j++) most = Math.max(most, Math.abs(values[i * columns + j]))
    scales[i] = most / 127
    for (let j = 0; j < columns; j++) bytes[i * columns + j] = Math.round(values[i * columns + j] / scales[i])
  }
  return { rows, columns, scales, values: bytes }
}

export function fromBytes({ rows, columns, scales, values }: Bytes, into: Float32Array, at: number): void {
  for (let i = 0, k = 0; i < rows; i++) {
    const scale = scales[i]
    for (let j = 0; j < columns; j++, k++) into[at + k] = values[k] * scale
  }
}

export function writeModelFile({ text, lexicon, weights }: ModelFile): Buffer {
  const squeeze = (bytes: Uint8Array) =>
    brotliCompressSync(bytes, {
      params: { [constants.BROTLI_PARAM_LGWIN]: 22, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
    })
  const head = squeeze(Buffer.from(JSON.stringify(text)))
  const lex = squeeze(lexicon.bytes)
  const sizes = Buffer.alloc(16)
  sizes.writeUInt32LE(MAGIC, 0)
  sizes.writeUInt32LE(head.length, 4)
  sizes.writeUInt32LE(lex.length, 8)
  const parts: Uint8Array[] = [sizes, head, lex]
  for (const { scales, values } of weights) parts.push(new Uint8Array(scales.buffer), new Uint8Array(values.buffer))
  return Buffer.concat(parts)
}

/**
 * Takes a model file apart; the weights stay views of the file's bytes.
 * @throws DepecheError E_MODEL when it is none, or of another version
 */
export function readModelFile(file: Buffer, name: string): ModelFile {
  if (file.length < 16 || file.readUInt32LE(0) !== MAGIC)
    throw new DepecheError('E_MODEL', `${name} is no model of ${FORMAT}: train one with "depeche train"`)
  const headSize = file.readUInt32LE(4)
  const lexSize = file.readUInt32LE(8)
  const text = JSON.parse(brotliDecompressSync(file.subarray(16, 16 + headSize)).toString('utf8')) as ModelText
  const bytes = brotliDecompressSync(file.subarray(16 + headSize, 16 + headSize + lexSize))
  let at = 16 + headSize + lexSize
  const sizes = matrices(text)
  if (file.length !== sizes.reduce((sum, { rows, columns }) => sum + rows * (4 + columns), at))
    throw new DepecheError('E_MODEL', `${name} is cut short or damaged: copy or train it anew`)
  const weights: Bytes[] = []
  for (const { rows, columns } of sizes) {
    const scales = new Float32Array(file.buffer.slice(file.byteOffset + at, file.byteOffset + at + 4 * rows))
    at += 4 * rows
    weights.push({ rows, columns, scales, values: new Int8Array(file.buffer, file.byteOffset + at, rows * columns) })
    at += rows * columns
  }
  return { text, lexicon: { classes: text.lexiconClasses, forms: text.lexiconForms, bytes }, weights }
}

/** Rows and columns of all matrices of a model file, in order. */
export function matrices({ measures, vocabulary, affixRows, traits }: ModelText): { rows: number; columns: number }[] {
  return [
    { rows: vocabulary.length, columns: measures.word },
    { rows: affixRows, columns: measures.affix },
    { rows: traits.length, columns: measures.trait },
    ...parameters(measures),
  ]
}
