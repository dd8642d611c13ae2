/** Texts made to break a reader or to make it slow: each a recipe for any length, so that growth can be measured. */

const repeat =
  (piece: string) =>
  (length: number): string =>
    piece.repeat(Math.ceil(length / piece.length)).slice(0, length)

/** A different word for each number, of letters alone: 0 → "Aa", 27 → "Bb". */
function wordFor(n: number): string {
  let word = ''
  for (let rest = n; word.length < 2 || rest > 0; rest = Math.floor(rest / 26))
    word += String.fromCharCode(97 + (rest % 26))
  return word[0].toUpperCase() + word.slice(1)
}

const numbered =
  (piece: (word: string) => string) =>
  (length: number): string => {
    const parts: string[] = []
    for (let size = 0, n = 0; size < length; n++) {
      parts.push(piece(wordFor(n)))
      size += parts[n].length
    }
    return parts.join('')
  }

export const hardTexts: Readonly<Record<string, (length: number) => string>> = {
  'quotation marks alone': repeat('"'),
  'quoted words': repeat('"oui" '),
  'marks that only open': repeat('« il dit '),
  'marks that only close': repeat('il dit » '),
  'every kind of mark': repeat('"«“+\'’”»'),
  'curly marks, all open before any closes': (length) => '“'.repeat(length / 2) + '”'.repeat(length / 2),
  'nested plus signs': repeat('+oui+ '),
  'apostrophes alone': repeat("'"),
  elisions: repeat("l'"),
  'inverted pronouns without an end': repeat('a-t-il-'),
  'dashes alone': repeat('- '),
  'dots alone': repeat('.'),
  abbreviations: repeat('M. '),
  'one number of many digits': repeat('1'),
  'many numbers': repeat('1.081 '),
  'sums without a currency': repeat('50 millions de '),
  'numbers in words': repeat('vingt et un mille '),
  percentages: repeat('12% '),
  'weekdays and dates': repeat('lundi 3 mars '),
  'one name over and over': repeat('Jean Dupont '),
  'ever new names': numbered((word) => `${word} Bo${word.toLowerCase()}, `),
  'ever new presidents': numbered((word) => `Le président français ${word} Xo${word.toLowerCase()} a dit oui. `),
  'ever new quotations': numbered((word) => `"Nous irons à ${word}", a dit Paul ${word}. `),
  'function words': repeat('que de la '),
  'prepositions of source': repeat('selon '),
  pronouns: repeat('il '),
  acronyms: repeat('ONU '),
  'one word of capitals': repeat('A'),
  'one word without an end': repeat('abcé'),
  'coordination without an end': repeat('la Russie et la Chine et '),
  'clauses within clauses': repeat('a dit que Paris '),
  'events without a stop': repeat('Paris a visité Rome '),
  commas: repeat('a, '),
  colons: repeat('a:'),
  slashes: repeat('/'),
  'brackets within brackets': (length) => '('.repeat(length / 2) + ')'.repeat(length / 2),
  'white space of all kinds': repeat(' \u00a0\t\u202f\u2003\u200b'),
  'paragraphs of one letter': repeat('a\n\n'),
  'Windows line ends': repeat('Il part.\r\n\r\n'),
  'emoji of many parts': repeat('👩‍👩‍👧🇫🇷 '),
  'one letter of many accents': (length) => `e${'\u0301'.repeat(length)}`,
  'from right to left': repeat('قال الرئيس الفرنسي '),
  'no spaces between words': repeat('总统说'),
  'half surrogate pairs': repeat('\ud800'),
  'control characters': repeat('\u0001'),
  'one address without an end': (length) => `http://a.fr/${'c'.repeat(length)}`,
  'many addresses': repeat('www.a.fr '),
  'at signs': repeat('a@b.c'),
  English: repeat('The president of France met his German counterpart on Monday. "We agree," he said. '),
}
