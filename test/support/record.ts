/** For tests of the record: a database of each kind, and readings written by hand from the words they rest on. */
import { sql } from 'kysely'
import { describe } from 'vitest'
import { type OpenRecord, openRecord } from '../../src/record/index.ts'
import type { ActorKind, Dispatch, Reading } from '../../src/types/index.ts'

/** Runs the same tests on PGlite in memory and, when DATABASE_URL is set, on that server, in a schema made for the run and dropped after it. */
export function onEachDatabase(name: string, tests: (open: () => Promise<OpenRecord>) => void): void {
  describe(`${name} (PGlite)`, () => tests(() => openRecord('memory')))
  const url = process.env.DATABASE_URL
  describe.skipIf(!url)(`${name} (PostgreSQL)`, () => tests(() => openInSchema(url!)))
}

let schemas = 0

async function openInSchema(url: string): Promise<OpenRecord> {
  const schema = `depeche_test_${process.pid}_${++schemas}`
  const { default: pg } = await import('pg')
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(`create schema ${schema}`)
  await client.end()
  const own = new URL(url)
  own.searchParams.set('options', `-c search_path=${schema}`)
  const record = await openRecord(own.href)
  return {
    ...record,
    async close() {
      await sql.raw(`drop schema ${schema} cascade`).execute(record.db)
      await record.close()
    },
  }
}

export const dispatchOf = (fields: Partial<Dispatch> & Pick<Dispatch, 'id' | 'text'>): Dispatch => ({
  source: 'AEX',
  language: 'fr',
  sentAt: '2031-03-04T10:00:00+01:00',
  headline: 'Une dépêche inventée',
  ...fields,
})

type Draft<T> = Partial<T> & Record<string, unknown>

export interface ReadingDraft {
  /** "RUS", or "Ivan Exemple of RUS": the id is the name. Codes are states. */
  readonly actors?: readonly { name: string; kind?: ActorKind; code?: string; of?: string; words?: readonly string[] }[]
  /** Spans are given by their words. */
  readonly quotations?: readonly Draft<{ words: string; speaker: string | null; via: string[] }>[]
  readonly events?: readonly (Draft<Reading['events'][number]> & { words: string; says?: string })[]
  readonly offices?: readonly (Draft<Reading['offices'][number]> & { words: string })[]
  readonly model?: string
}

/** A reading whose spans are where the words stand in the text. */
export function readingOf(dispatch: Dispatch, draft: ReadingDraft): Reading {
  const { id, source, language, sentAt, headline, text } = dispatch
  const span = (words: string): { start: number; end: number } => {
    const start = text.indexOf(words)
    if (start < 0) throw new Error(`"${words}" is not in "${text}"`)
    return { start, end: start + words.length }
  }
  const ids = new Map((draft.actors ?? []).map(({ name }, i) => [name, `a${i + 1}`]))
  const idOf = (name: string): string => ids.get(name) ?? name
  return {
    schema: 'depeche/reading@1',
    reader: { version: '0.0.0', pack: 'fr', model: draft.model ?? 'sha256:by-hand' },
    dispatch: { id, source, language, sentAt, headline, text },
    actors: (draft.actors ?? []).map(({ name, kind, code, of, words = [] }) => ({
      id: idOf(name),
      kind: kind ?? (code ? 'state' : 'person'),
      name,
      ...(code && { code }),
      ...(of && { of: idOf(of) }),
      mentions: words.map((form) => ({ ...span(form), as: 'name' as const })),
    })),
    quotations: (draft.quotations ?? []).map(({ words, speaker, via }, i) => ({
      id: `q${i + 1}`,
      ...span(words!),
      kind: 'direct' as const,
      speaker: speaker ? idOf(speaker) : null,
      speakerSpan: null,
      cue: null,
      via: (via ?? []).map(idOf),
      why: 'rule:by-hand',
    })),
    events: (draft.events ?? []).map(
      ({ words, says, source: actors, target, chain, persons, deniedBy, place, ...rest }, i) => ({
        id: `e${i + 1}`,
        type: 'CONSULT' as const,
        mode: null,
        contexts: [],
        date: null,
        status: 'actual' as const,
        amount: null,
        promises: null,
        basis: 'stated' as const,
        why: 'rule:by-hand',
        ...rest,
        place: place ? idOf(place) : null,
        source: (actors ?? []).map(idOf),
        target: (target ?? []).map(idOf),
        persons: (persons ?? []).map(idOf),
        chain: (chain ?? []).map(idOf),
        deniedBy: (deniedBy ?? []).map(idOf),
        trigger: span(words),
        evidence: [span(says ?? words)],
      }),
    ),
    offices: (draft.offices ?? []).map(({ words, person, of, ...rest }) => ({
      office: 'president' as const,
      status: 'incumbent' as const,
      from: null,
      to: null,
      basis: 'stated' as const,
      why: 'rule:by-hand',
      ...rest,
      person: idOf(person!),
      of: idOf(of!),
      evidence: [span(words)],
    })),
    times: [],
    amounts: [],
    notes: [],
  }
}
