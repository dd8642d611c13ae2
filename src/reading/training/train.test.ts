/** A model can be trained, saved and loaded again. */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadSyntaxModel } from '../steps/syntax.ts'
import { readConllu, writeConllu } from './conllu.ts'
import { DEFAULT_TRAINING, train } from './train.ts'

const row = (columns: string) => columns.split(' ').join('\t')
const SAMPLE = `${[
  '# sent_id = a1',
  '# text = Le ministre parle du traité.',
  row('1 Le le DET _ Definite=Def|Number=Sing 2 det _ _'),
  row('2 ministre ministre NOUN _ Number=Sing 3 nsubj _ _'),
  row('3 parle parler VERB _ VerbForm=Fin 0 root _ _'),
  row('4-5 du _ _ _ _ _ _ _ _'),
  row('4 de de ADP _ _ 6 case _ _'),
  row('5 le le DET _ Definite=Def|Number=Sing 6 det _ _'),
  row('6 traité traité NOUN _ Number=Sing 3 obl:arg _ _'),
  row('7 . . PUNCT _ _ 3 punct _ _'),
].join('\n')}\n\n`

describe('CoNLL-U', () => {
  it('comes back as it was read', () => {
    expect(writeConllu(readConllu(SAMPLE))).toBe(SAMPLE)
  })

  it('names the line that is not CoNLL-U', () => {
    expect(() => readConllu('1\tLe\n', 'x.conllu')).toThrow('x.conllu, line 1')
  })
})

describe('a model trained on one sentence', () => {
  const path = join(mkdtempSync(join(tmpdir(), 'depeche-')), 'tiny.model')
  writeFileSync(
    path,
    train(readConllu(SAMPLE), { ...DEFAULT_TRAINING, rounds: 5, tagBits: 12, parseBits: 12, log() {} }),
  )
  const model = loadSyntaxModel(path)

  it('reads that sentence as it was taught', () => {
    const forms = ['Le', 'ministre', 'parle', 'de', 'le', 'traité', '.']
    const read = model.read(forms)
    expect(read.upos).toEqual(['DET', 'NOUN', 'VERB', 'ADP', 'DET', 'NOUN', 'PUNCT'])
    expect(read.lemmas[2]).toBe('parler')
    expect(Array.from(read.heads)).toEqual([1, 2, -1, 5, 5, 2, 2])
  })

  it('builds one single-rooted tree of any words', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 1, maxLength: 40 }), (forms) => {
        const { heads } = model.read(forms)
        expect(Array.from(heads).filter((h) => h < 0)).toHaveLength(1)
        for (let i = 0; i < forms.length; i++) {
          let at = i
          for (let steps = 0; at >= 0; steps++) {
            expect(steps).toBeLessThan(forms.length)
            at = heads[at]
          }
        }
      }),
    )
  })
})
