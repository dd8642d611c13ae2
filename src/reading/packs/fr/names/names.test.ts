/** Every sentence in examples.jsonl names the actors that it says, and names keep their offsets on any text. */
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Actor, Named } from '../../../../types/index.ts'
import { loadPack } from '../../../index.ts'
import { readDocument } from '../../../read.ts'

interface Example {
  readonly text: string
  /** Words of the text and what a mention of just these words must mean: a code, a name, "@" and the code of a place's state, "+" between several. */
  readonly means?: Readonly<Record<string, string>>
  /** Words that no mention may have; with "=" at the end, that no actor but a place may have. */
  readonly leaves?: readonly string[]
  readonly offices?: readonly string[]
  /** The last word of each key only tells which occurrence is meant. */
  readonly prefix?: boolean
}

const pack = loadPack('fr')
const read = (text: string): Named =>
  readDocument(
    { id: 'x', source: 'test', language: 'fr', sentAt: '2020-06-15T12:00:00+02:00', headline: '', text },
    pack,
  )
const examples = (file: string): Example[] =>
  readFileSync(new URL(file, import.meta.url), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))

function show(doc: Named, actor: Actor | undefined): string {
  if (!actor) return '?'
  if (actor.kind !== 'place') return actor.kind === 'person' ? actor.name : (actor.code ?? actor.name)
  return `@${doc.actors.find((a) => a.id === actor.of)?.code ?? ''}`
}

/** What the mentions of exactly these words mean. */
function meaning(doc: Named, start: number, end: number): string {
  const ids = doc.mentions.filter((m) => m.start === start && m.end === end).map((m) => m.actor)
  return [...new Set(ids)]
    .map((id) =>
      show(
        doc,
        doc.actors.find((a) => a.id === id),
      ),
    )
    .join('+')
}

describe('French names, titles and pronouns', () => {
  for (const { text, means = {}, leaves = [], prefix } of examples('examples.jsonl')) {
    it(text, () => {
      const doc = read(text)
      for (const [words, wanted] of Object.entries(means)) {
        const start = text.indexOf(words)
        const length = prefix ? words.lastIndexOf(' ') : words.length
        const last = prefix && !words.includes(' ') ? words.length : length
        const ends = prefix ? [start + last, start + words.length] : [start + words.length]
        expect(
          ends
            .map((end) => meaning(doc, start, end))
            .filter(Boolean)
            .join('|'),
          words,
        ).toBe(wanted)
      }
      for (const words of leaves) {
        const placesOnly = words.endsWith('=')
        const start = text.indexOf(placesOnly ? words.slice(0, -1) : words)
        const there = doc.mentions.filter((m) => m.start === start)
        const wrong = there.filter((m) => !placesOnly || doc.actors.find((a) => a.id === m.actor)?.kind !== 'place')
        expect(wrong, words).toEqual([])
      }
    })
  }
})

describe('French offices', () => {
  for (const { text, offices = [] } of examples('../offices/examples.jsonl'))
    it(text, () => {
      const doc = read(text)
      const actor = (id: string): string =>
        show(
          doc,
          doc.actors.find((a) => a.id === id),
        )
      const found = doc.offices.map((o) => `${actor(o.person)} ${o.office} ${actor(o.of)} ${o.status}`)
      expect(found.sort()).toEqual([...offices].sort())
    })
})

describe('any text at all', () => {
  const words = fc.constantFrom(
    'M.',
    'Poutine',
    'le',
    'président',
    'russe',
    ',',
    '"',
    '(',
    'et',
    'ONU',
    '«',
    'a-t-il',
    'dit',
    '.',
    '\n\n',
    '😀',
    'de',
    'la',
    'Chine',
    'deux',
    'pays',
    'ex-ministre',
  )
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.array(words, { maxLength: 80 }).map((list) => list.join(' ')),
  )

  it('gives mentions the exact words, actors one id each, offices actors that are there', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const doc = read(text)
        const ids = new Set(doc.actors.map((a) => a.id))
        expect(ids.size).toBe(doc.actors.length)
        for (const m of doc.mentions) {
          expect(ids.has(m.actor)).toBe(true)
          expect(m.from).toBeLessThan(m.to)
          expect(m.start).toBe(doc.tokens[m.from].start)
          expect(m.end).toBe(doc.tokens[m.to - 1].end)
          expect(m.head >= m.from && m.head < m.to).toBe(true)
        }
        for (const o of doc.offices) expect(ids.has(o.person) && ids.has(o.of)).toBe(true)
      }),
      { numRuns: 150 },
    )
  })
})
