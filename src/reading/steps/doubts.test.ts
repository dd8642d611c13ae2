/** What the reader says of texts that it cannot read well, and that it says nothing of others. */
import { expect, it } from 'vitest'
import { loadPack } from '../packs/index.ts'
import { read } from '../read.ts'

const notesOf = (text: string): readonly string[] =>
  read({ id: 'x', source: 'ZED', language: 'fr', sentAt: '2031-03-03', headline: '', text }, loadPack('fr')).notes

const french =
  'Le ministre a signé lundi un accord avec la Norvège. Il a dit que la paix était proche et que tout irait bien. '

it('has no doubt about a dispatch', () => {
  expect(notesOf(french.repeat(3))).toEqual([])
  expect(notesOf('Well, yes.')).toEqual([])
  expect(notesOf('')).toEqual([])
})

it.each([
  [
    'English',
    'The minister signed an agreement with Norway on Monday. He said that peace was near and that all would be well in the end.',
  ],
  [
    'Italian',
    'Il ministro ha firmato lunedì un accordo con la Norvegia. Ha detto che la pace era vicina e che tutto sarebbe andato bene alla fine.',
  ],
  [
    'Spanish',
    'El ministro firmó el lunes un acuerdo con Noruega. Dijo que la paz estaba cerca y que al final todo iría muy bien para los dos.',
  ],
])('doubts that %s is French', (_, text) =>
  expect(notesOf(text)).toEqual([expect.stringMatching(/^language: only \d+ of \d+/)]),
)

it('says that capitals hide names', () => {
  expect(notesOf(french.toUpperCase())).toEqual([expect.stringMatching(/^capitals: /)])
})

it('says where a sentence has no end', () => {
  expect(notesOf(french.replace(/\./g, '').repeat(20))).toEqual([
    expect.stringMatching(/^sentences: one of \d{3} words without an end, at 0;/),
  ])
})

it('counts the characters that could not be decoded', () => {
  expect(notesOf('Il a dit \ufffd\ufffd.')).toEqual([expect.stringMatching(/^characters: 2 /)])
})
