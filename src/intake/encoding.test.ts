/** Texts in every encoding come out the same. */
import { expect, it } from 'vitest'
import { decode } from './encoding.ts'
import { readDispatches } from './read.ts'

const words = 'Source: Agence\nLanguage: fr\n\nL’été, à Nîmes\u00a0: « 50 € », dit-il. Œuvre…\r\nSuite.'
const body = words.slice(words.indexOf('L’'))
const cp1252 = Buffer.from(
  words.replace(/[’€Œ…]/g, (c) => ({ '’': '\x92', '€': '\x80', Œ: '\x8c', '…': '\x85' })[c]!),
  'latin1',
)
const utf16le = Buffer.from(`\ufeff${words}`, 'utf16le')

it.each([
  ['UTF-8', Buffer.from(words)],
  ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${words}`)],
  ['UTF-16 little endian', utf16le],
  ['UTF-16 big endian', Buffer.from(utf16le).swap16()],
  ['Windows-1252', cp1252],
])('reads %s', async (_, bytes) => {
  for (const size of [bytes.length, 7, 1]) {
    const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
      bytes.subarray(i * size, (i + 1) * size),
    )
    for await (const item of readDispatches(chunks)) {
      expect('ok' in item && item.ok.text).toBe(body)
      expect('ok' in item && item.ok.source).toBe('Agence')
    }
  }
})

it('reads Latin-1 and says what it assumed', () => {
  expect(decode(Buffer.from('déjà', 'latin1'))).toEqual({ text: 'déjà', note: expect.stringMatching(/Windows-1252/) })
})

it('believes the label of a page, but not one that says UTF-8 wrongly', () => {
  expect(decode(Buffer.from('déjà', 'latin1'), 'ISO-8859-1')).toEqual({ text: 'déjà', note: undefined })
  expect(decode(Buffer.from('déjà', 'latin1'), 'utf-8').text).toBe('déjà')
  expect(decode(Buffer.from([0xf1, 0xee]), 'windows-1251').text).toBe('со')
  expect(decode(Buffer.from('déjà', 'latin1'), 'no-such-label').text).toBe('déjà')
})

it('keeps UTF-8 in which a byte is broken', () => {
  const bytes = Buffer.concat([Buffer.from('éàùç, déjà, très tôt, où ? '), Buffer.from([0xe9]), Buffer.from(' fin')])
  expect(decode(bytes)).toEqual({
    text: 'éàùç, déjà, très tôt, où ? \ufffd fin',
    note: expect.stringMatching(/broken/),
  })
})

it('reads each line of JSON Lines in its own encoding', async () => {
  const line = Buffer.from('{"language": "fr", "text": "Un été."}\n')
  const bytes = Buffer.concat([line, Buffer.from('{"language": "fr", "text": "Un été."}\n', 'latin1'), line])
  const texts = []
  for await (const item of readDispatches(bytes)) texts.push('ok' in item && item.ok.text)
  expect(texts).toEqual(['Un été.', 'Un été.', 'Un été.'])
})
