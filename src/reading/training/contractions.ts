/** Learns from treebanks when "des" and "du" are contractions: logistic regression over neighbouring words, pruned to a small table. */
import { readFileSync } from 'node:fs'
import type { Word } from '../../types/index.ts'
import { contractionFeatures, type Followers } from '../packs/fr/tokens/contractions.ts'
import { normOf } from '../steps/tokens/norm.ts'

export interface Example {
  readonly features: readonly string[]
  /** 1: two words; 0: an article. */
  readonly contracted: 0 | 1
}

const asked = new Set(['des', 'du'])

/** Every "des" and "du" of a CoNLL-U file with its neighbours; sentences run on, as in raw text. */
export function contractionExamples(file: string, followers: Followers): Example[] {
  const words: { norm: string }[] = []
  const places: [number, 0 | 1, boolean][] = []
  let skip = 0
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (line === '' || line.startsWith('#')) continue
    const [id, form] = line.split('\t')
    if (id.includes('.')) continue
    if (id.includes('-')) skip = 2
    else if (skip > 0) {
      skip--
      continue
    }
    const norm = normOf(form)
    if (asked.has(norm)) places.push([words.length, id.includes('-') ? 1 : 0, form[0] === 'D'])
    words.push({ norm })
  }
  return places.map(([at, contracted, capital]) => ({
    features: contractionFeatures(words, at, capital, followers),
    contracted,
  }))
}

const determiners = new Set("le la l' les un une ce cet cette ces son sa ses leur leurs".split(' '))

/** Counts in raw text what follows each word: "de" rather than a determiner, as a rounded log ratio; words met six times or more. */
export function countFollowers(texts: Iterable<readonly Word[]>): Map<string, number> {
  const of = new Map<string, number>()
  const article = new Map<string, number>()
  const raise = (counts: Map<string, number>, norm: string): void => {
    counts.set(norm, (counts.get(norm) ?? 0) + 1)
  }
  for (const words of texts)
    for (let i = 0; i + 1 < words.length; i++) {
      const after = words[i + 1].norm
      if (after === 'de' || after === "d'") raise(of, words[i].norm)
      else if (determiners.has(after)) raise(article, words[i].norm)
    }
  const followers = new Map<string, number>()
  for (const norm of [...new Set([...of.keys(), ...article.keys()])].sort()) {
    const yes = of.get(norm) ?? 0
    const no = article.get(norm) ?? 0
    if (yes + no < 6) continue
    const ratio = Math.round(1.5 * Math.log((yes + 0.5) / (no + 0.5)))
    followers.set(norm, Math.max(-4, Math.min(4, ratio)) + 0)
  }
  return followers
}

/** Weights of the features seen twice at least; deterministic: fixed order, fixed number of rounds. */
export function learnContractions(examples: readonly Example[], rounds = 20, decay = 3e-3): Map<string, number> {
  const seen = new Map<string, number>()
  for (const { features } of examples) for (const f of features) seen.set(f, (seen.get(f) ?? 0) + 1)
  const weights = new Map<string, number>()
  for (const [f, count] of seen) if (count > 1) weights.set(f, 0)
  for (let round = 0; round < rounds; round++) {
    const rate = 0.3 / (1 + round / 5)
    for (let k = 0; k < examples.length; k++) {
      // a stride that no corpus size of ours divides stands in for shuffling
      const { features, contracted } = examples[(k * 7919 + round) % examples.length]
      let sum = 0
      for (const f of features) sum += weights.get(f) ?? 0
      const step = rate * (contracted - 1 / (1 + Math.exp(-sum)))
      for (const f of features) {
        const w = weights.get(f)
        if (w !== undefined) weights.set(f, w * (1 - rate * decay) + step)
      }
    }
  }
  return weights
}

/** Share of examples that the weights decide rightly. */
export function contractionAccuracy(weights: ReadonlyMap<string, number>, examples: readonly Example[]): number {
  let right = 0
  for (const { features, contracted } of examples) {
    let sum = 0
    for (const f of features) sum += weights.get(f) ?? 0
    if ((sum >= 0 ? 1 : 0) === contracted) right++
  }
  return right / examples.length
}
