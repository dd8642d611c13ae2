/** Decides whether two names in two dispatches are one person: spellings fold, a lone surname joins the only holder of it in its state, namesakes of different states stay apart. */

/** A person as one dispatch shows it. */
export interface Sighting {
  /** The words of the name by sound (`nameKeys`). */
  readonly keys: readonly string[]
  /** No of the state or body it belongs to. */
  readonly of: number | null
  /** Whether that is a state. */
  readonly ofState: boolean
  /** "president|12": offices the dispatch gives it, with the body's no. */
  readonly offices: readonly string[]
}

/** A person on the record. */
export interface KnownPerson extends Sighting {
  readonly no: number
}

/** Whether words of one spelling can be words of the other: equal, or an initial ("v" for "vladimir"). */
const sameWord = (a: string, b: string): boolean => a === b || ((a.length === 1 || b.length === 1) && a[0] === b[0])

/** "Mohammed ben Salmane" within "Mohammed ben Salmane Al Saoud"; "V. Poutine" for "Vladimir Poutine". */
function sameFullName(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (short.length === long.length) return short.every((word, i) => sameWord(word, long[i]))
  return sameWord(short[0], long[0]) && short.slice(1).every((word) => long.includes(word))
}

/** A lone name is the family name, which stands last, or first where family names come first ("Kim", "Xi"). */
const isSurname = (word: string, name: readonly string[]): boolean => word === name[name.length - 1] || word === name[0]

const endsWith = (long: readonly string[], short: readonly string[]): boolean =>
  short.length < long.length && short.every((word, i) => word === long[long.length - short.length + i])

function compatible(seen: Sighting, known: KnownPerson): boolean {
  const sameBody = seen.of !== null && seen.of === known.of
  if (seen.keys.length === 1 || known.keys.length === 1) {
    // "Martin" of nowhere is anybody: a lone name joins only within one state or body.
    if (!sameBody) return false
    if (seen.keys.length === known.keys.length) return seen.keys[0] === known.keys[0]
    return seen.keys.length === 1 ? isSurname(seen.keys[0], known.keys) : isSurname(known.keys[0], seen.keys)
  }
  // "Diaz-Canel": a family name may be of several words.
  if (sameBody && (endsWith(seen.keys, known.keys) || endsWith(known.keys, seen.keys))) return true
  if (!sameFullName(seen.keys, known.keys)) return false
  // The same full name under a state and an organisation is one person in two offices; under two states, two persons.
  return sameBody || !(seen.ofState && known.ofState)
}

/** The person on the record that this is, or null for a new one: also when several fit a lone name equally, for a guess would join strangers. */
export function samePerson<Person extends KnownPerson>(seen: Sighting, known: readonly Person[]): Person | null {
  let fitting = known.filter((person) => compatible(seen, person))
  const narrow = (keep: (person: Person) => boolean): void => {
    const kept = fitting.filter(keep)
    if (kept.length) fitting = kept
  }
  if (fitting.length > 1) narrow((person) => person.of === seen.of)
  if (fitting.length > 1) narrow((person) => person.keys.join(' ') === seen.keys.join(' '))
  if (fitting.length > 1) narrow((person) => person.offices.some((office) => seen.offices.includes(office)))
  if (fitting.length > 1 && seen.keys.length === 1) return null
  return fitting[0] ?? null
}
