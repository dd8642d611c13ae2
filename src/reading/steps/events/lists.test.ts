/** Names told one after the other, whatever the tree says. */
import { expect, it } from 'vitest'
import type { Quoted, Token } from '../../../types/index.ts'
import { listed } from './lists.ts'

/** A sentence of words "form/upos/head/deprel"; a capital heads a mention. */
function sentence(words: string): Quoted {
  const tokens = words.split(' ').map((word): Token => {
    const [norm, upos, head, deprel] = word.split('/')
    return { norm, upos, head: Number(head), deprel } as unknown as Token
  })
  const mentions = tokens.flatMap(({ norm }, t) =>
    /^[A-Z]/.test(norm) ? [{ head: t, from: t, to: t + 1, actor: norm }] : [],
  )
  return { tokens, mentions } as unknown as Quoted
}
const hangs = (words: string, t: number) => {
  const { head, deprel } = listed(sentence(words)).tokens[t]
  return `${deprel}>${head}`
}

it('are joined to the first of three', () => {
  const list =
    'aide/NOUN/-1/root à/ADP/2/case Lima/PROPN/0/nmod ,/PUNCT/5/punct à/ADP/5/case Rome/PROPN/0/nmod et/CCONJ/8/cc à/ADP/8/case Oslo/PROPN/5/conj'
  expect(hangs(list, 5)).toBe('conj>2')
  expect(hangs(list, 8)).toBe('conj>2')
})

it('are left alone where one is the subject of what follows', () => {
  const apart =
    'selon/ADP/1/case Lima/PROPN/6/obl ,/PUNCT/1/punct Rome/PROPN/6/nsubj et/CCONJ/5/cc Oslo/PROPN/3/conj partent/VERB/-1/root'
  expect(hangs(apart, 3)).toBe('nsubj>6')
})

it('are left alone where there are but two', () => {
  expect(hangs('aide/NOUN/-1/root Lima/PROPN/0/nmod ,/PUNCT/3/punct Rome/PROPN/0/nmod', 3)).toBe('nmod>0')
})
