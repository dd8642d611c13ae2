/** Puts what was learned into a model file. */
import { type ModelFile, type ModelText, matrices, toBytes } from '../steps/syntax/file.ts'
import type { LemmaTables } from '../steps/syntax/lemmas.ts'
import type { LexiconParts } from '../steps/syntax/lexicon.ts'
import type { TreebankSentence } from './conllu.ts'
import type { Learner } from './learner.ts'
import type { Inventory } from './targets.ts'

export interface Ingredients {
  readonly language: string
  readonly vocabulary: readonly string[]
  readonly traits: readonly string[]
  readonly inventory: Inventory
  readonly lexicon: LexiconParts
  readonly lemmas: LemmaTables
  /** The treebank whose ways the model follows: words get only the feature sets that it has. */
  readonly reference: readonly TreebankSentence[]
}

export function buildModel(learner: Learner, ingredients: Ingredients): ModelFile {
  const { kernel, network } = learner
  const { vocabulary, traits, inventory, lexicon, lemmas } = ingredients
  const text: ModelText = {
    language: ingredients.language,
    measures: network.measures,
    vocabulary,
    traits,
    affixRows: learner.affix.rows,
    groups: inventory.groups,
    tagsets: tagsetsOf(ingredients.reference),
    deprels: inventory.deprels,
    lexiconClasses: lexicon.classes,
    lexiconForms: lexicon.forms,
    lemmas,
  }
  const values = [
    learner.word.values,
    learner.affix.values,
    learner.trait.values,
    ...network.list.map(({ name, rows, columns }) => {
      const at = network.at(name)
      return kernel.memory.slice(at, at + rows * columns)
    }),
  ]
  return { text, lexicon, weights: matrices(text).map(({ rows, columns }, i) => toBytes(values[i], rows, columns)) }
}

/** The feature sets of each part of speech, the commonest first. */
function tagsetsOf(sentences: readonly TreebankSentence[]): Record<string, string[]> {
  const counts = new Map<string, Map<string, number>>()
  for (const { words } of sentences)
    for (const { upos, feats } of words) {
      const sets = counts.get(upos) ?? new Map<string, number>()
      counts.set(upos, sets.set(feats, (sets.get(feats) ?? 0) + 1))
    }
  return Object.fromEntries(
    [...counts].map(([upos, sets]) => [
      upos,
      [...sets].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([feats]) => feats),
    ]),
  )
}
