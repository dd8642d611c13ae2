/** Words around a number that make it more, less or about: "plus de", "au moins", "quelque". */
import type { Comparator } from '../../../../types/index.ts'
import type { Norms } from './numerals.ts'

/** Phrases that stand before a number, longest first within one last word. */
const before: readonly (readonly [words: string, comparator: Comparator])[] = [
  ['plus de', '>'],
  ["plus d'", '>'],
  ['pas moins de', '>'],
  ["pas moins d'", '>'],
  ['plus que', '>'],
  ['à le moins', '>'],
  ['supérieur à', '>'],
  ['supérieure à', '>'],
  ['à le delà de', '>'],
  ['au-delà de', '>'],
  ['un peu plus de', '>'],
  ["un peu plus d'", '>'],
  ['moins de', '<'],
  ["moins d'", '<'],
  ['un peu moins de', '<'],
  ["un peu moins d'", '<'],
  ['à le plus', '<'],
  ['à le maximum', '<'],
  ['maximum', '<'],
  ["jusqu' à", '<'],
  ['inférieur à', '<'],
  ['inférieure à', '<'],
  ['près de', '~'],
  ["près d'", '~'],
  ['environ', '~'],
  ['quelque', '~'],
  ['quelques', '~'],
  ['autour de', '~'],
  ["autour d'", '~'],
  ["de l' ordre de", '~'],
  ["de l' ordre d'", '~'],
  ['à peu près', '~'],
  ['presque', '~'],
  ['à peine', '~'],
  ['approximativement', '~'],
  ['grosso modo', '~'],
]

const byLast = new Map<string, { words: readonly string[]; comparator: Comparator }[]>()
for (const [text, comparator] of before) {
  const words = text.split(' ')
  const last = words[words.length - 1]
  const list = byLast.get(last)
  if (list) list.push({ words, comparator })
  else byLast.set(last, [{ words, comparator }])
}
for (const list of byLast.values()) list.sort((a, b) => b.words.length - a.words.length)

export interface Compared {
  /** Where the phrase begins; the number's own place when there is none. */
  readonly from: number
  readonly comparator: Comparator
}

/** The comparing phrase that ends just before `at`. */
export function comparedBefore(words: Norms, at: number): Compared {
  const phrases = byLast.get(words.norm(at - 1))
  if (phrases)
    for (const phrase of phrases) {
      const from = at - phrase.words.length
      let same = true
      for (let i = 0; same && i < phrase.words.length; i++) same = words.norm(from + i) === phrase.words[i]
      if (same) return { from, comparator: phrase.comparator }
    }
  return { from: at, comparator: '=' }
}

const after: ReadonlyMap<string, Comparator> = new Map([
  ['environ', '~'],
  ['maximum', '<'],
  ['minimum', '>'],
])

/** "cinq jours environ", "60 jours maximum", "10 euros au moins", "un mois à peine": the end and what it says; null for nothing. */
export function comparedAfter(
  words: Norms,
  at: number,
): { readonly to: number; readonly comparator: Comparator } | null {
  const comparator = after.get(words.norm(at))
  if (comparator) return { to: at + 1, comparator }
  if (words.norm(at) !== 'à') return null
  if (words.norm(at + 1) === 'peine') return { to: at + 2, comparator: '~' }
  if (words.norm(at + 1) !== 'le') return null
  if (words.norm(at + 2) === 'moins' || words.norm(at + 2) === 'minimum') return { to: at + 3, comparator: '>' }
  if (
    (words.norm(at + 2) === 'plus' && !/^(?:tôt|tard|vite)$/.test(words.norm(at + 3))) ||
    words.norm(at + 2) === 'maximum'
  )
    return { to: at + 3, comparator: '<' }
  return null
}
