/** The record on a real database: adding, merging, revising, dossiers, search. One file: each test goes on from the record that the ones before it made. */
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { dispatchOf, onEachDatabase, type ReadingDraft, readingOf } from '../../test/support/record.ts'
import type { Dispatch } from '../types/index.ts'
import {
  addReadings,
  addReview,
  alreadyRead,
  busiestPairs,
  dossier,
  findActor,
  getDispatch,
  listDispatches,
  type OpenRecord,
  overview,
  readerOf,
  recordKey,
  searchDispatches,
  suggestActors,
  tidy,
} from './index.ts'
import { storable, storableAll } from './storable.ts'

onEachDatabase('the record', (open) => {
  let record: OpenRecord
  const add = (dispatch: Dispatch, draft: ReadingDraft = {}) =>
    addReadings(record.db, [{ dispatch, reading: readingOf(dispatch, draft) }]).then(([outcome]) => outcome)

  beforeAll(async () => {
    record = await open()
  })
  afterAll(() => record.close())

  const text =
    'Le président Ivan Exemple, de Ruritanie, a reçu mardi la cheffe du gouvernement graustarkien Anna Modèle.'
  const visit = dispatchOf({ id: 'visit-1', text, headline: 'Visite aux États-Unis imaginaires' })
  const ruritania = { name: 'Ruritania', code: 'RRT', words: ['Ruritanie'] }
  const graustark = { name: 'Graustark', code: 'GRK', words: ['graustarkien'] }
  const ivan = { name: 'Ivan Exemple', of: 'Ruritania', words: ['Ivan Exemple'] }
  const met: ReadingDraft = {
    actors: [ruritania, graustark, ivan],
    events: [
      { source: ['Graustark'], target: ['Ruritania'], date: '2031-03-04', mode: 'visit', words: 'a reçu', says: text },
    ],
    offices: [{ person: 'Ivan Exemple', of: 'Ruritania', words: 'Le président Ivan Exemple' }],
  }

  it('gives a dispatch back with its reading as it was', async () => {
    expect(await add(visit, met)).toEqual({ id: 'visit-1', storedAs: 'visit-1', outcome: 'added' })
    const entry = await getDispatch(record.db, 'visit-1')
    expect(entry?.reading).toEqual(readingOf(visit, met))
    expect(entry?.dispatch).toMatchObject(visit)
  })

  it('adds the same dispatch once, and remembers the other id it came under', async () => {
    expect((await add(visit, met)).outcome).toBe('unchanged')
    const copy = { ...visit, id: 'copy-1', sentAt: '2031-03-04T09:00:00Z' }
    expect(await add(copy, met)).toEqual({ id: 'copy-1', storedAs: 'visit-1', outcome: 'copy' })
    expect((await getDispatch(record.db, 'copy-1'))?.aliases).toEqual(['copy-1'])
    expect((await overview(record.db)).dispatches).toBe(1)
    expect(await alreadyRead(record.db, [recordKey(copy)], readerOf(readingOf(visit, met)))).toEqual(
      new Set([recordKey(visit)]),
    )
  })

  it('recognises copies within one batch', async () => {
    const one = dispatchOf({ id: 'twin-1', text: 'Un texte qui arrive deux fois.' })
    const two = { ...one, id: 'twin-2' }
    const outcomes = await addReadings(
      record.db,
      [one, two].map((dispatch) => ({ dispatch, reading: readingOf(dispatch, {}) })),
    )
    expect(outcomes.map(({ outcome, storedAs }) => [outcome, storedAs])).toEqual([
      ['added', 'twin-1'],
      ['copy', 'twin-1'],
    ])
  })

  it('keeps another text that comes under a known id beside the first', async () => {
    const other = dispatchOf({ id: 'visit-1', text: 'Tout autre chose sous le même numéro.' })
    const { storedAs } = await add(other)
    expect(storedAs).toMatch(/^visit-1@/)
    expect((await getDispatch(record.db, 'visit-1'))?.dispatch.text).toBe(text)
    expect((await getDispatch(record.db, storedAs!))?.dispatch.text).toBe(other.text)
  })

  it('lists the bad items of a batch and keeps the good ones', async () => {
    const good = dispatchOf({ id: 'good-1', text: 'Une bonne dépêche.' })
    const bad = dispatchOf({ id: 'bad-1', text: 'Une mauvaise.' })
    const reading = readingOf(bad, { actors: [{ name: 'X', words: ['mauvaise'] }] })
    const broken = {
      ...reading,
      dispatch: reading.dispatch,
      times: [{ start: 5, end: 99, type: 'DATE' as const, value: 'x', why: 'x' }],
    }
    const outcomes = await addReadings(record.db, [
      { dispatch: bad, reading: broken },
      { dispatch: good, reading: readingOf(good, {}) },
    ])
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['refused', 'added'])
    expect(outcomes[0].error?.message).toMatch(/^E_READING: dispatch "bad-1": a time has the span 5–99/)
    expect(await getDispatch(record.db, 'bad-1')).toBeNull()
  })

  it('keeps the good ones when the database itself refuses one', async () => {
    const drafts = ['p', 'q', 'r', 's'].map((id) => dispatchOf({ id, text: `Texte ${id}.` }))
    const outcomes = await addReadings(
      record.db,
      drafts.map((dispatch) => ({
        dispatch: dispatch.id === 'r' ? { ...dispatch, source: null as never } : dispatch,
        reading: readingOf(dispatch, {}),
      })),
    )
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['added', 'added', 'refused', 'added'])
    expect(outcomes[2].error?.code).toBe('E_STORE')
  })

  it('stores U+FFFD for what PostgreSQL cannot hold, and moves no offset', async () => {
    const odd = dispatchOf({ id: 'odd-1', text: 'Un \0 et une moitié \ud83d de signe, puis Ruritanie.' })
    const draft: ReadingDraft = {
      actors: [
        { ...ruritania, words: ['Ruritanie'] },
        { name: 'A\0B', words: ['signe'] },
      ],
    }
    expect((await add(odd, draft)).outcome).toBe('added')
    const entry = await getDispatch(record.db, 'odd-1')
    expect(entry?.dispatch.text).toBe('Un \ufffd et une moitié \ufffd de signe, puis Ruritanie.')
    const [{ start, end }] = entry!.reading!.actors[0].mentions
    expect(entry!.dispatch.text.slice(start, end)).toBe('Ruritanie')
    expect((await add(odd, draft)).outcome).toBe('unchanged')
  })

  it('gives back any text, headline and name as they were, but for what it cannot hold', async () => {
    const any = fc.string({ unit: fc.nat(0xffff).map((code) => String.fromCharCode(code)), minLength: 1 })
    let n = 0
    await fc.assert(
      fc.asyncProperty(any, any, any, async (body, headline, name) => {
        const odd = dispatchOf({ id: `any-${++n}`, text: `${n} ${body}`, headline, source: name })
        const reading = readingOf(odd, { actors: [{ name, kind: 'group', words: [body] }] })
        const [{ outcome, error }] = await addReadings(record.db, [{ dispatch: odd, reading }])
        expect([outcome, error]).toEqual(['added', undefined])
        const entry = (await getDispatch(record.db, odd.id))!
        expect([entry.dispatch.text, entry.headline, entry.source]).toEqual([odd.text, headline, name].map(storable))
        expect(entry.reading).toEqual(storableAll(reading))
      }),
      { numRuns: 40 },
    )
  })

  it('takes a text of any length and of any words', async () => {
    const words = Array.from({ length: 120_000 }, (_, i) => `mot${i.toString(36)}é`).join(' ')
    expect((await add(dispatchOf({ id: 'long-1', text: words }))).outcome).toBe('added')
    expect((await add(dispatchOf({ id: 'long-2', text: 'x'.repeat(3_000_000) }))).outcome).toBe('added')
    const name = 'Xé'.repeat(5000)
    const actors = [
      { name, words: [name] },
      { name: `${name}.`, kind: 'group' as const, words: [name] },
    ]
    expect((await add(dispatchOf({ id: 'long-3', text: name }), { actors })).outcome).toBe('added')
  })

  it('joins two tellings of one event and keeps each word on it', async () => {
    const second = dispatchOf({
      id: 'visit-2',
      source: 'Gazette',
      sentAt: '2031-03-05T08:00:00+01:00',
      text: 'Selon la Gazette, Anna Modèle et Ivan Exemple se sont vus mardi à Streslau, en Ruritanie.',
    })
    await add(second, {
      actors: [{ ...ruritania }, { name: 'Graustark', code: 'GRK' }, { name: 'Gazette', kind: 'organisation' }],
      events: [
        {
          source: ['Ruritania', 'Graustark'],
          date: '2031-03-04',
          chain: ['Gazette'],
          words: 'se sont vus',
          says: second.text,
        },
      ],
    })
    const { items, total, a, offices } = await dossier(record.db, 'rrt', 'Graustark')
    expect([total, a.name]).toEqual([1, 'Ruritania'])
    expect(items[0].claims.map((claim) => [claim.dispatch.id, claim.chain.map(({ name }) => name)])).toEqual([
      ['visit-1', []],
      ['visit-2', ['Gazette']],
    ])
    expect(items[0].claims[0].evidence[0].words).toBe(text)
    expect(offices.map(({ office, person, status }) => [office, person.name, status])).toEqual([
      ['president', 'Ivan Exemple', 'incumbent'],
    ])
    expect((await busiestPairs(record.db))[0]).toMatchObject({ events: 1, from: '2031-03-04' })
  })

  it('limits a dossier to days', async () => {
    const between = async (from?: string, to?: string) => (await dossier(record.db, 'RRT', 'GRK', { from, to })).total
    expect([
      await between('2031-03-04', '2031-03-04'),
      await between('2031-03-05'),
      await between(undefined, '2031-03-03'),
    ]).toEqual([1, 0, 0])
  })

  it('says which actor it does not know', async () => {
    await expect(dossier(record.db, 'RRT', 'Nulle part')).rejects.toThrow(/^E_NO_ACTOR: .*"Nulle part"/)
  })

  it('re-reads by another model in place of the first reading, and leaves reviews alone', async () => {
    const { trigger } = readingOf(visit, met).events[0]
    await addReview(record.db, {
      dispatch: 'visit-1',
      subject: 'event',
      ...trigger,
      field: 'status',
      before: 'actual',
      after: 'planned',
      reviewer: 'desk',
      note: null,
    })
    expect((await add(visit, { ...met, model: 'sha256:newer' })).outcome).toBe('reread')
    const { items, total } = await dossier(record.db, 'RRT', 'GRK')
    expect([total, items[0].claims.length]).toEqual([1, 2])
    const claim = items[0].claims.find((one) => one.dispatch.id === 'visit-1')!
    expect(claim.status).toBe('actual')
    expect(claim.reviews).toMatchObject([{ field: 'status', after: 'planned', reviewer: 'desk' }])
    expect((await getDispatch(record.db, 'visit-1'))?.reviews).toHaveLength(1)
  })

  it('re-reads by the same model only when told to', async () => {
    const one = [{ dispatch: visit, reading: readingOf(visit, { ...met, model: 'sha256:newer' }) }]
    expect((await addReadings(record.db, one))[0].outcome).toBe('unchanged')
    expect((await addReadings(record.db, one, { again: true }))[0].outcome).toBe('reread')
    expect((await dossier(record.db, 'RRT', 'GRK')).items[0].claims).toHaveLength(2)
    await tidy(record.db)
  })

  it('marks what a correction supersedes and what a kill withdraws, in any order of arrival, and deletes nothing', async () => {
    const first = dispatchOf({ id: 'loan-1', text: 'La Ruritanie prête dix couronnes au Graustark.' })
    const fixed = dispatchOf({
      id: 'loan-2',
      text: 'La Ruritanie prête cent couronnes au Graustark (bien cent).',
      revises: 'loan-1',
      status: 'usable',
    })
    const kill = dispatchOf({ id: 'loan-3', text: '', revises: 'loan-2', status: 'cancelled' })
    const loan: ReadingDraft = {
      actors: [
        { name: 'Ruritania', code: 'RRT' },
        { name: 'Graustark', code: 'GRK' },
      ],
      events: [{ type: 'AID', source: ['Ruritania'], target: ['Graustark'], words: 'prête' }],
    }
    await add(fixed, loan)
    await add(first, loan)
    const standing = async (id: string) => {
      const entry = await getDispatch(record.db, id)
      return [entry?.standing, entry?.revisedBy]
    }
    expect(await standing('loan-1')).toEqual(['superseded', 'loan-2'])
    expect(await standing('loan-2')).toEqual(['stands', null])
    await add(kill)
    expect(await standing('loan-2')).toEqual(['withdrawn', 'loan-3'])
    expect(await standing('loan-1')).toEqual(['superseded', 'loan-2'])
    const aid = (await dossier(record.db, 'RRT', 'GRK')).items.filter(({ type }) => type === 'AID')
    expect(aid.map((event) => [event.standing, event.claims.map((claim) => claim.dispatch.standing)])).not.toEqual([])
    expect(aid.every((event) => event.standing !== 'stands')).toBe(true)
  })

  it('takes a later version under the same id as a revision of the earlier', async () => {
    const one = dispatchOf({ id: 'urn:x:1', text: 'Première version.', version: '1' })
    const two = {
      ...one,
      text: 'Deuxième version.',
      version: '2',
      revises: 'urn:x:1',
      sentAt: '2031-03-04T11:00:00+01:00',
    }
    await add(two)
    expect((await add(one)).storedAs).toBe('urn:x:1@1')
    expect((await getDispatch(record.db, 'urn:x:1@1'))?.revisedBy).toBe('urn:x:1')
    expect((await getDispatch(record.db, 'urn:x:1'))?.standing).toBe('stands')
  })

  it('joins spellings of one person and keeps namesakes of different states apart', async () => {
    const meet = (id: string, name: string, of: string, code: string) =>
      add(dispatchOf({ id, text: `${name} a parlé (${id}).` }), {
        actors: [
          { name: of, code },
          { name, of, words: [name] },
        ],
      })
    await meet('n1', 'Poutkine', 'Ruritania', 'RRT')
    await meet('n2', 'Vladimir Poutkine', 'Ruritania', 'RRT')
    await meet('n3', 'Vladimir Putkin', 'Ruritania', 'RRT')
    await meet('n4', 'Vladimir Poutkine', 'Graustark', 'GRK')
    const people = await suggestActors(record.db, 'poutkine')
    expect(people.map(({ name, of }) => [name, of])).toEqual([
      ['Vladimir Poutkine', 'RRT'],
      ['Vladimir Poutkine', 'GRK'],
    ])
    expect((await findActor(record.db, 'Putkin'))?.no).toBe(people[0].no)
  })

  it('searches in any inflection, with or without accents, and marks the words found', async () => {
    const found = async (words: string) => (await searchDispatches(record.db, words)).items.map(({ id }) => id)
    expect(await found('présidents gouvernements visites')).toEqual(['visit-1'])
    expect(await found('president recu')).toEqual(['visit-1'])
    expect(await found('etats-unis')).toEqual(['visit-1'])
    expect(await found('"États-Unis"')).toEqual(['visit-1'])
    expect(await found('graustarkien -exemple')).toEqual([])
    const { items } = await searchDispatches(record.db, 'gouvernement')
    expect(items[0].snippet.filter(({ hit }) => hit).map((part) => part.text)).toEqual(['gouvernement'])
    expect(text).toContain(items[0].snippet.map((part) => part.text).join(''))
    for (const odd of ['', "'", '"', '\\', 'a\0b', '& | ! ( ) :*', "'; drop table dispatches; --"]) await found(odd)
  })

  it('lists dispatches page by page, latest first, by source, day and actor', async () => {
    const all = await listDispatches(record.db, { limit: 1000 })
    const pages = [
      ...(await listDispatches(record.db, { limit: 3 })).items,
      ...(await listDispatches(record.db, { limit: 1000, offset: 3 })).items,
    ]
    expect(pages).toEqual(all.items)
    expect(all.total).toBe(all.items.length)
    expect((await listDispatches(record.db, { source: 'Gazette' })).items.map(({ id }) => id)).toEqual(['visit-2'])
    expect((await listDispatches(record.db, { from: '2031-03-05' })).items.map(({ id }) => id)).toEqual(['visit-2'])
    const actor = (await findActor(record.db, 'GRK'))!.no
    expect((await listDispatches(record.db, { actor })).items.map(({ id }) => id)).toEqual(['visit-1'])
  })
})
