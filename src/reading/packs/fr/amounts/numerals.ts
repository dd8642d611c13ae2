/** French numbers, in digits and in words. */

/** What numbers are read from: the norm of a word, "" out of bounds. */
export interface Norms {
  norm(at: number): string
}

export interface Numeral {
  readonly value: number
  /** Index after the last word. */
  readonly to: number
  /** "une dizaine de", "des dizaines de": not exact. */
  readonly about?: boolean
}

const ones = 'zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize'.split(' ')
const tens: Readonly<Record<string, number>> = {
  vingt: 20,
  trente: 30,
  quarante: 40,
  cinquante: 50,
  soixante: 60,
  septante: 70,
  huitante: 80,
  octante: 80,
  nonante: 90,
  'quatre-vingt': 80,
}

/** 0 to 99 as one written word: "dix-sept", "vingt-et-un", "quatre-vingt-douze". */
const below100: ReadonlyMap<string, number> = (() => {
  const map = new Map<string, number>(ones.map((word, value) => [word, value]))
  map.set('une', 1).set('dix-sept', 17).set('dix-huit', 18).set('dix-neuf', 19).set('quatre-vingts', 80)
  for (const [ten, base] of Object.entries(tens)) {
    map.set(ten, base)
    for (const one of ['un', 'une', 'onze']) {
      if (one === 'onze' && ten !== 'soixante' && ten !== 'quatre-vingt') continue
      map.set(`${ten}-et-${one}`, base + map.get(one)!).set(`${ten}-${one}`, base + map.get(one)!)
    }
    const last = ten === 'soixante' || ten === 'quatre-vingt' ? 19 : 9
    for (let one = 2; one <= last; one++) {
      const word = one < 17 ? ones[one] : `dix-${ones[one - 10]}`
      map.set(`${ten}-${word}`, base + one)
    }
  }
  return map
})()

const collectives: ReadonlyMap<string, number> = new Map(
  Object.entries({
    huitaine: 8,
    dizaine: 10,
    douzaine: 12,
    quinzaine: 15,
    vingtaine: 20,
    trentaine: 30,
    quarantaine: 40,
    cinquantaine: 50,
    soixantaine: 60,
    centaine: 100,
    millier: 1000,
  }).flatMap(([word, value]) => [
    [word, value],
    [`${word}s`, value],
  ]),
)

/** Words that begin a number in words, for rules that are called by their first word. */
export const numeralStarts: readonly string[] = [...below100.keys(), 'cent', 'cents', 'mille']

/** A number in digits as the wire writes it: "1.081", "50 000", "1,3", "0.5". NaN for anything else. */
export function digits(norm: string): number {
  const code = norm.charCodeAt(0)
  // "-400 millions de livres-": a dash that opens an aside sticks to the number
  if (code === 45 && norm.length > 1) return digits(norm.slice(1))
  if (code < 48 || code > 57 || norm.length > 20) return Number.NaN
  if (/^\d+$/.test(norm)) return Number(norm)
  const found = /^(\d{1,3}(?:[. ]\d{3})+|\d+)(?:,(\d+))?$/.exec(norm)
  if (found) return Number(`${found[1].replace(/[. ]/g, '')}.${found[2] ?? 0}`)
  return /^\d+\.\d+$/.test(norm) ? Number(norm) : Number.NaN
}

/** The number that begins at `at`, without scale words past a thousand; null for none. */
export function numeral(words: Norms, at: number): Numeral | null {
  const value = digits(words.norm(at))
  if (!Number.isNaN(value)) return { value, to: at + 1 }
  return inWords(words, at)
}

/** "deux cent cinquante mille", "vingt et un". */
function inWords(words: Norms, at: number): Numeral | null {
  let to = at
  let thousands = 0
  let current = -1
  for (;;) {
    const norm = words.norm(to)
    const small = below100.get(norm)
    if (small !== undefined) {
      if (current > 0 && current % 100 !== 0) break
      current = Math.max(current, 0) + small
    } else if (norm === 'cent' || norm === 'cents') {
      if (current >= 100) break
      current = Math.max(current, 1) * 100
    } else if (norm === 'mille' && thousands === 0) {
      thousands = Math.max(current, 1) * 1000
      current = 0
    } else if (norm === 'et' && current >= 20 && current % 10 === 0 && /^(?:une?|onze)$/.test(words.norm(to + 1))) {
      current += words.norm(to + 1) === 'onze' ? 11 : 1
      to++
    } else break
    to++
  }
  return current < 0 ? null : { value: thousands + current, to }
}

/** "une dizaine de jours", "quelques centaines de milliers d'euros": about so many; `at` stands on the number, article or collective. */
export function approximate(words: Norms, at: number): Numeral | null {
  const count = inWords(words, at)
  const noun = count ? count.to : at
  const base = collectives.get(words.norm(noun))
  if (base === undefined) return null
  if (words.norm(noun + 1) !== 'de' && words.norm(noun + 1) !== "d'") return null
  const inner = collectives.get(words.norm(noun + 2))
  if (inner !== undefined && (words.norm(noun + 3) === 'de' || words.norm(noun + 3) === "d'"))
    return { value: (count?.value ?? 1) * base * inner, to: noun + 4, about: true }
  return { value: (count?.value ?? 1) * base, to: noun + 2, about: true }
}
