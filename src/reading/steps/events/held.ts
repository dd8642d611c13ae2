/** Whom a former official acted for: "l'ancien président s'est rendu à Rome en 2015" is his state's visit. */
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

export class Held {
  private readonly states = new Map<string, Actor>()
  private readonly year: string

  constructor(doc: Quoted, cast: Cast) {
    this.year = doc.dispatch.sentAt?.slice(0, 4) ?? ''
    for (const { person, of, office, status } of doc.offices) {
      const state = cast.get(of)
      if (status === 'former' && LEADING.has(office) && state?.kind === 'state') this.states.set(person, state)
    }
  }

  /** Acts of an earlier year are those of the state that an official of then has since left. */
  by(actors: Actor[], date: string | null): Actor[] {
    if (!date || !this.states.size || !(date.slice(0, 4) < this.year)) return actors
    return actors.map((actor) => this.states.get(actor.id) ?? actor)
  }
}
