/** Reads the nouns for many and whose they are: the state, people or group said beside them, else the state spoken of. */
import type { Actor, ActorMention, Quoted, Token } from '../../../types/index.ts'
import { fold } from '../names/fold.ts'
import type { PhraseIndex } from '../names/phrases.ts'
import { Sights } from './sights.ts'

export interface Collective {
  /** English, what an adjective stands before: "protesters". */
  readonly name: string
  /** No power among states, one that fights or rules, or a people without a state. */
  readonly kind: 'crowd' | 'force' | 'people'
  /**
   * `home` of the state spoken of when none is said, and named after it; `state` of it, but not named after it;
   * `known` may be the armed group told of before; `said` only with an adjective;
   * `count` one form for one and for many; `one` a word that means resistance, too.
   */
  readonly flags: ReadonlySet<string>
}

export interface CollectivePack {
  readonly nouns: PhraseIndex<Collective>
  /** English of adjectives that are no state's, by folded form. */
  readonly qualifiers: ReadonlyMap<string, string>
  /** English adjective of a state's code. */
  readonly adjectiveOf: (code: string) => string | undefined
  /** Whether a group is known to fight: who "les rebelles" are. */
  readonly isArmed: (name: string) => boolean
  readonly of: ReadonlySet<string>
  readonly locative: ReadonlySet<string>
  readonly definite: ReadonlySet<string>
  /** What follows "opposition" where it is resistance. */
  readonly against: ReadonlySet<string>
  /** Determiners that show a noun of one form to be many: "les ONG". */
  readonly several: ReadonlySet<string>
}

/** A noun for many as it stands in the text, with what is said beside it. */
export interface Many {
  readonly from: number
  readonly to: number
  readonly head: number
  readonly noun: Collective
  readonly state: Actor | undefined
  /** The state they are of when none is said. */
  readonly home: Actor | undefined
  /** The armed group that the dispatch has told of before. */
  readonly known: Actor | undefined
  readonly qualifier: string | undefined
  /** "les combattants du Hezbollah": who they are. */
  readonly group: Actor | undefined
}

/** Words behind the noun that may tell whose they are, and before it that may count them. */
const BEHIND = 5
const BEFORE = 3
/** Who many are: a group known by name, or many of a state. */
export type Who =
  | { readonly group: Actor }
  | { readonly group?: undefined; readonly name: string; readonly of: Actor | undefined }

export class CollectiveReader {
  private readonly doc: Quoted
  private readonly pack: CollectivePack
  private readonly tokens: readonly Token[]
  private readonly byId = new Map<string, Actor>()
  /** Per token, the mention that it heads. */
  private readonly headed = new Map<number, ActorMention>()
  /** Per token, 1 inside a name or a title. */
  private readonly covered: Uint8Array
  /** By noun, the one state or adjective that the dispatch says of it; null where it says several. */
  private readonly said = new Map<Collective, Many | null>()
  private readonly sights: Sights

  constructor(doc: Quoted, pack: CollectivePack) {
    this.doc = doc
    this.pack = pack
    this.tokens = doc.tokens
    for (const actor of doc.actors) this.byId.set(actor.id, actor)
    this.covered = new Uint8Array(doc.tokens.length)
    for (const mention of doc.mentions) {
      if (!this.headed.has(mention.head)) this.headed.set(mention.head, mention)
      if (mention.as !== 'pronoun') this.covered.fill(1, mention.from, mention.to)
    }
    this.sights = new Sights(doc, (actor) => pack.isArmed(actor.name), pack.locative)
  }

  /** Every noun for many, in the order of the text. */
  find(): Many[] {
    const out: Many[] = []
    const { text } = this.doc.dispatch
    const folded = fold(text)
    for (let t = 0; t < this.tokens.length; t++) {
      const { upos, part, start } = this.tokens[t]
      if (part === 2 || (upos !== 'NOUN' && upos !== 'PROPN')) continue
      const hit = this.pack.nouns.at(text, folded, start)?.[0]
      if (!hit) continue
      let to = t + 1
      while (to < this.tokens.length && this.tokens[to].end <= hit.end) to++
      const one = this.read(t, to, hit.entries[0])
      if (!one) continue
      out.push(one)
      t = to - 1
    }
    for (const one of out) {
      if (!one.state && !one.qualifier && !one.group) continue
      const known = this.said.get(one.noun)
      const same = known?.state === one.state && known?.qualifier === one.qualifier && known?.group === one.group
      this.said.set(one.noun, known === undefined || same ? one : null)
    }
    return out
  }

  private read(from: number, to: number, noun: Collective): Many | null {
    const head = this.headOf(from, to)
    if (this.covered[from] && !this.isVague(head)) return null
    if (noun.flags.has('count') && !this.isCounted(from)) return null
    const beside = this.behind(to, noun)
    if (noun.flags.has('one') && !beside.state && this.isResistance(from, to)) return null
    if (noun.flags.has('said') && !beside.state && !beside.qualifier && !beside.group) return null
    if (beside.state || beside.qualifier || beside.group)
      return { from, head, noun, home: undefined, known: undefined, ...beside }
    // "les rebelles": the group that the dispatch has told of
    const known = noun.flags.has('known') ? this.sights.armedAt(from) : undefined
    const home = noun.flags.has('home') || noun.flags.has('state') ? this.sights.homeAt(from) : undefined
    return { from, head, noun, ...beside, home, known }
  }

  /** "une forte opposition", "l'opposition au projet", "les opposants au confinement": no body of people, or nobody knows which. */
  private isResistance(from: number, to: number): boolean {
    const before = this.tokens[from - 1]?.norm ?? ''
    const after = this.tokens[to]?.norm ?? ''
    return !this.pack.definite.has(before) || this.pack.against.has(after)
  }

  /** A place without a state is nobody: "les pays arabes". */
  private isVague(head: number): boolean {
    const mention = this.headed.get(head)
    const actor = mention && this.byId.get(mention.actor)
    return actor?.kind === 'place' && !actor.of
  }

  private headOf(from: number, to: number): number {
    for (let t = from; t < to; t++) {
      const { head, upos } = this.tokens[t]
      if ((head < from || head >= to) && upos !== 'PUNCT' && upos !== 'ADP' && upos !== 'DET') return t
    }
    return from
  }

  private isCounted(noun: number): boolean {
    for (let t = noun - 1; t >= 0 && noun - t <= BEFORE; t--) {
      const { norm, upos } = this.tokens[t]
      if (this.pack.several.has(norm) || upos === 'NUM') return true
      if (upos === 'VERB' || upos === 'PUNCT' || (upos === 'DET' && !this.pack.several.has(norm))) return false
    }
    return false
  }

  /** What the words behind the noun say of it. */
  private behind(from: number, noun: Collective): Pick<Many, 'to' | 'state' | 'qualifier' | 'group'> {
    const { of, locative, definite, qualifiers } = this.pack
    // "des migrants de Grèce" are no Greeks, "l'opposition en Biélorussie" is Belarusian
    const fights = noun.kind === 'force' || noun.flags.has('said')
    const isOwned = noun.flags.has('home') || noun.flags.has('state') || noun.flags.has('said')
    let qualifier: string | undefined
    let to = from
    for (let t = from; t < this.tokens.length && t - from < BEHIND; t++) {
      const { norm, upos } = this.tokens[t]
      const actor = this.actorAt(t)
      if (actor?.kind === 'state' && this.headed.get(t)?.as === 'role')
        return { to: t + 1, state: actor, qualifier, group: undefined }
      if (actor?.kind === 'group' && fights) return { to: t + 1, state: undefined, qualifier, group: actor }
      const english = qualifiers.get(fold(norm))
      if (english && upos !== 'PROPN') {
        qualifier ??= english
        to = t + 1
      } else if (isOwned ? of.has(norm) || locative.has(norm) : of.has(norm) && fights) {
        let name = t + 1
        while (name < this.tokens.length && definite.has(this.tokens[name].norm)) name++
        const named = this.actorAt(name)
        if (named?.kind === 'state') return { to: name + 1, state: named, qualifier, group: undefined }
        if (named?.kind === 'group' && of.has(norm) && fights)
          return { to: name + 1, state: undefined, qualifier, group: named }
        break
      } else if (upos !== 'ADJ') break
    }
    return { to, state: undefined, qualifier, group: undefined }
  }

  private actorAt(token: number): Actor | undefined {
    const mention = this.headed.get(token)
    return mention && mention.as !== 'pronoun' ? this.byId.get(mention.actor) : undefined
  }

  /** Who they are: a group that has a name, or their English name and the state they are of; null for those of nobody knows where. */
  who(one: Many): Who | null {
    const { noun, state, home, qualifier, group, known } = one
    if (group) return { group }
    const isBare = !state && !qualifier
    const elsewhere = isBare && (home || known || noun.flags.has('home')) ? this.said.get(noun) : undefined
    if (elsewhere) return this.who(elsewhere)
    if (known) return { group: known }
    const isHome = noun.flags.has('home')
    if (isBare && isHome && !home) return null
    const of = state ?? home
    const adjective = of?.code && (state || isHome) ? this.pack.adjectiveOf(of.code) : qualifier
    return { name: adjective && noun.kind !== 'people' ? `${adjective} ${noun.name}` : noun.name, of }
  }
}
