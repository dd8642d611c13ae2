/** Words and sentences with exact offsets, on French text and on any text. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadTokens } from '../packs/fr/tokens/index.ts'
import { tokenise } from './tokenise.ts'

const pack = loadTokens()
const cut = (text: string) => tokenise({ id: 't', source: 't', language: 'fr', sentAt: null, headline: '', text }, pack)
const words = (text: string): string =>
  cut(text)
    .tokens.map((word) => (word.part ? word.norm : text.slice(word.start, word.end)))
    .join(' ')
const sentences = (text: string): string[] => cut(text).sentences.map(({ start, end }) => text.slice(start, end))

describe('words', () => {
  it.each([
    ["L'envoyé d'Oslo arrive aujourd'hui.", "L' envoyé d' Oslo arrive aujourd'hui ."],
    ['Le retour du ministre aux affaires', 'Le retour de le ministre à les affaires'],
    ['Viendra-t-il? demande-t-on, dit-elle.', 'Viendra -t-il ? demande -t-on , dit -elle .'],
    ['Dites-le-moi, allez-y, est-ce vrai', 'Dites -le -moi , allez -y , est -ce vrai'],
    [
      'Kim Jong-il, Marne-la-Vallée, celui-ci, un rendez-vous',
      'Kim Jong-il , Marne-la-Vallée , celui-ci , un rendez-vous',
    ],
    ['M. Petit et J.-P. Durand', 'M. Petit et J.-P. Durand'],
    ['1.081 cas, 1,3 milliard, 50 000 euros', '1.081 cas , 1,3 milliard , 50 000 euros'],
    ['à 22h07, 18H00 GMT', 'à 22 h 07 , 18 H 00 GMT'],
    ['Covid-19, F-16, 1er mai, XXe siècle', 'Covid-19 , F-16 , 1er mai , XXe siècle'],
    ['50% ou 3$', '50 % ou 3 $'],
    ['https://exemple.fr/a?b=1, (www.exemple.org).', 'https://exemple.fr/a?b=1 , ( www.exemple.org ) .'],
    ['écrire à anne@exemple.fr ou @anne #paix', 'écrire à anne@exemple.fr ou @anne #paix'],
    ['"Il a dit +non+ hier"', '" Il a dit + non + hier "'],
    ['l\'« axe » d\'"acier"', 'l\' « axe » d\' " acier "'],
    ['Attendez... (...)', 'Attendez ... ( ... )'],
    ["ce jour-là, jusque-là, N'Djamena", "ce jour -là , jusque-là , N'Djamena"],
  ])('%s', (text, expected) => {
    expect(words(text)).toBe(expected)
  })

  it('folds apostrophes, capitals and ligatures in the norm only', () => {
    const { tokens } = cut('L’Œuvre')
    expect(tokens.map((word) => word.norm)).toEqual(["l'", 'oeuvre'])
    expect(tokens[1]).toMatchObject({ start: 2, end: 7 })
  })
})

describe('sentences', () => {
  it.each([
    ['Il part. Elle reste.', ['Il part.', 'Elle reste.']],
    ['"Nous partons. Vous restez", dit-il.', ['"Nous partons.', 'Vous restez", dit-il.']],
    ['« Partons. » Il sourit.', ['« Partons. »', 'Il sourit.']],
    ['"Vraiment?" demande M. Roux.', ['"Vraiment?" demande M. Roux.']],
    ['Un titre\n\nUn texte', ['Un titre', 'Un texte']],
    ['George W. Roux parle. Le plan B. Le reste.', ['George W. Roux parle.', 'Le plan B.', 'Le reste.']],
    ['Des fruits, etc. Le marché ferme.', ['Des fruits, etc.', 'Le marché ferme.']],
    ["Il vit de l'art. Elle part.", ["Il vit de l'art.", 'Elle part.']],
    ['Il tombe 20 mm. MM. Petit et Roux partent.', ['Il tombe 20 mm.', 'MM. Petit et Roux partent.']],
    ["L'art. 3 le dit.", ["L'art. 3 le dit."]],
    ['Il cite "la paix (...) Oslo".', ['Il cite "la paix (...) Oslo".']],
    ['LIMA, 3 mars (ZED) - Il part.', ['LIMA, 3 mars (ZED) -', 'Il part.']],
    ['LIMA/QUITO (Pérou), 3 mars 2031 (ZED) — "Partons."', ['LIMA/QUITO (Pérou), 3 mars 2031 (ZED) —', '"Partons."']],
    ['Un mot.\n\nLima (ZED) - La paix.', ['Un mot.', 'Lima (ZED) -', 'La paix.']],
    ['LIMA - La paix.', ['LIMA -', 'La paix.']],
    ['Le parti (PS) - qui gouverne - part.', ['Le parti (PS) - qui gouverne - part.']],
    ['La paix - Lima le sait - tient.', ['La paix - Lima le sait - tient.']],
  ])('%s', (text, expected) => {
    expect(sentences(text)).toEqual(expected)
  })
})

describe('any text', () => {
  const pieces = fc.constantFrom(
    ...`a é Œ ' ’ - . , 1 22 h \n " « » + / : @ # & ° ( ) du des l' -t-il M. 😀 \ud800 \u00a0 ... www. http:// \u200d`.split(
      ' ',
    ),
    ' ',
    '\n\n',
  )
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(pieces, { maxLength: 60 }).map((list) => list.join('')),
  )

  it('leaves only white space outside words, and keeps words in order', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { tokens, sentences } = cut(text)
        let end = 0
        let outside = ''
        tokens.forEach((word, i) => {
          if (word.part === 2) {
            expect([word.start, word.end]).toEqual([tokens[i - 1].start, tokens[i - 1].end])
            return
          }
          expect(word.start).toBeGreaterThanOrEqual(end)
          expect(word.end).toBeGreaterThan(word.start)
          expect(word.norm).not.toBe('')
          outside += text.slice(end, word.start)
          end = word.end
        })
        outside += text.slice(end)
        expect(outside.replace(/[\s\p{Cc}\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu, '')).toBe('')
        expect(sentences.map(({ from }) => from)).toEqual(
          [0, ...sentences.map(({ to }) => to)].slice(0, sentences.length),
        )
        expect(sentences.at(-1)?.to ?? 0).toBe(tokens.length)
      }),
      { numRuns: 2000 },
    )
  })
})
