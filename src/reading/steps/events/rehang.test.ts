/** What hangs on whom somebody tells to do it, whatever the tree says. */
import { expect, it } from 'vitest'
import type { Quoted, Token } from '../../../types/index.ts'
import { loadPack } from '../../packs/index.ts'
import { rehung } from './rehang.ts'

const { events } = loadPack('fr')

/** A sentence of words "form/lemma/upos/head/deprel/feats". */
function sentence(words: string): Quoted {
  const tokens = words.split(' ').map((word): Token => {
    const [norm, lemma, upos, head, deprel, feats = ''] = word.split('/')
    const token = { norm, lemma, upos, head: Number(head), deprel, feats }
    return { ...token, start: 0, end: 0, part: 0, spaceBefore: true } as Token
  })
  return { tokens } as unknown as Quoted
}
const hangs = (words: string, t: number) => {
  const { head, deprel } = rehung(sentence(words), events).tokens[t]
  return `${deprel}>${head}`
}

it('is hung on the verb when it is an infinitive after "de"', () => {
  const told =
    'Lima/Lima/PROPN/1/nsubj somme/sommer/VERB/-1/root Paul/Paul/PROPN/1/obj de/de/ADP/4/mark partir/partir/VERB/2/acl/VerbForm=Inf'
  expect(hangs(told, 4)).toBe('xcomp>1')
})

it('stays on a noun that no verb commands', () => {
  const owned =
    'Lima/Lima/PROPN/1/nsubj garde/garder/VERB/-1/root espoir/espoir/NOUN/1/obj de/de/ADP/4/mark partir/partir/VERB/2/acl/VerbForm=Inf'
  expect(hangs(owned, 4)).toBe('acl>2')
})

it('is an object when the verb has a subject before it', () => {
  const two = 'Lima/Lima/PROPN/1/nsubj soutient/soutenir/VERB/-1/root Rome/Rome/PROPN/1/nsubj'
  expect(hangs(two, 2)).toBe('obj>1')
  const asked = 'Lima/Lima/PROPN/1/nsubj part/partir/VERB/-1/root elle/elle/PRON/1/nsubj'
  expect(hangs(asked, 2)).toBe('nsubj>1')
})
