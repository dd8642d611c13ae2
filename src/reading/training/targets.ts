/** What the network is taught of a sentence: numbers for tags, heads and relations, and the outputs they belong to. */
import { SENTENCE_GROUP, type TagGroup } from '../steps/syntax/file.ts'
import type { TreebankSentence } from './conllu.ts'

export interface Inventory {
  readonly groups: readonly TagGroup[]
  readonly deprels: readonly string[]
  /** Outputs in all groups. */
  readonly tags: number
}

export interface Target {
  /** Outputs that are right, one a group, for each word: `tags[i * groups + g]`. */
  readonly tags: Uint16Array
  readonly heads: Int32Array
  readonly deprels: Uint8Array
  /** How likely each head is, root first: rows of one more than there are words. Where a teacher is not sure, it says so (Hinton et al. 2015). */
  readonly headShares?: Float32Array
}

/** "Gender=Masc|Number=Sing" → its pairs. */
export const featurePairs = (feats: string): [string, string][] =>
  feats ? feats.split('|').map((pair) => pair.split('=') as [string, string]) : []

export function takeInventory(sentences: readonly TreebankSentence[]): Inventory {
  const upos = new Set<string>()
  const features = new Map<string, Set<string>>()
  const deprels = new Set<string>()
  for (const { words } of sentences)
    for (const word of words) {
      upos.add(word.upos)
      deprels.add(word.deprel)
      for (const [name, value] of featurePairs(word.feats))
        features.set(name, (features.get(name) ?? new Set()).add(value))
    }
  const groups: TagGroup[] = []
  let start = 0
  const addGroup = (name: string, values: string[]) => {
    groups.push({ name, values, start })
    start += values.length
  }
  addGroup('UPOS', [...upos].sort())
  for (const [name, values] of [...features].sort(([a], [b]) => (a < b ? -1 : 1)))
    addGroup(name, ['', ...[...values].sort()])
  addGroup(SENTENCE_GROUP, ['', 'start'])
  return { groups, deprels: [...deprels].sort(), tags: start }
}

export function targetOf({ words }: TreebankSentence, inventory: Inventory): Target {
  const { groups, deprels } = inventory
  const tags = new Uint16Array(words.length * groups.length)
  words.forEach((word, i) => {
    const feats = new Map(featurePairs(word.feats))
    groups.forEach(({ name, values, start }, g) => {
      const value = g === 0 ? word.upos : name === SENTENCE_GROUP ? (i === 0 ? 'start' : '') : (feats.get(name) ?? '')
      tags[i * groups.length + g] = start + Math.max(0, values.indexOf(value))
    })
  })
  return {
    tags,
    heads: Int32Array.from(words, (w) => w.head),
    deprels: Uint8Array.from(words, (w) => Math.max(0, deprels.indexOf(w.deprel))),
  }
}

/** Two sentences as one text without a break, each with its own root. */
export function joined(a: Target, b: Target): Target {
  const shift = a.heads.length
  return {
    tags: Uint16Array.from([...a.tags, ...b.tags]),
    heads: Int32Array.from([...a.heads, ...b.heads.map((head) => (head < 0 ? -1 : head + shift))]),
    deprels: Uint8Array.from([...a.deprels, ...b.deprels]),
  }
}
