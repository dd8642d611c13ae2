/** Treebanks → model file: trains the linear tagger and parser. */
import { gzipSync } from 'node:zlib'
import type { Upos } from '../../types/index.ts'
import { type LinearHeader, LinearModel, parserTag } from '../steps/syntax.ts'
import {
  hashWords,
  modelNorm,
  PARSE_FEATURES,
  parseFeatures,
  TAG_FEATURES,
  tagFeatures,
} from '../steps/syntax-features.ts'
import { LONGEST_ENDING, lemmaBase, lemmaRule, type MorphologyTable } from '../steps/syntax-lemmas.ts'
import { score } from '../steps/syntax-linear.ts'
import { Configuration, LEFT, RIGHT, SHIFT } from '../steps/syntax-transitions.ts'
import type { TreebankSentence } from './conllu.ts'
import { ACTIONS, cost, goldTree } from './oracle.ts'
import { Perceptron, quantise } from './perceptron.ts'
import { seededRandom, shuffle } from './random.ts'

export interface TrainingOptions {
  readonly rounds: number
  readonly seed: number
  readonly tagBits: number
  readonly parseBits: number
  readonly log: (line: string) => void
}

export const DEFAULT_TRAINING: Omit<TrainingOptions, 'log'> = { rounds: 10, seed: 1, tagBits: 20, parseBits: 23 }

/** Trains on the sentences; returns the bytes of the model file. */
export function train(sentences: readonly TreebankSentence[], options: TrainingOptions): Buffer {
  const upos = [...new Set(sentences.flatMap((s) => s.words.map((w) => w.upos)))].sort() as Upos[]
  const deprels = [...new Set(sentences.flatMap((s) => s.words.map((w) => w.deprel)))]
    .filter((d) => d !== 'root')
    .sort()
  deprels.push('root')
  const table = learnMorphology(sentences)
  const tagWeights = quantise(trainTagger(sentences, upos, options))
  const header: LinearHeader = {
    format: 'depeche/syntax-linear@1',
    upos,
    deprels,
    tagWeights: 1 << options.tagBits,
    parseWeights: 1 << options.parseBits,
    morphology: table,
  }
  const tagger = new LinearModel(header, tagWeights, new Int8Array(0), '')
  const parseWeights = quantise(trainParser(sentences, deprels, tagger, options))
  const json = Buffer.from(JSON.stringify(header))
  const length = Buffer.alloc(4)
  length.writeUInt32LE(json.length)
  return gzipSync(Buffer.concat([length, json, Buffer.from(tagWeights.buffer), Buffer.from(parseWeights.buffer)]), {
    level: 9,
  })
}

function trainTagger(sentences: readonly TreebankSentence[], names: string[], options: TrainingOptions): Float32Array {
  const random = seededRandom(options.seed)
  const perceptron = new Perceptron(1 << options.tagBits, names.length)
  const features = new Int32Array(TAG_FEATURES)
  const scores = new Float32Array(names.length)
  const examples = sentences.map((s) => ({
    words: hashWords(s.words.map((w) => w.form)),
    gold: s.words.map((w) => names.indexOf(w.upos)),
  }))
  for (let round = 1; round <= options.rounds; round++) {
    let right = 0
    let all = 0
    for (const { words, gold } of shuffle(examples, random)) {
      const tags = new Uint8Array(gold.length)
      for (let i = 0; i < gold.length; i++) {
        const count = tagFeatures(words, i, tags, features)
        score(perceptron.weights, features, count, names.length, scores)
        let best = 0
        for (let c = 1; c < names.length; c++) if (scores[c] > scores[best]) best = c
        tags[i] = best
        perceptron.update(features, count, gold[i], best)
        right += best === gold[i] ? 1 : 0
        all++
      }
    }
    options.log(`tagger round ${round}: ${((100 * right) / all).toFixed(2)} right while learning`)
  }
  return perceptron.averaged()
}

function trainParser(
  sentences: readonly TreebankSentence[],
  deprels: string[],
  tagger: LinearModel,
  options: TrainingOptions,
): Float32Array {
  const random = seededRandom(options.seed)
  const classes = 2 * deprels.length + 1
  const perceptron = new Perceptron(1 << options.parseBits, classes)
  const features = new Int32Array(PARSE_FEATURES)
  const scores = new Float32Array(classes)
  const examples = sentences.map((s) => {
    const forms = s.words.map((w) => w.form)
    const { upos, feats } = tagger.tag({ forms })
    return {
      words: hashWords(forms),
      tags: Int32Array.from(upos, (u, i) => parserTag(u, feats[i])),
      gold: goldTree(s.words.map((w) => w.head)),
      labels: s.words.map((w) => deprels.indexOf(w.deprel)),
    }
  })
  for (let round = 1; round <= options.rounds; round++) {
    let right = 0
    let all = 0
    for (const { words, tags, gold, labels } of shuffle(examples, random)) {
      const c = new Configuration(labels.length)
      while (!c.done) {
        const count = parseFeatures(c, words, tags, features)
        score(perceptron.weights, features, count, classes, scores)
        const costs = ACTIONS.map((action) => cost(c, action, gold))
        const least = Math.min(...costs)
        const headOf = (k: number) => (gold.heads[k] < 0 ? c.n : gold.heads[k])
        const s0 = c.top(0)
        let best = -1
        let oracle = -1
        for (let k = 0; k < classes; k++) {
          const action = k === 0 ? SHIFT : k <= deprels.length ? LEFT : RIGHT
          if (costs[action] === Infinity) continue
          if (best < 0 || scores[k] > scores[best]) best = k
          if (costs[action] !== least) continue
          // An arc that is gold must carry the gold label; any other arc may carry any.
          const label = action === LEFT ? k - 1 : k - 1 - deprels.length
          const head = action === LEFT ? c.next : c.top(1)
          if (action !== SHIFT && headOf(s0) === head && label !== labels[s0]) continue
          if (oracle < 0 || scores[k] > scores[oracle]) oracle = k
        }
        perceptron.update(features, count, oracle, best)
        right += oracle === best ? 1 : 0
        all++
        // Exploration: after the first round the parser follows its own choice, so that it learns to go on from errors.
        const taken = round > 1 && random() < 0.9 ? best : oracle
        if (taken === 0) c.apply(SHIFT, 0)
        else if (taken <= deprels.length) c.apply(LEFT, taken - 1)
        else c.apply(RIGHT, taken - 1 - deprels.length)
      }
    }
    options.log(`parser round ${round}: ${((100 * right) / all).toFixed(2)} right while learning`)
  }
  return perceptron.averaged()
}

/** The most frequent features and lemma of each word and ending. */
function learnMorphology(sentences: readonly TreebankSentence[]): MorphologyTable {
  const words = new Map<string, Map<string, number>>()
  const endings = new Map<string, Map<string, number>>()
  const count = (into: typeof words, key: string, value: string) => {
    const values = into.get(key) ?? new Map<string, number>()
    into.set(key, values)
    values.set(value, (values.get(value) ?? 0) + 1)
  }
  for (const { words: list } of sentences)
    for (const { form, lemma, upos, feats } of list) {
      const norm = modelNorm(form)
      const value = `${feats}\t${lemmaRule(lemmaBase(form, upos), lemma)}`
      count(words, `${norm} ${upos}`, value)
      for (let k = 0; k <= Math.min(LONGEST_ENDING, norm.length); k++)
        count(endings, `${norm.slice(norm.length - k)} ${upos}`, value)
    }
  const most = (from: typeof words) =>
    Object.fromEntries(
      [...from].map(([key, values]) => [key, [...values].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0][0]]),
    )
  return { words: most(words), endings: most(endings) }
}
