/** Scores from gold words and from raw text, aligned as the CoNLL 2018 shared task does. */
import { describe, expect, it } from 'vitest'
import type { Parsed, Token } from '../../types/index.ts'
import type { SyntaxModel } from '../steps/model.ts'
import { SAMPLE } from './conllu.test.ts'
import { readConllu } from './conllu.ts'
import { evaluateGold, evaluateRaw, rawText } from './evaluate.ts'

const sentences = readConllu(SAMPLE)
const answers = new Map(sentences.map(({ words }) => [words.map((w) => w.form).join(' '), words]))
/** Knows the sample by heart, but for one relation and one head. */
const model: SyntaxModel = {
  digest: 'none',
  readSentences: (forms) => [{ ...model.read(forms), from: 0, to: forms.length }],
  read(forms) {
    const words = answers.get(forms.join(' '))!
    return {
      upos: words.map((w) => w.upos as 'NOUN'),
      feats: words.map((w) => w.feats),
      lemmas: words.map((w) => w.lemma),
      heads: words.map((w) => (w.form === 'de' ? 2 : w.head)),
      deprels: words.map((w) => (w.deprel === 'obl:arg' ? 'obl:mod' : w.form === 'existe' ? 'root' : w.deprel)),
    }
  },
}

describe('evaluation', () => {
  it('ignores subtypes of relations and counts wrong heads', () => {
    const { upos, uas, las } = evaluateGold(sentences, model)
    expect(upos.f1).toBe(100)
    expect([uas.correct, las.correct, uas.gold]).toEqual([10, 10, 11])
  })

  it('scores raw text read as one sentence with its contraction', () => {
    const text = rawText(sentences)
    expect(text).toBe('Le ministre parle du traité. Le traité existe.')
    const tokens: Token[] = []
    const spans = [...text.matchAll(/[\wé]+|\./g)].map((m) => [m.index, m.index + m[0].length])
    const words = sentences.flatMap((s, k) => s.words.map((w) => ({ ...w, head: w.head < 0 ? -1 : w.head + 7 * k })))
    let at = 0
    for (const [start, end] of spans)
      for (const part of text.slice(start, end) === 'du' ? ([1, 2] as const) : ([0] as const)) {
        const { form, lemma, upos, feats, head, deprel } = words[at++]
        const shared = { start, end, part, spaceBefore: true, norm: form.toLowerCase(), lemma, feats, head, deprel }
        tokens.push({ ...shared, upos: upos as 'NOUN' })
      }
    const dispatch = { id: 'x', source: '', language: 'fr', sentAt: null, headline: '', text }
    const all = { from: 0, to: tokens.length, start: 0, end: text.length, paragraph: 0 }
    const doc: Parsed = { dispatch, tokens, sentences: [all], notes: [] }
    const { words: found, sentences: cut, las, lemma } = evaluateRaw(sentences, () => doc)
    expect([found.f1, las.f1, lemma.f1]).toEqual([100, 100, 100])
    expect([cut.correct, cut.gold, cut.system]).toEqual([0, 2, 1])
  })
})
