/** The HTTP API through its app: what it answers, and its one shape of error. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadPack, read } from '../../reading/index.ts'
import { addReadings, type OpenRecord, openRecord } from '../../record/index.ts'
import type { Dispatch } from '../../types/index.ts'
import { createApp } from './app.ts'

const dispatch: Dispatch = {
  id: 'essai/1 <b>',
  source: 'Essai',
  language: 'fr',
  sentAt: '2031-03-04T10:00:00+01:00',
  headline: 'Visite à Hanoï',
  text: 'Le président portugais Duarte Valadim a rencontré mardi à Hanoï son homologue vietnamien Tran Van Loc.\n\n"Nous irons plus loin", a déclaré M. Valadim.',
}

let record: OpenRecord
let app: ReturnType<typeof createApp>
const get = (path: string, init?: RequestInit) => app.request(path, init)

beforeAll(async () => {
  record = await openRecord('memory')
  await addReadings(record.db, [{ dispatch, reading: read(dispatch, loadPack('fr')) }])
  app = createApp(record.db, { loopback: true })
})
afterAll(() => record?.close())

test('lists the dispatches of the record', async () => {
  const list = await (await get('/api/dispatches')).json()
  expect(list).toMatchObject({ total: 1, items: [{ id: dispatch.id, source: 'Essai', quotations: 1 }] })
})

test('finds a dispatch by its words, the hits marked', async () => {
  const list = await (await get('/api/dispatches?q=rencontrer')).json()
  expect(
    list.items[0].snippet.some((piece: { text: string; hit: boolean }) => piece.hit && piece.text === 'rencontré'),
  ).toBe(true)
  expect((await (await get('/api/dispatches?q=inexistant')).json()).items).toEqual([])
})

test('gives one dispatch with its reading, whatever characters its id has', async () => {
  const view = await (await get(`/api/dispatches/${encodeURIComponent(dispatch.id)}`)).json()
  expect(view.dispatch.text).toBe(dispatch.text)
  const [quotation] = view.reading.quotations
  expect(dispatch.text.slice(quotation.start, quotation.end)).toBe('Nous irons plus loin')
})

test('gives the dossier between two states, each event with its words', async () => {
  const dossier = await (await get('/api/dossiers/PRT/VNM')).json()
  expect(dossier).toMatchObject({ a: { code: 'PRT' }, b: { code: 'VNM' } })
  expect(dossier.events.length).toBeGreaterThan(0)
  for (const { trigger } of dossier.events[0].claims)
    expect(dispatch.text.slice(trigger.start, trigger.end)).toBe(trigger.words)
})

test('reads a text without storing it', async () => {
  const answer = await get('/api/read', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ text: 'Le Népal a remercié jeudi la Suisse.', sentAt: '2031-03-07' }),
  })
  expect((await answer.json()).times).toMatchObject([{ value: '2031-03-06' }])
  expect((await (await get('/api/dispatches')).json()).total).toBe(1)
})

test.each([
  ['/api/dispatches/none', undefined, 404, 'E_NOT_FOUND'],
  ['/api/dispatches?limit=-1', undefined, 400, 'E_REQUEST'],
  ['/api/dossiers/PRT/nowhere', undefined, 404, 'E_NO_ACTOR'],
  ['/api/nothing', undefined, 404, 'E_NOT_FOUND'],
  ['/api/read', { text: '' }, 400, 'E_REQUEST'],
  ['/api/read', { text: 'a', language: 'xx' }, 422, 'E_NO_PACK'],
  ['/api/read', { text: 'a', sentAt: '2031-02-30' }, 422, 'E_DATE'],
])('answers %s with a problem (RFC 9457)', async (path, body, status, code) => {
  const init = body && { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
  const answer = await get(path, init)
  expect(answer.status).toBe(status)
  expect(answer.headers.get('content-type')).toContain('application/problem+json')
  expect(await answer.json()).toMatchObject({ status, code })
})

test('refuses what is not JSON', async () => {
  const answer = await get('/api/read', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"text":',
  })
  expect(answer.status).toBe(400)
  expect(answer.headers.get('content-type')).toContain('application/problem+json')
})

test('refuses a body past the limit', async () => {
  const answer = await get('/api/read', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'content-length': String(9 * 1024 * 1024) },
    body: '{}',
  })
  expect(answer.status).toBe(413)
})

test('on a loopback address, answers to loopback names only', async () => {
  expect((await get('/api/dispatches', { headers: { host: 'depeche.example' } })).status).toBe(403)
  expect((await get('/api/dispatches', { headers: { host: '127.0.0.1:4114' } })).status).toBe(200)
})

test('describes itself in OpenAPI', async () => {
  const description = await (await get('/api/openapi.json')).json()
  expect(Object.keys(description.paths).sort()).toEqual([
    '/api/dispatches',
    '/api/dispatches/{id}',
    '/api/dossiers/{a}/{b}',
    '/api/pairs',
    '/api/read',
  ])
})
