/** A model trained on sentences of our own, whole, through the model file. */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { writeModelFile } from '../steps/syntax/file.ts'
import { loadSyntaxModel } from '../steps/syntax/reader.ts'
import { SAMPLE } from './conllu.test.ts'
import { readConllu } from './conllu.ts'
import { readMlex } from './mlex.ts'
import { DEFAULT_PLAN, type Plan } from './plan.ts'
import { type Materials, train } from './train.ts'

const materials: Materials = {
  language: 'fr',
  treebanks: [{ name: 'sample', sentences: readConllu(SAMPLE) }],
  corpus: {
    forms: ['le', 'pays', 'parle', '.'],
    words: Uint32Array.from([0, 1, 2, 0, 1, 2, 3]),
    starts: Uint32Array.from([0, 7]),
  },
  lexicon: readMlex('parle\tv\tparler\tP3s\nministre\tnc\tministre\tms'),
}
const plan: Plan = {
  ...DEFAULT_PLAN,
  affixRows: 64,
  measures: { word: 8, affix: 8, trait: 8, hidden: 32, arc: 16, label: 16 },
  textRounds: 1,
  stages: [
    { name: 'a', mixed: 1, shares: [1], rounds: 60, rate: 2e-3 },
    { name: 'b', mixed: 2, shares: [1], rounds: 60, rate: 2e-3 },
    { name: 'c', mixed: 1, from: 'a', teachers: ['a', 'b'], words: 4, shares: [2], rounds: 400, rate: 2e-3 },
    { name: 'd', mixed: 1, from: 'c', shares: [1, 0], rounds: 200, rate: 1e-3, times: 2 },
  ],
}
const none = { get: () => undefined, put() {} }
const made = (seed: number) => writeModelFile(train(materials, { ...plan, seed }, none, () => undefined))

describe('a model trained on two sentences', () => {
  const folder = mkdtempSync(join(tmpdir(), 'depeche-'))
  const path = join(folder, 'tiny.model')
  const bytes = made(1)
  writeFileSync(path, bytes)
  const model = loadSyntaxModel(path)

  it('reads a sentence as it was taught', () => {
    const { upos, feats, lemmas, heads, deprels } = model.read(['Le', 'ministre', 'parle', 'de', 'le', 'traité', '.'])
    expect(upos).toEqual(['DET', 'NOUN', 'VERB', 'ADP', 'DET', 'NOUN', 'PUNCT'])
    expect(feats[1]).toBe('Number=Sing')
    expect(lemmas[2]).toBe('parler')
    expect(Array.from(heads)).toEqual([1, 2, -1, 5, 5, 2, 2])
    expect(deprels[2]).toBe('root')
  })

  it('is the same for the same seed', () => {
    expect(made(1).equals(bytes)).toBe(true)
  })

  it('builds one single-rooted tree of any words, however many', () => {
    const sentence = fc.oneof(
      fc.array(fc.string({ unit: 'binary' }), { maxLength: 40 }),
      fc.array(fc.constantFrom('le', 'ministre', ',', '.'), { minLength: 150, maxLength: 700 }),
    )
    fc.assert(
      fc.property(sentence, (forms) => {
        const { heads, upos, deprels } = model.read(forms)
        expect([upos.length, deprels.length]).toEqual([forms.length, forms.length])
        expect(Array.from(heads).filter((h) => h < 0)).toHaveLength(forms.length ? 1 : 0)
        for (let i = 0; i < forms.length; i++) {
          let at = i
          for (let steps = 0; at >= 0; steps++) {
            expect(steps).toBeLessThan(forms.length)
            at = heads[at]
          }
          expect(deprels[i] === 'root').toBe(heads[i] < 0)
        }
      }),
      { numRuns: 25 },
    )
  })

  it('is refused when damaged', () => {
    const damaged = join(folder, 'damaged.model')
    writeFileSync(damaged, bytes.subarray(0, bytes.length - 10))
    expect(() => loadSyntaxModel(damaged)).toThrow('E_MODEL')
    writeFileSync(damaged, 'not a model')
    expect(() => loadSyntaxModel(damaged)).toThrow('E_MODEL')
    expect(() => loadSyntaxModel(join(folder, 'missing'))).toThrow('E_MODEL')
  })
})
