/** The neural syntax model: loads a model file and reads sentences with it. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { DepecheError, type Upos } from '../../../types/index.ts'
import type { ReadSentence, SentenceSyntax, SyntaxModel } from '../model.ts'
import { type Bytes, fromBytes, type ModelFile, type ModelText, readModelFile, SENTENCE_GROUP } from './file.ts'
import { createKernel } from './kernel.ts'
import { lemmaOf } from './lemmas.ts'
import { Lexicon } from './lexicon.ts'
import { bestTree } from './mst.ts'
import { Network } from './network.ts'
import { LONGEST, mayBegin, pieceEnd } from './pieces.ts'
import { padded } from './shape.ts'
import { Words } from './words.ts'

/** Words whose products are kept; when full, all are let go. */
const KEPT_WORDS = 6000
/** Numbers of the kernel's memory for all that is made of one piece; a piece of 160 words takes a million. */
const ROOM = 2 << 20

/** How much likelier, as a logarithm, a word must be to begin a sentence than not. */
const SURE = 1

/** The relation between the pieces of an overlong sentence. */
const LOOSE = 'parataxis'

interface Tagset {
  readonly feats: string
  /** The outputs that speak for it, one for each group but the first. */
  readonly outputs: Uint16Array
}

export class SyntaxReader implements SyntaxModel {
  readonly digest: string
  private readonly text: ModelText
  private readonly network: Network
  private readonly words: Words
  private readonly lexicon: Lexicon
  private readonly tables: readonly Float32Array[]
  private readonly tagsets: readonly (readonly Tagset[])[]
  private readonly isRoot: readonly boolean[]
  /** The output that says that a word begins no sentence; the next one says that it does. */
  private readonly sentenceStart: number
  /** Layer 1's products of a form, which are the same wherever it stands. */
  private readonly products = new Map<string, Float32Array>()
  private readonly lemmas = new Map<string, string>()

  constructor(file: ModelFile, digest: string) {
    const { text, weights } = file
    this.digest = digest
    this.text = text
    this.lexicon = new Lexicon(file.lexicon)
    this.words = new Words(text.vocabulary, text.traits, text.affixRows, this.lexicon)
    const dense = weights.slice(3)
    const size = dense.reduce((sum, { rows, columns }) => sum + rows * columns + 4, 0)
    this.network = new Network(createKernel(size + ROOM), text.measures)
    this.network.list.forEach(({ name }, i) => fromBytes(dense[i], this.network.kernel.memory, this.network.at(name)))
    this.network.packWeights()
    this.tables = weights.slice(0, 3).map(tableOf)
    const [upos, ...rest] = text.groups
    const groups = rest.filter(({ name }) => name !== SENTENCE_GROUP)
    this.sentenceStart = text.groups.find(({ name }) => name === SENTENCE_GROUP)?.start ?? -1
    this.tagsets = upos.values.map((value) =>
      (text.tagsets[value] ?? ['']).map((feats) => {
        const pairs = new Map(feats ? feats.split('|').map((pair) => pair.split('=') as [string, string]) : [])
        const outputs = Uint16Array.from(
          groups,
          (g) => g.start + Math.max(0, g.values.indexOf(pairs.get(g.name) ?? '')),
        )
        return { feats, outputs }
      }),
    )
    this.isRoot = text.deprels.map((deprel) => deprel === 'root')
  }

  read(forms: readonly string[]): SentenceSyntax {
    if (forms.length <= LONGEST) return this.readPiece(forms)
    const upos: Upos[] = []
    const feats: string[] = []
    const lemmas: string[] = []
    const heads: number[] = []
    const deprels: string[] = []
    let root = -1
    for (let from = 0; from < forms.length; ) {
      const to = pieceEnd(forms, from)
      const piece = this.readPiece(forms.slice(from, to))
      for (let i = 0; i < to - from; i++) {
        const first = piece.heads[i] < 0
        heads.push(first ? root : from + piece.heads[i])
        deprels.push(first && root >= 0 ? LOOSE : piece.deprels[i])
        upos.push(piece.upos[i])
        feats.push(piece.feats[i])
        lemmas.push(piece.lemmas[i])
      }
      if (root < 0) root = from + Array.prototype.indexOf.call(piece.heads, -1)
      from = to
    }
    return { upos, feats, lemmas, heads, deprels }
  }

  readSentences(forms: readonly string[]): readonly ReadSentence[] {
    if (forms.length > LONGEST) return [{ ...this.read(forms), from: 0, to: forms.length }]
    const begins: number[] = []
    const whole = this.readPiece(forms, begins)
    if (begins.length === 0) return [{ ...whole, from: 0, to: forms.length }]
    return [0, ...begins].map((from, i) => {
      const to = begins[i] ?? forms.length
      return { ...this.readPiece(forms.slice(from, to)), from, to }
    })
  }

  /** Words but the first that seem to begin a sentence are added to `begins`. */
  private readPiece(forms: readonly string[], begins?: number[]): SentenceSyntax {
    const { network, text } = this
    const { kernel } = network
    const n = forms.length
    if (n === 0) return { upos: [], feats: [], lemmas: [], heads: [], deprels: [] }
    const mark = kernel.mark()
    const starts = [0, n]
    const width = 8 * text.measures.hidden
    const sums = kernel.reserve(n * width)
    forms.forEach((form, i) => {
      kernel.memory.set(this.productsOf(form), sums + i * width)
    })
    let layer = network.second(network.first(sums, -1, starts), starts)
    for (let k = 3; k < 3 + text.measures.mixed; k++) layer = network.mixed(k, layer, starts)
    const scores = network.tags(layer.out, n)
    const tags = this.pickTags(forms, scores)
    if (begins && this.sentenceStart >= 0)
      for (let i = 1; i < n; i++) {
        const at = scores + i * padded(text.measures.tags) + this.sentenceStart
        if (kernel.memory[at + 1] - kernel.memory[at] > SURE && mayBegin(forms, i)) begins.push(i)
      }
    const sides = network.arcSides(layer.out, n)
    const arcs = network.arcs(sides.paired, sides.heads, n)
    const heads = bestTree(kernel.memory, arcs.scores, arcs.width, n)
    const deprels = this.pickDeprels(heads, network.labels(network.labelSides(layer.out, n), heads).scores)
    kernel.release(mark)
    return { ...tags, heads, deprels }
  }

  /** Layer 1's products of a form, for both directions. */
  private productsOf(form: string): Float32Array {
    let products = this.products.get(form)
    if (products) return products
    const { network, text } = this
    const { measures } = text
    const { kernel } = network
    const mark = kernel.mark()
    const size = measures.word + measures.affix + measures.trait
    const input = network.zeros(size)
    const { word, affixes, traits } = this.words.describe(form)
    const [ofWords, ofAffixes, ofTraits] = this.tables
    addRow(kernel.memory, input, ofWords, word, measures.word)
    for (const row of affixes) addRow(kernel.memory, input + measures.word, ofAffixes, row, measures.affix)
    // Trait 0 is the treebank whose ways we follow.
    for (const row of [0, ...traits])
      addRow(kernel.memory, input + measures.word + measures.affix, ofTraits, row, measures.trait)
    const sums = network.zeros(8 * measures.hidden)
    network.project('layer1', input, size, sums, 8 * measures.hidden, 1)
    products = kernel.memory.slice(sums, sums + 8 * measures.hidden)
    kernel.release(mark)
    if (this.products.size >= KEPT_WORDS) this.products.clear()
    this.products.set(form, products)
    return products
  }

  private pickTags(forms: readonly string[], scores: number) {
    const { memory } = this.network.kernel
    const names = this.text.groups[0].values
    const width = padded(this.text.measures.tags)
    const upos: Upos[] = []
    const feats: string[] = []
    const lemmas: string[] = []
    forms.forEach((form, i) => {
      const row = scores + i * width
      let best = 0
      for (let c = 1; c < names.length; c++) if (memory[row + c] > memory[row + best]) best = c
      let most = -Infinity
      let chosen = ''
      for (const { feats: set, outputs } of this.tagsets[best]) {
        let sum = 0
        for (let g = 0; g < outputs.length; g++) sum += memory[row + outputs[g]]
        if (sum <= most) continue
        most = sum
        chosen = set
      }
      upos.push(names[best] as Upos)
      feats.push(chosen)
      lemmas.push(this.lemma(form, names[best], chosen))
    })
    return { upos, feats, lemmas }
  }

  private lemma(form: string, upos: string, feats: string): string {
    const key = `${form} ${upos} ${feats}`
    let lemma = this.lemmas.get(key)
    if (lemma !== undefined) return lemma
    lemma = lemmaOf(this.text.lemmas, this.lexicon, form, upos, feats)
    if (this.lemmas.size >= KEPT_WORDS * 4) this.lemmas.clear()
    this.lemmas.set(key, lemma)
    return lemma
  }

  private pickDeprels(heads: Int32Array, scores: number): string[] {
    const { memory } = this.network.kernel
    const { deprels } = this.text
    const width = padded(deprels.length)
    return Array.from(heads, (head, i) => {
      const row = scores + i * width
      let best = -1
      for (let c = 0; c < deprels.length; c++)
        if (this.isRoot[c] === head < 0 && (best < 0 || memory[row + c] > memory[row + best])) best = c
      return deprels[best]
    })
  }
}

function tableOf(bytes: Bytes): Float32Array {
  const table = new Float32Array(bytes.rows * bytes.columns)
  fromBytes(bytes, table, 0)
  return table
}

function addRow(memory: Float32Array, at: number, table: Float32Array, row: number, columns: number): void {
  for (let j = 0, k = row * columns; j < columns; j++, k++) memory[at + j] += table[k]
}

/**
 * Loads a model file.
 * @throws DepecheError E_MODEL when the file is missing, damaged or of another version
 */
export function loadSyntaxModel(path: string): SyntaxModel {
  let bytes: Buffer
  try {
    bytes = readFileSync(path)
  } catch (cause) {
    throw new DepecheError('E_MODEL', `cannot read the model file ${path}: train one with "depeche train"`, { cause })
  }
  const digest = `sha256:${createHash('sha256').update(bytes).digest('hex')}`
  return new SyntaxReader(readModelFile(bytes, path), digest)
}
