/** Learns the tables of lemmas: which tags of the lexicon go with which parts of speech, what the lexicon gets wrong, what endings tell. */
import { type LemmaTables, LONGEST_ENDING, lemmaBase, lexiconLemma } from '../steps/syntax/lemmas.ts'
import type { Lexicon } from '../steps/syntax/lexicon.ts'
import type { TreebankWord } from './conllu.ts'
import { lemmaRule } from './mlex.ts'

/** An ending's rule is kept when it was seen this often and right this often. */
const LEAST_SEEN = 5
const LEAST_SHARE = 0.8

export function learnLemmas(words: readonly TreebankWord[], lexicon: Lexicon): LemmaTables {
  const tags: Record<string, Record<string, number>> = {}
  const lemmas = new Map<string, Map<string, number>>()
  const endings = new Map<string, Map<string, number>>()
  const count = (into: Map<string, Map<string, number>>, key: string, value: string) => {
    const values = into.get(key) ?? new Map<string, number>()
    into.set(key, values)
    values.set(value, (values.get(value) ?? 0) + 1)
  }
  for (const { form, lemma, upos, feats } of words) {
    const base = lemmaBase(form, upos)
    for (const { tag, cut, add } of lexicon.analyses(base)) {
      if (base.slice(0, base.length - cut) + add !== lemma) continue
      for (const key of [upos, `${upos} ${feats}`]) {
        tags[key] ??= {}
        tags[key][tag] = (tags[key][tag] ?? 0) + 1
      }
    }
    count(lemmas, `${base} ${upos}`, lemma)
    const { cut, add } = lemmaRule(base, lemma)
    for (let k = 1; k <= Math.min(LONGEST_ENDING, base.length); k++)
      count(endings, `${base.slice(base.length - k)} ${upos}`, `${cut} ${add}`)
  }
  const tables = { exceptions: {} as Record<string, string>, tags, endings: usual(endings) }
  const judged = new Map<string, { right: number; all: number }>()
  for (const { form, lemma, upos, feats } of words) {
    const base = lemmaBase(form, upos)
    const key = `${base} ${upos}`
    const verdict = judged.get(key) ?? { right: 0, all: 0 }
    judged.set(key, verdict)
    verdict.all++
    if ((lexiconLemma(tables, lexicon, base, upos, feats) ?? base) === lemma) verdict.right++
  }
  for (const [key, { right, all }] of judged) {
    const [lemma, times] = most(lemmas.get(key)!)
    if (times > right && times > all / 2) tables.exceptions[key] = lemma
  }
  return tables
}

const most = (counts: ReadonlyMap<string, number>): [string, number] =>
  [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]

function usual(endings: ReadonlyMap<string, ReadonlyMap<string, number>>): Record<string, string> {
  const rules: Record<string, string> = {}
  for (const [key, counts] of endings) {
    const [rule, times] = most(counts)
    const all = [...counts.values()].reduce((a, b) => a + b, 0)
    if (all >= LEAST_SEEN && times >= LEAST_SHARE * all) rules[key] = rule
  }
  return rules
}
