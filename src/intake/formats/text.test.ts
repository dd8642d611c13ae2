/** Plain text with and without its block of keys. */
import { expect, it } from 'vitest'
import { readDispatches } from '../read.ts'
import { splitBlock } from './text.ts'

async function read(written: string) {
  for await (const item of readDispatches([written], { language: 'fr' })) {
    if ('ok' in item) return item.ok
    throw item.error
  }
  throw new Error('nothing came out')
}

it('reads the block, then the text as it stands', async () => {
  const text =
    'LISBONNE, 3 mars (ZED) - Un\u00a0mot,\tdit\u202f: «\u00a0oui\u00a0».\r\n\r\nUn autre paragraphe\r\nsur deux lignes.'
  const block =
    'Source: ZED\r\nDate: 2031-03-03T10:00:00+01:00\r\nHeadline: Un titre: deux\r\nId: z-1\r\nLanguage: fr-FR\r\n'
  const more = 'Subjects: paix, commerce\r\nUsage-Terms: EXERCICE\r\nEmbargoed-Until: 2031-03-04\r\nRevises: z-0\r\n'
  expect(await read(`${block}${more}\r\n\r\n${text}\r\n`)).toEqual({
    id: 'z-1',
    source: 'ZED',
    language: 'fr',
    sentAt: '2031-03-03T10:00:00+01:00',
    headline: 'Un titre: deux',
    text,
    subjects: ['paix', 'commerce'],
    usageTerms: 'EXERCICE',
    embargoedUntil: '2031-03-04',
    revises: 'z-0',
  })
})

it('reads a text without a block, with a stable id of its own', async () => {
  const [once, again] = [await read('Un mot.\n'), await read('\n Un mot.')]
  expect(once).toMatchObject({ text: 'Un mot.', sentAt: null, source: 'unknown', headline: '' })
  expect(again.id).toBe(once.id)
})

it('never takes a line of the dispatch for a key', () => {
  expect(splitBlock('Berlin: la paix.\n\nSuite.').body).toBe('Berlin: la paix.\n\nSuite.')
  expect(splitBlock('Source: A\nBerlin: la paix.').body).toBe('Berlin: la paix.')
  expect(splitBlock('Source: A\nSource: B\n').body).toBe('Source: B\n')
  expect(splitBlock('Source: A').body).toBe('')
})

it('takes a text that begins with a bracket or an angle for text', async () => {
  expect((await read('[EXERCICE] Un mot.')).text).toBe('[EXERCICE] Un mot.')
  expect((await read('<< Un mot >>')).text).toBe('<< Un mot >>')
  expect((await read('{sic} Un mot.')).text).toBe('{sic} Un mot.')
})
