/** What a language brings to the reading of events: frames by lemma and the small word lists that decide what counts and how sure it is. */
import type { Frame } from './frame.ts'

/**
 * What a governing word does to the act it governs:
 * `drop` no act of its own (asked for, feared, threatened), `plan` to come, `near` to come when the infinitive follows
 * without a word between ("va livrer"), `may` possible, `not` did not happen, `barred` ruled out, but possible when that is denied ("n'exclut pas de"), `announce` made known: acts that can lie ahead do.
 */
export type Effect = 'drop' | 'plan' | 'near' | 'may' | 'not' | 'barred' | 'announce' | 'keep'

export interface Governor {
  /** On a clause it governs ("envisage de se retirer"). */
  readonly clause: Effect
  /** On a noun it governs ("envisage un retrait"). */
  readonly noun: Effect
}

/** A people's state, or the armed group of that name. */
export interface People {
  readonly name: string
  /** Of the state; groups have none. */
  readonly code?: string
}

export interface EventPack {
  /** Frames by lemma, most demanding first; keys are `verb:`, `noun:` or `adj:` and the lemma. */
  readonly frames: ReadonlyMap<string, readonly Frame[]>
  /** Classes of nouns that frames ask for: "troops" → soldat, troupe… */
  readonly classes: ReadonlyMap<string, ReadonlySet<string>>
  /** Classes that frames ask for by name that are no list of nouns are kinds of actor: state, organisation, group, person, place, actor. */
  readonly governors: ReadonlyMap<string, Governor>
  /** Verbs that lend a noun their tense and denial ("n'a pas tenu de réunion"); of others the noun is a thing spoken of. */
  readonly supports: ReadonlySet<string>
  /** Verbs that tell that their subject takes place: "se tenir", "débuter". */
  readonly happening: ReadonlySet<string>
  /** Adjectives and participles beside a noun: "éventuel" may, "prochain" plan. */
  readonly modifiers: ReadonlyMap<string, Effect>
  /** Prepositions and locutions, folded: "à l'encontre de" → contre. */
  readonly cases: ReadonlyMap<string, string>
  /** Nouns that make a preposition with the noun they govern: "encontre" → contre. */
  readonly caseNouns: ReadonlyMap<string, string>
  /** Rules that read a denial: "rule:reject/démentir". */
  readonly denials: ReadonlySet<string>
  /** Companies by name, and the nouns that take one up ("la plateforme"). */
  readonly companies: ReadonlySet<string>
  readonly firms: ReadonlySet<string>
  /** Parties, companies and movements by name, with the codes of the states they are at home in: their quarrels there are no foreign affairs. */
  readonly homes: ReadonlyMap<string, readonly string[]>
  /** Whether many taken together are a power, by the last words of their English names: "opposition", "states". */
  readonly collectives: ReadonlyMap<string, 'crowd' | 'force'>
  /** Codes of bodies that states form: organisations, alliances, unions, banks, courts, forums. */
  readonly bodies: ReadonlySet<string>
  /** Peoples by the forms of their names: "françaises" → FRA. */
  readonly peoples: ReadonlyMap<string, People>
  /** Peoples by the first half of a compound: "sino" → CHN. */
  readonly combining: ReadonlyMap<string, People>
  /** Persons who act for themselves among states, by name: warlords, rival presidents. */
  readonly leaders: ReadonlySet<string>
  /** Capitals whose name stands for the body that sits there: "Bruxelles" → EU. */
  readonly seats: ReadonlyMap<string, { readonly code: string; readonly name: string }>
  /** Codes of the states that hold lands which others call theirs, by the names of these: "golan" → ISR. */
  readonly lands: ReadonlyMap<string, string>
  /** Names of media: an interview with one is no meeting of parties. */
  readonly media: ReadonlySet<string>
  /** Nouns that count others: "une centaine de soldats". */
  readonly quantities: ReadonlySet<string>
  /** Nouns that stand for the state they belong to: gouvernement, armée, responsable. */
  readonly standIns: ReadonlySet<string>
  /** Words that make somebody suffer an act, with how its noun hangs on them: "subir" obj, "cible" de. */
  readonly sufferers: ReadonlyMap<string, string>
  /** Verbs whose infinitive is the act of their object ("accuser X de"). */
  readonly objectControl: ReadonlySet<string>
  /** Verbs whose infinitive is the act of their indirect object ("demander à X de"). */
  readonly dativeControl: ReadonlySet<string>
  /** Verbs whose bare past participle is active ("arrivé à Moscou"). */
  readonly movers: ReadonlySet<string>
  /** Auxiliaries that make a participle active (avoir). */
  readonly active: ReadonlySet<string>
  /** Words that deny beside a verb ("pas", "jamais") or before a noun ("aucun"). */
  readonly negators: ReadonlySet<string>
  /** Nouns and adjectives that tell the kind of matter: "nucléaire" → nuclear. */
  readonly contexts: ReadonlyMap<string, string>
  readonly words: {
    /** Cases of the owner of a noun and of the doer of a passive. */
    readonly owner: string
    readonly agent: string
    /** Case that joins the parties of something mutual: "entre". */
    readonly between: string
    /** Case of the one to whom something is given or said. */
    readonly dative: string
    /** Cases of a noun that completes the word above it ("appel à un retrait"), unlike a setting ("lors d'un retrait"). */
    readonly complement: ReadonlySet<string>
    /** Marks of an infinitive that completes a verb: à, de. */
    readonly infinitive: ReadonlySet<string>
    readonly reflexive: ReadonlySet<string>
    /** Marks that make the clause a condition (si), a purpose (pour), a lack (sans). */
    readonly condition: ReadonlySet<string>
    readonly purpose: ReadonlySet<string>
    readonly lack: ReadonlySet<string>
    /** Marks of what came before the governing act: "après". */
    readonly before: ReadonlySet<string>
    /** Cases of the place where something happens. */
    readonly locative: ReadonlySet<string>
    /** Cases that set a second party beside the first: "comme", "ainsi que". */
    readonly joining: ReadonlySet<string>
    /** Cases of those whom a noun is against: "les attaques contre X". */
    readonly adverse: ReadonlySet<string>
    /** Verbs that lay an act at the door of the one they give it to: "attribuée à X". */
    readonly ascribing: ReadonlySet<string>
    /** Verbs whose subject owns to the act that is their object, or reports it: "revendique des frappes". */
    readonly claiming: ReadonlySet<string>
    /** Verbs that say where somebody acts from: "basés en Russie". */
    readonly based: ReadonlySet<string>
    /** Cases that put a noun at the time of its verb: "lors de", "dans". */
    readonly during: ReadonlySet<string>
    /** Words before a relative pronoun that put its clause at the time of what it takes up: "lors duquel". */
    readonly meanwhile: ReadonlySet<string>
    /** Cases that set a noun at another time than its verb: "avant". */
    readonly apart: ReadonlySet<string>
    /** Verbs of duty and ability: "a dû se retirer" tells that it was done. */
    readonly modal: ReadonlySet<string>
    /** Verbs that bring about what they govern: "a permis de libérer", "a poussé à agir" tell that it was done. */
    readonly bringing: ReadonlySet<string>
    /** Cases that make a time a bound: "avant mardi" is not on Tuesday. */
    readonly bound: ReadonlySet<string>
    /** Cases that say since when. */
    readonly since: ReadonlySet<string>
    /** What says a stretch of time by its ends: "de" and "entre" open it, "à" and "et" join its ends. */
    readonly range: {
      readonly from: ReadonlySet<string>
      readonly until: ReadonlySet<string>
      readonly and: ReadonlySet<string>
    }
    /** The pronoun that takes up what a clause has told: "ce que Moscou dément". */
    readonly that: ReadonlySet<string>
    /** Relative pronouns. */
    readonly relative: ReadonlySet<string>
  }
}
