/** What becomes of files: every kind of good and bad input, and that one bad item costs no other. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { IntakeOptions, Item } from './item.ts'
import { type Bytes, readDispatches } from './read.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'depeche-intake-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const french: IntakeOptions = { language: 'fr' }

async function items(source: string | Bytes, options: IntakeOptions = french): Promise<Item[]> {
  const out: Item[] = []
  for await (const item of readDispatches(source, options)) out.push(item)
  return out
}

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

/** "ok id" or "E_CODE place", without the folder. */
const outcome = (list: readonly Item[]): string[] =>
  list.map((item) => ('ok' in item ? `ok ${item.ok.id}` : `${item.error.code} ${item.from.replace(`${folder}/`, '')}`))

const message = (item: Item): string => ('ok' in item ? '' : item.error.message)
const dispatch = (id: string, more: object = {}): string =>
  JSON.stringify({
    id,
    source: 'ZED',
    language: 'fr',
    sentAt: null,
    headline: 'Titre',
    text: `Texte de ${id}.`,
    ...more,
  })

const bad: [name: string, content: string | Uint8Array, code: string, says: RegExp][] = [
  ['empty.txt', '', 'E_EMPTY', /the file is empty/],
  ['blank.txt', ' \n\t\r\n\u00a0', 'E_EMPTY', /only white space/],
  [
    'picture.png',
    Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1'),
    'E_FORMAT',
    /a PNG picture; accepted: .*HTML page/,
  ],
  ['letter.txt', '%PDF-1.7\n…', 'E_FORMAT', /a PDF document/],
  ['book.docx', Buffer.from('PK\x03\x04\x14\0', 'latin1'), 'E_FORMAT', /zip archive/],
  ['feed.xml', '<?xml version="1.0"?>\n<rss version="2.0"></rss>', 'E_FORMAT', /markup that is not HTML, "<\?xml/],
  ['noise.bin', Buffer.from('du texte\0puis rien'), 'E_FORMAT', /NUL byte at offset 8/],
  ['cut.json', '[{"id": "a", "text": "Le', 'E_JSON', /cut off/],
  ['cut-object.json', '{"id": "a", "text": "Le mot."', 'E_JSON', /cut off/],
  [
    'other.json',
    '{"name": "depeche", "version": "1"}',
    'E_SHAPE',
    /the keys "name, version"; accepted: ninjs.*headline, text/,
  ],
  ['numbers.json', '[1]', 'E_SHAPE', /the number 1 where a dispatch should be/],
  ['none.json', '[]', 'E_EMPTY', /holds no dispatch/],
  ['no-text.json', '{"id": "a", "headline": "b", "text": ""}', 'E_NO_TEXT', /text is missing or empty/],
  ['text-number.json', '{"id": "a", "text": 12}', 'E_SHAPE', /text is number 12; accepted: string/],
  ['huge-id.json', '{"id": 12345678901234567890, "text": "Un mot."}', 'E_SHAPE', /id is number 12345678901234567000/],
  [
    'february.json',
    dispatch('a', { sentAt: '2020-02-30' }),
    'E_DATE',
    /"2020-02-30": 2020-02 has no day 30; accepted: 2018/,
  ],
  ['hour.json', dispatch('a', { sentAt: '2020-02-03T25:00:00Z' }), 'E_DATE', /there is no time 25:00/],
  ['words.json', dispatch('a', { sentAt: 'hier soir' }), 'E_DATE', /not an ISO 8601 date/],
  ['tongue.json', dispatch('a', { language: 'français' }), 'E_LANGUAGE_CODE', /"français"; accepted: a BCP 47 code/],
  ['status.json', dispatch('a', { status: 'perdu' }), 'E_STATUS', /"perdu"; accepted: usable/],
  ['nul.json', '{"id": "a", "text": "Un \\u0000 mot."}', 'E_NUL', /NUL \(U\+0000\) at offset 3/],
  ['deep.json', `${'['.repeat(200_000)}${']'.repeat(200_000)}`, 'E_SHAPE', /an array where a dispatch should be/],
  ['deep-text.json', `{"text": ${'['.repeat(100_000)}${']'.repeat(100_000)}}`, 'E_SHAPE', /text is an array/],
  ['bodies.json', '{"uri": "urn:a", "headlines": "b"}', 'E_SHAPE', /headlines is string "b"; accepted: array/],
  ['picture-item.json', '{"uri": "urn:a", "type": "picture", "pubStatus": "usable"}', 'E_NO_TEXT', /missing or empty/],
  ['no-body.html', '<!doctype html><title>Rien</title>', 'E_NO_TEXT', /missing or empty/],
]

it.each(bad)('refuses %s, naming what was found', async (name, content, code, says) => {
  const list = await items(file(name, content))
  expect(list).toHaveLength(1)
  expect(outcome(list)[0].split(' ')[0]).toBe(code)
  expect(message(list[0])).toMatch(says)
  expect(message(list[0])).toContain(name)
})

it('says that a path leads nowhere', async () => {
  expect(message((await items(join(folder, 'nowhere.txt')))[0])).toMatch(/nowhere\.txt: no such file or folder/)
})

it('asks for the language when neither file nor caller gives one', async () => {
  expect(message((await items(file('mute.txt', 'Un mot.'), {}))[0])).toMatch(/--language/)
})

it('keeps the good lines of JSON Lines around the bad ones', async () => {
  const lines = [dispatch('a'), '{"id": "b", "text"', '', dispatch('c', { sentAt: '2020-13-01' }), 'mot', dispatch('d')]
  expect(outcome(await items(file('some.jsonl', lines.join('\r\n'))))).toEqual([
    'ok a',
    'E_JSON some.jsonl:2',
    'E_DATE some.jsonl:4',
    'E_JSON some.jsonl:5',
    'ok d',
  ])
})

it('keeps the good elements of an array around the bad ones, and those before the cut', async () => {
  const content = `[\n${dispatch('a')},\n{"id": "b",},\n{"id": "c"},\n${dispatch('d')},\n{"id": "e", "te`
  expect(outcome(await items(file('some.json', content)))).toEqual([
    'ok a',
    'E_JSON some.json:3 item 2',
    'E_SHAPE some.json:4 item 3',
    'ok d',
    'E_JSON some.json:6 item 5',
  ])
})

it('says that an array was not closed, having read all that is in it', async () => {
  expect(outcome(await items(file('open.json', `[${dispatch('a')},\n`)))).toEqual(['ok a', 'E_JSON open.json:2 item 2'])
  expect(outcome(await items(file('closed.json', `[${dispatch('a')}]\n?`)))).toEqual(['ok a', 'E_JSON closed.json:2'])
})

it('reads one pretty-printed object, and several one after another', async () => {
  const pretty = (id: string): string => JSON.stringify(JSON.parse(dispatch(id)), null, 2)
  expect(outcome(await items(file('one.json', pretty('a'))))).toEqual(['ok a'])
  expect(outcome(await items(file('two.json', `${pretty('a')}\n${pretty('b')}`)))).toEqual(['ok a', 'ok b'])
})

it('finds JSON Lines by their content, even with a broken first line', async () => {
  expect(outcome(await items([`{"id": "a", "te\n${dispatch('b')}\n`]))).toEqual(['E_JSON input:1', 'ok b'])
})

it('refuses 50 MB on one line and reads the lines after it', async () => {
  function* chunks(): Generator<string> {
    yield `${dispatch('a')}\n{"id": "b", "text": "`
    for (let i = 0; i < 50; i++) yield 'mot '.repeat(1 << 18)
    yield `"}\n${dispatch('c')}\n`
  }
  const list = await items(chunks())
  expect(outcome(list)).toEqual(['ok a', 'E_TOO_LARGE input:2', 'ok c'])
  expect(message(list[1])).toMatch(/one item of 50 MB; accepted: up to 16 MB/)
})

it('refuses 50 MB of plain text without reading on', async () => {
  let given = 0
  function* chunks(): Generator<string> {
    for (; given < 50; given++) yield 'mot '.repeat(1 << 18)
  }
  expect(outcome(await items(chunks()))).toEqual(['E_TOO_LARGE input'])
  expect(given).toBeLessThan(20)
})

it('walks a folder in the order of names, leaving dot files and notes to people', async () => {
  const inner = join(folder, 'walk/b')
  mkdirSync(inner, { recursive: true })
  for (const name of ['c.txt', 'a.jsonl', '.hidden.txt', 'README.md'])
    writeFileSync(join(folder, 'walk', name), dispatch(name))
  writeFileSync(join(inner, 'd.json'), dispatch('d.json'))
  expect(outcome(await items(join(folder, 'walk')))).toEqual(['ok a.jsonl', 'ok d.json', 'ok c.txt'])
})

it('keeps an id that is used twice, and says so', async () => {
  const list = await items([`${dispatch('a')}\n${dispatch('a', { text: 'Autre.' })}`])
  expect(list.map((item) => ('ok' in item ? item.notes : null))).toEqual([[], ['the id "a" stands at input:1 already']])
})

it('puts U+FFFD for half a surrogate pair, so that offsets stay', async () => {
  const [item] = await items(['{"id": "a", "text": "Un \\ud83d mot."}'])
  expect('ok' in item && item.ok.text).toBe('Un \ufffd mot.')
  expect('ok' in item && item.notes[0]).toMatch(/surrogate/)
})

it('lets the file win over the flags, and the flags fill what is missing', async () => {
  const options = { language: 'fr', source: 'Flag', sentAt: '2031-03-03', headline: 'Drapeau' }
  const [full, bare] = await items(
    [`${dispatch('a', { sentAt: '2031-03-02T08:00:00Z' })}\n{"text": "Un mot."}`],
    options,
  )
  expect('ok' in full && full.ok).toMatchObject({ source: 'ZED', sentAt: '2031-03-02T08:00:00Z', headline: 'Titre' })
  expect('ok' in bare && bare.ok).toMatchObject({
    source: 'Flag',
    sentAt: '2031-03-03',
    headline: 'Drapeau',
    language: 'fr',
  })
})

it('keeps the fields that a dispatch may have and leaves the others', async () => {
  const more = {
    byline: 'Ana',
    slug: 'a-b',
    subjects: ['paix'],
    version: 2,
    revises: 'z',
    status: 'usable',
    section: 'Monde',
  }
  const [item] = await items([dispatch('a', more)])
  expect('ok' in item && item.ok).toMatchObject({
    byline: 'Ana',
    slug: 'a-b',
    subjects: ['paix'],
    version: '2',
    revises: 'z',
  })
  expect('ok' in item && item.ok).not.toHaveProperty('section')
})

it('allows an order to cancel without a text', async () => {
  expect(outcome(await items(['{"id": "a", "revises": "z", "status": "canceled", "text": ""}']))).toEqual(['ok a'])
})

it('gives items or errors for any bytes, and never throws', async () => {
  const openings = fc.constantFrom(
    '',
    '{',
    '[',
    '[{"text":"',
    '<html><p>',
    '<?xml ',
    'Source: A\n',
    '\ufeff',
    '{"uri":"a","bodies":[{"value":"',
  )
  await fc.assert(
    fc.asyncProperty(
      openings,
      fc.oneof(fc.uint8Array({ maxLength: 400 }), fc.string({ unit: 'binary' })),
      async (start, rest) => {
        const bytes = Buffer.concat([Buffer.from(start), typeof rest === 'string' ? Buffer.from(rest) : rest])
        for (const item of await items([bytes]))
          expect('ok' in item ? typeof item.ok.text : item.error.name).toMatch(/string|DepecheError/)
      },
    ),
    { numRuns: 500 },
  )
})
