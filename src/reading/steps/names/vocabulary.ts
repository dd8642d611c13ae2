/** What a language must supply for names, titles and pronouns to be read. */
import type { OfficeKind, OfficeStatus } from '../../../types/index.ts'
import type { OfficeVerb } from '../offices/statements.ts'
import type { PhraseIndex } from './phrases.ts'

export type Gender = 'm' | 'f'

interface Flagged {
  readonly flags: ReadonlySet<string>
}

/** A name of the gazetteer: a state, its capital, a body, a medium, a place. */
export interface NameEntry extends Flagged {
  readonly is: 'name'
  readonly kind: 'state' | 'organisation' | 'group' | 'medium' | 'place'
  /** Keys of what may be meant, the likelier first; [] for a place without a state. */
  readonly codes: readonly string[]
  readonly role: string
  readonly gender: Gender | null
  readonly plural: boolean
  readonly form: string
}

/** Adjective and noun of a people: "russe", "Russes". */
export interface PeopleEntry extends Flagged {
  readonly is: 'people'
  readonly codes: readonly string[]
  /** English name of a people without a state of its own; its codes are then the states that tell it apart ("Syrian Kurds"). */
  readonly own?: string
  readonly gender: Gender | null
  readonly plural: boolean
}

export type Relative = 'peer' | 'predecessor' | 'successor' | 'holder'

/** A title of office: "président", "porte-parole". */
export interface TitleEntry extends Flagged {
  readonly is: 'title'
  /** "son homologue", "son prédécesseur": the office is that of somebody else. */
  readonly relative?: Relative
  readonly kind: OfficeKind
  readonly of: readonly string[]
  readonly gender: Gender | null
  readonly plural: boolean
}

/** What follows "ministre" or "ministère": "de la Défense". */
export interface PortfolioEntry extends Flagged {
  readonly is: 'portfolio'
  readonly kind: OfficeKind
}

/** "ancien", "désigné", "par intérim". */
export interface ModifierEntry extends Flagged {
  readonly is: 'modifier'
  readonly status: OfficeStatus
}

/** A common noun that stands for a state named beside it: "gouvernement", "armée", "responsable". */
export interface NounEntry extends Flagged {
  readonly is: 'noun'
  readonly lemma: string
  readonly role: string
  readonly gender: Gender | null
  readonly plural: boolean
}

/** A collective of the press ("agences" + adjective), its English pattern with "{adj}". */
export interface MediaNounEntry extends Flagged {
  readonly is: 'mediaNoun'
  readonly english: string
  readonly plural: boolean
}

/** "M.", "Mme". */
export interface CivilityEntry extends Flagged {
  readonly is: 'civility'
  readonly gender: Gender | null
}

/** A common noun before a proper name that says what the name is of: "parti", "groupe", "ville". */
export interface GenericEntry extends Flagged {
  readonly is: 'generic'
  readonly kind: 'organisation' | 'group' | 'place' | 'thing'
}

/** A name of neither a person nor a body nor a place: an event, a ship, a film. */
export interface OtherEntry extends Flagged {
  readonly is: 'other'
}

export type Entry =
  | NameEntry
  | PeopleEntry
  | TitleEntry
  | PortfolioEntry
  | ModifierEntry
  | NounEntry
  | MediaNounEntry
  | CivilityEntry
  | GenericEntry
  | OtherEntry

/** A pronoun or possessive and what it agrees with. */
export interface PronounEntry {
  readonly use:
    | 'subject'
    | 'object'
    | 'clitic'
    | 'disjunctive'
    | 'demonstrative'
    | 'ordinal'
    | 'possessive'
    | 'relative'
  readonly gender: Gender | null
  readonly plural: boolean | null
  /** Of "the latter" and "the former": which of the last two. */
  readonly rank: number
}

/** Somebody whose office the desk knows: supplies the code that the text leaves unsaid, never an office entry. */
export interface KnownPerson {
  readonly name: string
  readonly of: string
  readonly gender: Gender | null
  readonly office: OfficeKind
  /** ISO dates, "" for open. */
  readonly from: string
  readonly to: string
}

/** Small closed classes of words by name: "of", "locative", "definite", "and"… */
export type WordClasses = Readonly<Record<string, ReadonlySet<string>>>

export interface World {
  /** English name of a code, or the key itself. */
  readonly nameOf: (code: string) => string
  /** English adjective of a state. */
  readonly adjectiveOf: (code: string) => string | undefined
  readonly isState: (code: string) => boolean
  /** What a group is: "party", "armed", "company"…; undefined for what is no group. */
  readonly groupKind: (name: string) => string | undefined
  /** What a group or organisation is, by its code or English name; undefined for what no list knows. */
  readonly bodyKind: (key: string) => string | undefined
  /** True for the acronym of an organisation ("UN"), false for an English name ("Hamas"). */
  readonly hasCode: (key: string) => boolean
  /** Whether a state has such an office: a republic has no king. */
  readonly hasOffice: (state: string, kind: OfficeKind) => boolean
}

/** The rest of a title behind an adjective: "à la sécurité nationale" after "conseiller américain". */
export interface TailEntry {
  /** Folded first word of the title. */
  readonly first: string
  readonly entry: TitleEntry
}

/** How a title's kind changes with what it is of: data of the pack. */
export interface OfficeRules {
  /** "président" + parliament → speaker. */
  readonly refine: (kind: OfficeKind, role: string) => OfficeKind
  /** "ministre" + "de la Défense" → defence minister; "vice-ministre" stays a deputy. */
  readonly portfolio: (kind: OfficeKind, portfolio: OfficeKind) => OfficeKind
}

export interface NamePack {
  readonly phrases: PhraseIndex<Entry>
  readonly tails: () => PhraseIndex<TailEntry>
  /** By folded form: m, f or u. */
  readonly givenNames: ReadonlyMap<string, { readonly gender: Gender | 'u' }>
  /** Folded small words inside names: "ben", "von", "de". */
  readonly particles: ReadonlySet<string>
  readonly words: WordClasses
  readonly pronouns: ReadonlyMap<string, PronounEntry>
  /** By the key of the full name, and by the last word of it. */
  readonly known: {
    readonly byName: ReadonlyMap<string, readonly KnownPerson[]>
    readonly bySurname: ReadonlyMap<string, readonly KnownPerson[]>
  }
  readonly offices: OfficeRules
  /** By lemma. */
  readonly officeVerbs: ReadonlyMap<string, OfficeVerb>
  /** Names of places that stand for a body where they act: "l'Europe" → EU. */
  readonly powers: ReadonlyMap<string, string>
  /** Grammatical gender and number of a state's name. */
  readonly genders: ReadonlyMap<string, { readonly gender: Gender | null; readonly plural: boolean }>
  /** Lemmas of nouns that mean a person: "avocat". */
  readonly persons: ReadonlySet<string>
  /** Lemmas of verbs of saying. */
  readonly saying: ReadonlySet<string>
  /** By lemma, the kinds of bodies that a noun may take up: "le mouvement". */
  readonly anaphors: ReadonlyMap<string, ReadonlySet<string>>
  readonly world: World
}
