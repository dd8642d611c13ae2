/** Folds the spellings of a name: what two languages write differently ("Poutine", "Putin") sounds the same. */

/** Lower case without accents and punctuation: "Díaz-Canel" → "diaz canel". */
export function fold(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** Articles and filiations that spellings keep or drop: "Bachar al-Assad", "Bachar el-Assad", "Bachar Assad". */
const LOOSE = new Set(['al', 'el', 'as', 'ben', 'bin', 'ibn', 'de', 'da', 'di', 'du', 'la', 'le', 'van', 'von', 'der'])

/** Letters by sound, for the common transliterations from Cyrillic, Arabic and Hebrew into French, English and Spanish. */
function sound(word: string): string {
  return word
    .replace(/ou/g, 'u')
    .replace(/tch|sch|sh/g, 'ch')
    .replace(/dj/g, 'j')
    .replace(/kh/g, 'k')
    .replace(/ph/g, 'f')
    .replace(/[yj]/g, 'i')
    .replace(/w/g, 'v')
    .replace(/(.)\1+/g, '$1')
    .replace(/(?<=.)e$/, '')
}

/** No name needs more; what has more is a misreading, and must not fill the index. */
const MOST_WORDS = 12
const LONGEST_WORD = 40

/** The words of a person's name by sound, loose words left out unless nothing else is there: "Vladimir Poutine" → ["vladimir", "putin"]. */
export function nameKeys(name: string): string[] {
  const words = fold(name).split(' ').filter(Boolean)
  if (!words.length) return [name.slice(0, LONGEST_WORD)] // all punctuation: nothing to fold
  const firm = words.filter((word) => !LOOSE.has(word))
  return (firm.length ? firm : words).slice(0, MOST_WORDS).map((word) => sound(word.slice(0, LONGEST_WORD)))
}
