/** Who holds what: whom a former official acted for: "l'ancien président s'est rendu à Rome en 2015" is his state's visit. */
import type { Actor, OfficeKind, Quoted } from '../../../types/index.ts'
import type { Cast } from '../cast.ts'

/** Offices whose holders act for the state. */
const LEADING: ReadonlySet<OfficeKind> = new Set([
  'president',
  'vice president',
  'prime minister',
  'chancellor',
  'monarch',
  'foreign minister',
  'defence minister',
  'minister',
])

/** Offices whose holders, when struck, are struck as their state's. */
const SERVING: ReadonlySet<OfficeKind> = new Set([
  ...LEADING,
  'general',
  'chief of staff',
  'ambassador',
  'envoy',
  'national security adviser',
  'commissioner',
])

export class Held {
  private readonly served = new Map<string, Actor>()
  private readonly states = new Map<string, Actor>()
  private readonly year: string
  private readonly doc: Quoted
  private readonly cast: Cast
  private readonly lands: ReadonlyMap<string, string>

  /**
   * @param leaders persons who act for themselves, whatever office they hold
   * @param lands codes of the states that hold lands of others, by the names of these
   */
  constructor(doc: Quoted, cast: Cast, leaders: ReadonlySet<string>, lands: ReadonlyMap<string, string>) {
    this.doc = doc
    this.cast = cast
    this.lands = lands
    this.year = doc.dispatch.sentAt?.slice(0, 4) ?? ''
    for (const { person, of, office, status } of doc.offices) {
      const state = leaders.has(cast.get(person)?.name ?? '') ? undefined : cast.get(of)
      if (SERVING.has(office) && state?.kind === 'state') this.served.set(person, state)
      if (status === 'former' && LEADING.has(office) && state?.kind === 'state') this.states.set(person, state)
    }
  }

  /** Acts of an earlier year are those of the state that an official of then has since left. */
  by(actors: Actor[], date: string | null): Actor[] {
    if (!date || !this.states.size || !(date.slice(0, 4) < this.year)) return actors
    return actors.map((actor) => this.states.get(actor.id) ?? actor)
  }

  /** The holder of the land that one of these words names ("la Cisjordanie occupée"), if the dispatch speaks of him. */
  holderOf(tokens: readonly number[]): Actor | null {
    const code = tokens.map((t) => this.lands.get(this.doc.tokens[t].norm)).find((c) => c)
    return (code && this.cast.actors.find((actor) => actor.code === code)) || null
  }

  /** A blow at a general is one at his state. */
  struck(actors: Actor[]): Actor[] {
    return actors.map((actor) => this.served.get(actor.id) ?? actor)
  }
}
