/** The whole reader on anything: it never throws, never hangs, and every span it gives lies in the text. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readDispatches } from '../src/intake/index.ts'
import { packagePath } from '../src/paths.ts'
import { loadPack, read } from '../src/reading/index.ts'
import type { Reading } from '../src/types/index.ts'
import { hardTexts } from './support/hard-texts.ts'
import { faultsIn } from './support/sound.ts'

const pack = loadPack('fr')

const readText = (text: string): Reading =>
  read({ id: 'x', source: 'ZED', language: 'fr', sentAt: '2031-03-03T10:00:00Z', headline: 'Titre', text }, pack)

let prose = ''
for await (const item of readDispatches(packagePath('samples'))) if ('ok' in item) prose += `${item.ok.text}\n\n`

function expectSound(reading: Reading): void {
  expect(faultsIn(reading)).toEqual([])
}

const short = { numRuns: 200 }

it('reads any Unicode', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => expectSound(readText(text))),
    short,
  )
})

it('reads any string of code units, half surrogate pairs among them', () => {
  const units = fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 200 })
  fc.assert(
    fc.property(units, (codes) => expectSound(readText(String.fromCharCode(...codes)))),
    short,
  )
})

it('reads the words of dispatches in any order, with any marks between', () => {
  const words = [...new Set(prose.match(/[\p{L}\d'’-]+/gu))]
  const marks = [
    '"',
    '«',
    '»',
    '“',
    '”',
    '+',
    '.',
    ',',
    ':',
    ';',
    '(',
    ')',
    ' - ',
    '\n\n',
    '\r\n',
    '\u00a0',
    '…',
    '?',
    '',
  ]
  const piece = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...words) }, fc.constantFrom(...marks))
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 120 }), (pieces) => expectSound(readText(pieces.join(' ')))),
    short,
  )
})

it('reads a dispatch cut anywhere', () => {
  fc.assert(
    fc.property(fc.nat(prose.length), fc.nat(1500), (start, size) =>
      expectSound(readText(prose.slice(start, start + size))),
    ),
    { numRuns: 60 },
  )
})

it.each(Object.entries(hardTexts))('reads %s', (_, text) => {
  for (const length of [1, 2, 7, 3000]) expectSound(readText(text(length)))
})

it.each([
  ['in capitals', prose.toUpperCase()],
  ['in small letters', prose.toLowerCase()],
  ['without punctuation', prose.replace(/[^\p{L}\p{N}\s]/gu, ' ')],
  ['without line ends', prose.replace(/\s+/g, ' ')],
  ['without spaces', prose.replace(/\s+/g, '')],
  ['with Windows line ends', prose.replace(/\n/g, '\r\n')],
  ['with one quotation mark lost', prose.replace('"', '')],
  ['decomposed', prose.normalize('NFD')],
])('reads dispatches %s', (_, text) => expectSound(readText(text)))

// Five megabytes where there is time (`DEPECHE_LARGE=1 npx vitest run test/robust.test.ts`), a fifth of one in every run.
it('reads a dispatch as long as a book', { timeout: 1_200_000 }, () => {
  const length = process.env.DEPECHE_LARGE ? 5e6 : 2e5
  expectSound(readText(prose.repeat(Math.ceil(length / prose.length)).slice(0, length)))
})

it('keeps nothing of one dispatch for the next', () => {
  const before = readText(prose.slice(0, 4000))
  readText(hardTexts['every kind of mark'](4000))
  expect(readText(prose.slice(0, 4000))).toEqual(before)
})
