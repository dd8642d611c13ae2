/** CoNLL-U in and out. */
import { describe, expect, it } from 'vitest'
import { readConllu, writeConllu } from './conllu.ts'

const row = (columns: string) => columns.split(' ').join('\t')

/** Two sentences of our own, one with a contraction. */
export const SAMPLE = `${[
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
  '',
  '# sent_id = a2',
  '# text = Le traité existe.',
  row('1 Le le DET _ Definite=Def|Number=Sing 2 det _ _'),
  row('2 traité traité NOUN _ Number=Sing 3 nsubj _ _'),
  row('3 existe exister VERB _ VerbForm=Fin 0 root _ _'),
  row('4 . . PUNCT _ _ 3 punct _ _'),
].join('\n')}\n\n`

describe('CoNLL-U', () => {
  it('comes back as it was read', () => {
    expect(writeConllu(readConllu(SAMPLE))).toBe(SAMPLE)
  })

  it('leaves out empty nodes and comments it does not know', () => {
    const lines = SAMPLE.replace('# sent_id = a2', '# x = y\n# sent_id = a2').split('\n')
    lines.splice(5, 0, row('3.1 parle parler VERB _ _ _ _ _ _'))
    expect(writeConllu(readConllu(lines.join('\n')))).toBe(SAMPLE)
  })

  it('names the line that is not CoNLL-U', () => {
    expect(() => readConllu('1\tLe\n', 'x.conllu')).toThrow('x.conllu, line 1')
  })
})
