/** What the world is called in French: the lists of this folder, each parsed at first use. README.md says what the columns mean. */
import type { OfficeKind, OfficeStatus } from '../../../../types/index.ts'
import { lazy, readTable, words } from '../../../../world/table.ts'

export type NameKind = 'state' | 'organisation' | 'group' | 'medium' | 'place'
export type Gender = 'm' | 'f' | 'mp' | 'fp'
export type Flags = ReadonlySet<string>

export interface NameEntry {
  /** As careful French prints it. */
  readonly form: string
  /** `foldName(form)`, made when asked for. */
  readonly key: string
  readonly kind: NameKind
  /** Codes of what may be meant, the likelier first; [] for a place without a state. */
  readonly of: readonly string[]
  readonly role: string
  readonly gender: Gender | null
  readonly flags: Flags
}

export interface Demonym {
  readonly of: readonly string[]
  /** Masculine and feminine singular, masculine and feminine plural; lower case. */
  readonly forms: readonly [string, string, string, string]
  /** "russo" of "russo-ukrainien", or "". */
  readonly combining: string
  readonly flags: Flags
}

export interface OfficeTitle {
  /** Masculine and feminine singular, masculine and feminine plural. */
  readonly forms: readonly [string, string, string, string]
  readonly kind: OfficeKind
  /** "state", "organisation", "group", "any", "none", or the codes of which alone the title has this kind. */
  readonly of: readonly string[]
  readonly flags: Flags
}

export interface Portfolio {
  /** With its preposition: "des Affaires étrangères". */
  readonly form: string
  readonly kind: OfficeKind
  readonly flags: Flags
}

export interface OfficeModifier {
  readonly form: string
  readonly status: OfficeStatus
  readonly flags: Flags
}

export interface CommonNoun {
  readonly singular: string
  readonly plural: string
  readonly gender: Gender | null
  readonly role: string
  readonly flags: Flags
}

export interface GivenName {
  readonly name: string
  readonly gender: 'm' | 'f' | 'u'
  readonly flags: Flags
}

export interface FlaggedForm {
  readonly form: string
  readonly gender: 'm' | 'f' | null
  readonly flags: Flags
}

export interface OtherName {
  readonly form: string
  readonly gender: Gender | null
  /** "treaty", "disease", "ship", "event"… */
  readonly class: string
}

const ACCENTS = /\p{M}+/gu
const PLAIN = /^[\x20-\x7e]*$/
/** What one character becomes; filled as characters are met. */
const folded = new Map<string, string>([
  ['’', "'"],
  ['ʼ', "'"],
  ['‘', "'"],
  ['œ', 'oe'],
  ['Œ', 'oe'],
  ['æ', 'ae'],
  ['Æ', 'ae'],
  ['‐', '-'],
  ['‑', '-'],
  ['–', '-'],
])

/** The key under which a name is looked up: lower case, no accents, straight apostrophe, ligatures opened. */
export function foldName(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase()
  let key = ''
  for (const char of text) {
    let plain = folded.get(char)
    if (plain === undefined) {
      plain = char.normalize('NFD').toLowerCase().normalize('NFD').replace(ACCENTS, '')
      if (folded.size < 4096) folded.set(char, plain)
    }
    key += plain
  }
  return key
}

const flagSets = new Map<string, Flags>()
function flags(column: string): Flags {
  let set = flagSets.get(column)
  if (!set) {
    set = new Set(words(column))
    flagSets.set(column, set)
  }
  return set
}

const choices = (column: string): readonly string[] => (column === '-' ? [] : column.split('|'))
const table = (name: string, width: number): string[][] => readTable(name, import.meta.url, width)

const NAME_FILES: readonly (readonly [string, NameKind])[] = [
  ['states', 'state'],
  ['state-variants', 'state'],
  ['capitals', 'state'],
  ['seats', 'state'],
  ['state-bodies', 'state'],
  ['organisations', 'organisation'],
  ['groups', 'group'],
  ['media', 'medium'],
  ['places', 'place'],
]

function readNames(file: string, kind: NameKind): NameEntry[] {
  return table(`names/${file}.tsv`, 5).map(([form, of, role, gender, flag]) => ({
    form,
    get key() {
      return foldName(form)
    },
    kind,
    of: choices(of),
    role,
    gender: gender === '-' ? null : (gender as Gender),
    flags: flags(flag),
  }))
}

/** Everything that has a name, of all kinds. */
export const names = lazy((): readonly NameEntry[] => NAME_FILES.flatMap(([file, kind]) => readNames(file, kind)))

/** Adjectives and nouns of peoples. */
export const demonyms = lazy((): readonly Demonym[] =>
  table('demonyms.tsv', 7).map(([of, ms, fs, mp, fp, combining, flag]) => ({
    of: choices(of),
    forms: [ms, fs, mp, fp],
    combining: combining === '-' ? '' : combining,
    flags: flags(flag),
  })),
)

/** Titles of office. */
export const offices = lazy((): readonly OfficeTitle[] =>
  table('offices.tsv', 7).map(([m, f, mp, fp, kind, of, flag]) => ({
    forms: [m, f, mp, fp],
    kind: kind as OfficeKind,
    of: choices(of),
    flags: flags(flag),
  })),
)

/** What a minister is minister of. */
export const portfolios = lazy((): readonly Portfolio[] =>
  table('portfolios.tsv', 3).map(([form, kind, flag]) => ({ form, kind: kind as OfficeKind, flags: flags(flag) })),
)

/** Words that say whether an office is held, was held, or is to be. */
export const officeModifiers = lazy((): readonly OfficeModifier[] =>
  table('office-modifiers.tsv', 3).map(([form, status, flag]) => ({
    form,
    status: status as OfficeStatus,
    flags: flags(flag),
  })),
)

const commonNouns = (file: string): readonly CommonNoun[] =>
  table(file, 5).map(([singular, plural, gender, role, flag]) => ({
    singular,
    plural,
    gender: gender === '-' ? null : (gender as Gender),
    role,
    flags: flags(flag),
  }))

/** Common nouns that stand for a state named beside them. */
export const stateNouns = lazy(() => commonNouns('state-nouns.tsv'))

/** Collectives of the press; `role` is the English pattern with "{adj}" for the state's adjective. */
export const mediaNouns = lazy(() => commonNouns('media-nouns.tsv'))

/** Given names by `foldName`. */
export const givenNames = lazy(
  (): ReadonlyMap<string, GivenName> =>
    new Map(
      table('given-names.tsv', 3).map(([name, gender, flag]) => [
        foldName(name),
        { name, gender: gender as GivenName['gender'], flags: flags(flag) },
      ]),
    ),
)

/** Small words inside names of persons. */
export const particles = lazy((): readonly FlaggedForm[] =>
  table('particles.tsv', 2).map(([form, flag]) => ({ form, gender: null, flags: flags(flag) })),
)

/** Courtesy titles before names. */
export const civilities = lazy((): readonly FlaggedForm[] =>
  table('civilities.tsv', 3).map(([form, gender, flag]) => ({
    form,
    gender: gender === 'm' || gender === 'f' ? gender : null,
    flags: flags(flag),
  })),
)

/** Names that are neither persons nor actors nor places. */
export const otherNames = lazy((): readonly OtherName[] =>
  table('other-names.tsv', 3).map(([form, gender, kind]) => ({
    form,
    gender: gender === '-' ? null : (gender as Gender),
    class: kind,
  })),
)

/** Trades and callings, each in four forms: what the press says of persons who hold no office. */
export const trades = lazy((): readonly OfficeTitle['forms'][] =>
  table('trades.tsv', 4).map(([m, f, mp, fp]) => [m, f, mp, fp] as const),
)
