/** Treebanks, raw text and a lexicon → model file, in stages: raw text teaches what words mean; treebanks teach several networks syntax; those read raw text together; others learn from the treebanks and from what they read. */

import type { ModelFile } from '../steps/syntax/file.ts'
import { Lexicon, type LexiconParts } from '../steps/syntax/lexicon.ts'
import { type WordRows, Words } from '../steps/syntax/words.ts'
import { buildModel } from './build-model.ts'
import type { TreebankSentence } from './conllu.ts'
import { type Corpus, sentenceAt, withSentences } from './corpus.ts'
import { readTogether } from './ensemble.ts'
import { learnLemmas } from './learn-lemmas.ts'
import type { SyntaxOptions } from './learn-syntax.ts'
import { type Example, learnSyntax } from './learn-syntax.ts'
import { Learner } from './learner.ts'
import type { Plan } from './plan.ts'
import { pretrain } from './pretrain.ts'
import { seededRandom, shuffle } from './random.ts'
import { type Inventory, joined, takeInventory, targetOf } from './targets.ts'
import { chooseVocabulary, type Vocabulary } from './vocabulary.ts'

export interface Treebank {
  readonly name: string
  readonly sentences: readonly TreebankSentence[]
}

export interface Materials {
  readonly language: string
  /** The first is the reference, whose ways the model follows. */
  readonly treebanks: readonly Treebank[]
  /** Raw text; may be empty. */
  readonly corpus: Corpus
  readonly lexicon: LexiconParts
}

/** Keeps what a stage made, so that a long training can go on where it was stopped. */
export interface Shelf {
  get(name: string): Uint8Array<ArrayBuffer> | undefined
  put(name: string, saved: Uint8Array): void
}

const LEARNING: Omit<SyntaxOptions, 'rounds' | 'rate' | 'log'> = {
  batch: 100,
  dropout: { word: 0.25, input: 0.1, layer: 0.25 },
}
/** Raw sentences that teach syntax: long enough to have some, short enough to be sentences. */
const TEACHING_LENGTH = { least: 6, most: 60 }

export function train(materials: Materials, plan: Plan, shelf: Shelf, log: (line: string) => void): ModelFile {
  const lexicon = new Lexicon(materials.lexicon)
  const sentences = materials.treebanks.flatMap((treebank) => treebank.sentences)
  const corpus = withSentences(
    materials.corpus,
    sentences.map((s) => s.words.map((word) => word.form)),
  )
  const vocabulary = shelvedVocabulary(shelf, () =>
    chooseVocabulary(
      corpus,
      materials.treebanks.map((t) => t.name),
      lexicon,
      plan.vocabulary,
    ),
  )
  const words = new Words(vocabulary.words, vocabulary.traits, plan.affixRows, lexicon)
  const inventory = takeInventory(sentences)
  const examples = treebankExamples(materials.treebanks, words, inventory)
  const fresh = (seed: number, mixed: number) => freshLearner(plan, vocabulary, inventory, seed, mixed)
  log(`${sentences.length} treebank sentences, ${corpus.words.length} words in all`)

  const described = corpus.forms.map((form) => words.describe(form))
  const ofText = stage(shelf, 'text', fresh(plan.seed, 1), (learner) => {
    if (materials.corpus.words.length === 0) return
    const options = { rounds: plan.textRounds, rate: 2e-3, batch: 600, others: 512, log }
    pretrain(learner, corpus, described, { ...options, dropout: { word: 0, input: 0.05, layer: 0.1 } })
  })
  const known = ofText.save()

  const isOfText = (parameter: string) => parameter.startsWith('layer1') || parameter.startsWith('layer2')
  const learned = new Map<string, Learner>()
  plan.stages.forEach((one, k) => {
    // Each stage has chances and sentences of its own.
    const seed = plan.seed + k + 1
    const learner = stage(shelf, one.name, fresh(seed, one.mixed), (network) => {
      const from = one.from === undefined ? undefined : learned.get(one.from)!.save()
      const teachers = (one.teachers ?? []).map((name) => learned.get(name)!)
      const read = teachers.length
        ? selfTaughtExamples(teachers, materials.corpus, words, inventory, one.words ?? 0, 100 * seed)
        : []
      if (teachers.length) log(`${one.name}: ${teachers.length} teachers read ${read.length} sentences`)
      const repeated = examples.flatMap((list, treebank) =>
        Array.from({ length: one.shares[treebank] ?? one.shares[one.shares.length - 1] }, () => list).flat(),
      )
      const { rounds, rate, times = 1 } = one
      const tell = (line: string) => log(`${one.name}: ${line}`)
      const made = Array.from({ length: times }, (_, again) => {
        const learner = again === 0 ? network : fresh(seed + 1000 * again, one.mixed)
        if (from) learner.restore(from)
        else learner.restore(known, isOfText, ofText.network.list)
        learnSyntax(learner, [...repeated, ...read], inventory, { ...LEARNING, rounds, rate, log: tell })
        return learner.save()
      })
      network.restore(meanOf(made))
    })
    learned.set(one.name, learner)
  })
  const model = learned.get(plan.stages[plan.stages.length - 1].name)!
  const reference = materials.treebanks[0].sentences
  const lemmas = learnLemmas(
    sentences.flatMap((s) => s.words),
    lexicon,
  )
  const { words: vocabularyWords, traits } = vocabulary
  const parts = { language: materials.language, vocabulary: vocabularyWords, traits, inventory, lemmas, reference }
  return buildModel(model, { ...parts, lexicon: materials.lexicon })
}

function meanOf(saves: readonly Float32Array[]): Float32Array {
  const mean = new Float32Array(saves[0].length)
  for (const saved of saves) for (let i = 0; i < mean.length; i++) mean[i] += saved[i] / saves.length
  return mean
}

/** A network of the plan's measures that has learned nothing yet. */
export function freshLearner(
  plan: Plan,
  vocabulary: Vocabulary,
  inventory: Inventory,
  seed: number,
  mixed: number,
): Learner {
  const measures = { ...plan.measures, mixed, tags: inventory.tags, deprels: inventory.deprels.length }
  const rows = { words: vocabulary.words.length, affixes: plan.affixRows, traits: vocabulary.traits.length }
  return new Learner(measures, rows, seededRandom(seed), vocabulary.counts)
}

/** What the shelf has of this stage, or what `learn` makes of the learner. */
function stage(shelf: Shelf, name: string, learner: Learner, learn: (learner: Learner) => void): Learner {
  const saved = shelf.get(name)
  if (saved) learner.restore(new Float32Array(saved.buffer, saved.byteOffset, saved.byteLength / 4))
  else {
    learn(learner)
    shelf.put(name, new Uint8Array(learner.save().buffer))
  }
  return learner
}

/** The vocabulary on the shelf: what was learned stands in its rows, whatever became of the tokeniser since. */
function shelvedVocabulary(shelf: Shelf, choose: () => Vocabulary): Vocabulary {
  const saved = shelf.get('vocabulary')
  if (saved) {
    const { words, counts, traits } = JSON.parse(new TextDecoder().decode(saved))
    return { words, counts: Float32Array.from(counts as number[]), traits }
  }
  const vocabulary = choose()
  shelf.put('vocabulary', new TextEncoder().encode(JSON.stringify({ ...vocabulary, counts: [...vocabulary.counts] })))
  return vocabulary
}

/**
 * Each word carries the trait of its treebank, so that differing ways of labelling are told apart. A sentence without a final
 * mark (a heading) also comes joined to the one behind it, to learn where sentences begin that no mark tells.
 */
function treebankExamples(treebanks: readonly Treebank[], words: Words, inventory: Inventory): Example[][] {
  return treebanks.map(({ sentences }, treebank) => {
    const describe = describer(words, treebank)
    const examples = sentences.map((sentence) => ({
      words: sentence.words.map(({ form }) => describe(form)),
      target: targetOf(sentence, inventory),
    }))
    const headings = sentences.flatMap(({ words: list }, s) => {
      if (list[list.length - 1].upos === 'PUNCT' || s + 1 === sentences.length) return []
      const [heading, next] = [examples[s], examples[s + 1]]
      return [{ words: [...heading.words, ...next.words], target: joined(heading.target, next.target) }]
    })
    return [...examples, ...headings]
  })
}

function selfTaughtExamples(
  teachers: readonly Learner[],
  corpus: Corpus,
  words: Words,
  inventory: Inventory,
  count: number,
  seed: number,
): Example[] {
  const describe = describer(words, 0)
  const order = shuffle(
    Array.from({ length: corpus.starts.length - 1 }, (_, s) => s),
    seededRandom(seed),
  )
  const examples: Example[] = []
  let read = 0
  for (const s of order) {
    const length = corpus.starts[s + 1] - corpus.starts[s]
    if (length < TEACHING_LENGTH.least || length > TEACHING_LENGTH.most) continue
    if (read >= count) break
    read += length
    const sentence = sentenceAt(corpus, s).map(describe)
    examples.push({ words: sentence, target: readTogether(teachers, sentence, inventory) })
  }
  return examples
}

/** Describes forms as words of a treebank, each form once. */
function describer(words: Words, treebank: number): (form: string) => WordRows {
  const known = new Map<string, WordRows>()
  return (form) => {
    let rows = known.get(form)
    if (!rows) {
      const { word, affixes, traits } = words.describe(form)
      rows = { word, affixes, traits: [treebank, ...traits] }
      known.set(form, rows)
    }
    return rows
  }
}
