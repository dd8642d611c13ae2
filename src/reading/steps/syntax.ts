/** The linear syntax model: loads the model file, tags and parses sentences greedily. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { DepecheError, type Upos } from '../../types/index.ts'
import type { SentenceSyntax, SyntaxModel } from './model.ts'
import { hashWords, modelNorm, PARSE_FEATURES, parseFeatures, TAG_FEATURES, tagFeatures } from './syntax-features.ts'
import { type MorphologyTable, morphology } from './syntax-lemmas.ts'
import { hashText, score } from './syntax-linear.ts'
import { Configuration, LEFT, RIGHT, SHIFT } from './syntax-transitions.ts'

/** What the model file says of itself, before the two tables of weights. */
export interface LinearHeader {
  readonly format: 'depeche/syntax-linear@1'
  readonly upos: readonly Upos[]
  readonly deprels: readonly string[]
  readonly tagWeights: number
  readonly parseWeights: number
  readonly morphology: MorphologyTable
}

const PARSER_FEATS = /VerbForm=\w+|Mood=Cnd/g

/** The tag as the parser sees it: part of speech with the features that decide attachments. */
export const parserTag = (upos: string, feats: string): number =>
  hashText(upos + (feats ? (feats.match(PARSER_FEATS) ?? []).join('') : ''))

export class LinearModel implements SyntaxModel {
  readonly digest: string
  private readonly header: LinearHeader
  private readonly tagWeights: ArrayLike<number>
  private readonly parseWeights: ArrayLike<number>
  private readonly features = new Int32Array(Math.max(TAG_FEATURES, PARSE_FEATURES))
  private readonly scores: Float32Array
  private readonly parserTags = new Map<string, number>()

  constructor(header: LinearHeader, tag: ArrayLike<number>, parse: ArrayLike<number>, digest: string) {
    this.header = header
    this.tagWeights = tag
    this.parseWeights = parse
    this.digest = digest
    this.scores = new Float32Array(Math.max(header.upos.length, 2 * header.deprels.length + 1))
  }

  read(forms: readonly string[]): SentenceSyntax {
    const tags = this.tag({ forms })
    return { ...tags, ...this.parse({ forms }, tags) }
  }

  tag({ forms }: { forms: readonly string[] }) {
    const words = hashWords(forms)
    const tags = new Uint8Array(forms.length)
    const { upos: names, morphology: table } = this.header
    const upos: Upos[] = []
    const feats: string[] = []
    const lemmas: string[] = []
    forms.forEach((form, i) => {
      const count = tagFeatures(words, i, tags, this.features)
      score(this.tagWeights, this.features, count, names.length, this.scores)
      let best = 0
      for (let c = 1; c < names.length; c++) if (this.scores[c] > this.scores[best]) best = c
      tags[i] = best
      const guess = morphology(table, form, modelNorm(form), names[best])
      upos.push(names[best])
      feats.push(guess.feats)
      lemmas.push(guess.lemma)
    })
    return { upos, feats, lemmas }
  }

  private parse({ forms }: { forms: readonly string[] }, { upos, feats }: { upos: Upos[]; feats: string[] }) {
    const words = hashWords(forms)
    const tags = Int32Array.from(upos, (u, i) => this.parserTag(u, feats[i]))
    const { deprels } = this.header
    const c = new Configuration(forms.length)
    const scores = this.scores
    while (!c.done) {
      const count = parseFeatures(c, words, tags, this.features)
      score(this.parseWeights, this.features, count, 2 * deprels.length + 1, scores)
      let best = -1
      if (c.canShift()) best = 0
      if (c.canLeft()) best = bestOf(scores, 1, 1 + deprels.length, best)
      if (c.canRight()) best = bestOf(scores, 1 + deprels.length, 1 + 2 * deprels.length, best)
      if (best === 0) c.apply(SHIFT, 0)
      else if (best <= deprels.length) c.apply(LEFT, best - 1)
      else c.apply(RIGHT, best - 1 - deprels.length)
    }
    return {
      heads: c.heads,
      deprels: Array.from(c.labels, (label, i) => (c.heads[i] < 0 ? 'root' : deprels[label])),
    }
  }

  private parserTag(upos: string, feats: string): number {
    const key = `${upos} ${feats}`
    let tag = this.parserTags.get(key)
    if (tag === undefined) {
      tag = parserTag(upos, feats)
      this.parserTags.set(key, tag)
    }
    return tag
  }
}

function bestOf(scores: Float32Array, from: number, to: number, start: number): number {
  let best = start
  for (let k = from; k < to; k++) if (best < 0 || scores[k] > scores[best]) best = k
  return best
}

/**
 * Loads a model file.
 * @throws DepecheError E_MODEL when the file is missing or of another kind
 */
export function loadSyntaxModel(path: string): SyntaxModel {
  let bytes: Buffer
  try {
    bytes = readFileSync(path)
  } catch (cause) {
    throw new DepecheError('E_MODEL', `cannot read the model file ${path}: train one with "depeche train"`, { cause })
  }
  const content = gunzipSync(bytes)
  const length = content.readUInt32LE(0)
  const header = JSON.parse(content.toString('utf8', 4, 4 + length)) as LinearHeader
  if (header.format !== 'depeche/syntax-linear@1')
    throw new DepecheError('E_MODEL', `${path} is of format "${header.format}": train it anew with "depeche train"`)
  const start = content.byteOffset + 4 + length
  const tag = new Int8Array(content.buffer, start, header.tagWeights)
  const parse = new Int8Array(content.buffer, start + header.tagWeights, header.parseWeights)
  return new LinearModel(header, tag, parse, `sha256:${createHash('sha256').update(bytes).digest('hex')}`)
}
