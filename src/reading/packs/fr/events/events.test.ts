/** Each family reads the sentences it names and leaves its near misses. */
import { describe, expect, it } from 'vitest'
import type { Document, EventMention } from '../../../../types/index.ts'
import { readDocument } from '../../../read.ts'
import { loadPack } from '../../index.ts'
import { families } from './families.ts'

const pack = loadPack('fr')
const readText = (text: string): Document =>
  readDocument(
    { id: 't', source: 'test', language: 'fr', sentAt: '2031-05-14T12:00:00+02:00', headline: '', text },
    pack,
  )

/** "ACCUSE FRA>RUS", parties in alphabetical order. */
const told = (doc: Document, event: EventMention): string => {
  const names = (ids: readonly string[]): string =>
    ids
      .map((id) => {
        const actor = doc.actors.find((a) => a.id === id)
        return actor ? (actor.code ?? actor.name) : id
      })
      .sort()
      .join()
  return `${event.type} ${names(event.source)}>${names(event.target)}`
}

const sorted = (act: string): string => {
  const [type, parties] = act.split(' ')
  const [source, target] = act
    .slice(type.length + 1)
    .split('>')
    .map((s) => s.replace(/ (planned|possible|negated|actual)$/, ''))
  return parties === undefined ? type : `${type} ${source.split(',').sort().join()}>${target.split(',').sort().join()}`
}

describe.each(families)('$name', ({ type, reads, leaves }) => {
  it.each(reads)('reads: %s', (sentence, act) => {
    const doc = readText(sentence)
    const status = / (planned|possible|negated|actual)$/.exec(act)?.[1]
    const acts = doc.events.filter((e) => !status || e.status === status).map((e) => told(doc, e))
    expect(acts).toContain(sorted(act))
  })

  it.each(leaves)('leaves: %s', (sentence) => {
    expect(readText(sentence).events.filter((e) => e.type === type)).toEqual([])
  })
})
