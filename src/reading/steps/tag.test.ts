/** The tagging step hands a sentence to the model word by word and cuts it where the model sees another begin. */
import { describe, expect, it } from 'vitest'
import type { Tokenised, Word } from '../../types/index.ts'
import type { SyntaxModel } from './model.ts'
import { parse } from './parse.ts'
import { tag } from './tag.ts'

/** Sees a sentence begin at every word with a capital; each word hangs on the first of its sentence. */
const model: SyntaxModel = {
  digest: 'none',
  read: (forms) => ({
    upos: forms.map(() => 'NOUN'),
    feats: forms.map(() => ''),
    lemmas: forms.map((form) => form.toLowerCase()),
    heads: forms.map((_, i) => (i === 0 ? -1 : 0)),
    deprels: forms.map((_, i) => (i === 0 ? 'root' : 'dep')),
  }),
  readSentences(forms) {
    const begins = forms.flatMap((form, i) => (i === 0 || /^\p{Lu}/u.test(form) ? [i] : []))
    return begins.map((from, k) => {
      const to = begins[k + 1] ?? forms.length
      return { ...this.read(forms.slice(from, to)), from, to }
    })
  },
}

const text = 'Fin du voyage Le ministre rentre'

function tokenised(): Tokenised {
  const tokens = [...text.matchAll(/\S+/g)].flatMap((match): Word[] => {
    const shared = { start: match.index, end: match.index + match[0].length, spaceBefore: match.index > 0 }
    if (match[0] !== 'du') return [{ ...shared, norm: match[0].toLowerCase(), part: 0 }]
    return [
      { ...shared, norm: 'de', part: 1 },
      { ...shared, norm: 'le', part: 2 },
    ]
  })
  const dispatch = { id: 'x', source: '', language: 'fr', sentAt: null, headline: '', text }
  const sentence = { from: 0, to: tokens.length, start: 0, end: text.length, paragraph: 2 }
  return { dispatch, tokens, sentences: [sentence], notes: [] }
}

describe('tagging', () => {
  const tagged = tag(tokenised(), model)

  it('gives the model the parts of a contraction one by one', () => {
    expect(tagged.tokens.map((token) => token.lemma)).toEqual(['fin', 'de', 'le', 'voyage', 'le', 'ministre', 'rentre'])
  })

  it('cuts a sentence where another begins below a heading', () => {
    expect(tagged.sentences.map(({ start, end }) => text.slice(start, end))).toEqual([
      'Fin du voyage',
      'Le ministre rentre',
    ])
    expect(tagged.sentences.map(({ from, to, paragraph }) => [from, to, paragraph])).toEqual([
      [0, 4, 2],
      [4, 7, 2],
    ])
  })

  it('counts governors through the document', () => {
    const heads = (tokens: readonly { head: number }[]) => tokens.map(({ head }) => head)
    expect(heads(parse(tagged, model).tokens)).toEqual([-1, 0, 0, 0, -1, 4, 4])
    // Words tagged elsewhere are read anew.
    expect(heads(parse({ ...tagged, tokens: [...tagged.tokens] }, model).tokens)).toEqual([-1, 0, 0, 0, -1, 4, 4])
  })
})
