/** Every rule reads its own sentences and leaves its near misses, with the real pack. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Actor, Dispatch, Document } from '../../../../types/index.ts'
import { readDocument } from '../../../read.ts'
import { loadPack } from '../../index.ts'

const pack = loadPack('fr')

const read = (text: string): Document => {
  const dispatch: Dispatch = {
    id: 'test',
    source: 'test',
    language: 'fr',
    sentAt: '2031-05-14T10:00:00Z',
    headline: '',
    text,
  }
  return readDocument(dispatch, pack)
}

/** "kind: words | speaker" of every quotation found, with "via" and the carriers behind. */
function found(text: string): string[] {
  const doc = read(text)
  const actors = new Map(doc.actors.map((actor) => [actor.id, actor]))
  const say = ({ kind, name, code }: Actor) => (kind === 'person' ? name : (code ?? name))
  return doc.quotations.map(({ kind, start, end, speaker, via }) => {
    const ids = speaker === null ? [] : typeof speaker === 'string' ? [speaker] : speaker
    const names = ids.map((id) => say(actors.get(id)!)).join(' and ') || '-'
    const carriers = via.length ? ` via ${via.map((id) => say(actors.get(id)!)).join(', ')}` : ''
    return `${kind}: ${text.slice(start, end)} | ${names}${carriers}`
  })
}

for (const rule of [...pack.quotes.rules, ...pack.quotes.fallbacks])
  describe(rule.name, () => {
    it.each(rule.reads.map(([text, ...finds]) => [text, finds] as const))('reads %s', (text, finds) => {
      expect(found(text)).toEqual(expect.arrayContaining([...finds]))
    })
    it.each(rule.leaves)('leaves %s', (text) => {
      expect(read(text).quotations.filter(({ why }) => why === `rule:${rule.name}`)).toEqual([])
    })
  })

describe('any text', () => {
  const pieces = fc.constantFrom(
    '"',
    '«',
    '»',
    '“',
    '”',
    ', ',
    '. ',
    ': ',
    '\n\n',
    ' ',
    "l'",
    'a-t-il dit',
    'selon ',
    'que ',
    'Paris',
    'a accusé',
    'de mentir',
    'M. Roche',
    'ajoutant',
    'et ',
    'qui ',
    'le ministre ',
    'se dit ',
    'prêt',
    '(...)',
    '😀',
    'selon lequel ',
    'pour ',
    'on',
  )
  it('gives spans in bounds, in order, that are never blank', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 80 }),
          fc.array(pieces, { maxLength: 50 }).map((p) => p.join('')),
        ),
        (text) => {
          let last = 0
          const doc = read(text)
          const ids = new Set(doc.actors.map(({ id }) => id))
          for (const { start, end, speaker, speakerSpan, cue, via } of doc.quotations) {
            expect(start).toBeGreaterThanOrEqual(last)
            expect(text.slice(start, end).trim()).not.toBe('')
            for (const id of [...[speaker ?? []].flat(), ...via]) expect(ids).toContain(id)
            for (const span of [speakerSpan, cue]) if (span) expect(text.slice(span.start, span.end)).not.toBe('')
            last = start
          }
        },
      ),
      { numRuns: 150 },
    )
  })

  it('reads ten thousand marks in one sentence', () => {
    expect(read('Paris a dit "oui" et '.repeat(5000)).quotations.length).toBeGreaterThan(100)
  })
})
