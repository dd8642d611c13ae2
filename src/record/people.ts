/** Decides whether two names in two dispatches are one person: spellings fold, a lone surname joins the only holder of it in its state, namesakes of different states stay apart. */

/** A person as one dispatch shows it. */
export interface Sighting {
  /** The words of the name by sound (`nameKeys`). */
  readonly keys: readonly string[]
  /** No of the state or body it belongs to. */
  readonly of: number | null
  /** Whether that is a state, and which. */
  readonly ofState: boolean
  readonly code: string | null
  /** "president|12": offices the dispatch gives it, with the body's no. */
  readonly offices: readonly string[]
}

/** A person on the record. */
export interface KnownPerson extends Sighting {
  readonly no: number
  /** How often dispatches have given it an office: how well known it is. */
  readonly held: number
}

/** Whether words of one spelling can be words of the other: equal, or an initial ("v" for "vladimir"). */
const sameWord = (a: string, b: string): boolean => a === b || ((a.length === 1 || b.length === 1) && a[0] === b[0])

/** "Mohammed ben Salmane" within "Mohammed ben Salmane Al Saoud"; "V. Poutine" for "Vladimir Poutine". */
function sameFullName(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (short.length === long.length) return short.every((word, i) => sameWord(word, long[i]))
  return sameWord(short[0], long[0]) && short.slice(1).every((word) => long.includes(word))
}

/** A letter more, less, other or swapped: "Josp Borrell", "Guiseppe Conte". Short words have too many neighbours. */
function nearWord(a: string, b: string): boolean {
  if (a === b) return true
  if (Math.min(a.length, b.length) < 4 || Math.abs(a.length - b.length) > 1) return false
  let start = 0
  while (start < a.length && a[start] === b[start]) start++
  let end = 0
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)]
  return left.length + right.length <= 2 || (left.length === 2 && left[0] === right[1] && left[1] === right[0])
}

const shareOffice = (a: Sighting, b: Sighting): boolean => a.offices.some((office) => b.offices.includes(office))

/** Where the family name comes first, in the languages of the dispatches too: "Xi Jinping", "Kim Jong Un". */
const FAMILY_FIRST = new Set(['CHN', 'HKG', 'KHM', 'KOR', 'MAC', 'PRK', 'SGP', 'TWN', 'VNM'])

/** A lone name is the family name. */
const isSurname = (word: string, { keys, code }: Sighting): boolean =>
  word === keys[keys.length - 1] || (code !== null && FAMILY_FIRST.has(code) && word === keys[0])

const endsWith = (long: readonly string[], short: readonly string[]): boolean =>
  short.length < long.length && short.every((word, i) => word === long[long.length - short.length + i])

function compatible(seen: Sighting, known: KnownPerson): boolean {
  const sameBody = seen.of !== null && seen.of === known.of
  if (seen.keys.length === 1 || known.keys.length === 1) {
    // "Martin" of nowhere is anybody: a lone name joins only within one state or body.
    if (!sameBody) return false
    if (seen.keys.length === known.keys.length) return seen.keys[0] === known.keys[0]
    return seen.keys.length === 1 ? isSurname(seen.keys[0], known) : isSurname(known.keys[0], seen)
  }
  // "Diaz-Canel": a family name may be of several words.
  if (sameBody && (endsWith(seen.keys, known.keys) || endsWith(known.keys, seen.keys))) return true
  if (!sameFullName(seen.keys, known.keys)) {
    const misspelt =
      seen.keys.length === known.keys.length && seen.keys.every((word, i) => nearWord(word, known.keys[i]))
    return misspelt && sameBody && shareOffice(seen, known)
  }
  // The same full name under a state and an organisation is one person in two offices; under two states, two persons.
  return sameBody || !(seen.ofState && known.ofState)
}

/** A name alone means the well-known of its bearers when it is this many times better known than the next. */
const FAME = 10

/**
 * The person on the record that this is, or null for a new one: also when a lone name fits several of like renown, for a
 * guess would join strangers.
 */
export function samePerson<Person extends KnownPerson>(seen: Sighting, known: readonly Person[]): Person | null {
  let fitting = known.filter((person) => compatible(seen, person))
  const narrow = (keep: (person: Person) => boolean): void => {
    if (fitting.length < 2) return
    const kept = fitting.filter(keep)
    if (kept.length) fitting = kept
  }
  narrow((person) => person.of === seen.of)
  narrow((person) => person.keys.join(' ') === seen.keys.join(' '))
  narrow((person) => shareOffice(person, seen))
  if (fitting.length < 2) return fitting[0] ?? null
  const [first, second] = [...fitting].sort((a, b) => b.held - a.held || a.no - b.no)
  return seen.keys.length > 1 || first.held >= FAME * Math.max(second.held, 1) ? first : null
}
