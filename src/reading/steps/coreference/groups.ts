/** Resolves common nouns that stand for states ("l'armée", "le gouvernement turc") and words for several ("les deux hommes"). */

import type { Body } from '../names/bodies.ts'
import type { DraftActor } from '../names/draft.ts'
import type { Found } from '../names.ts'
import type { History } from './history.ts'

/** Roles of nouns that stand for the state spoken of when no state is named beside them. */
const ALONE: ReadonlySet<string> = new Set(['government', 'army', 'parliament', 'court', 'state'])

export class GroupReader {
  private readonly found: Found
  private readonly history: History
  /** The state that a noun was last said of: "l'armée" after "l'armée turque". */
  private readonly last = new Map<string, DraftActor>()

  constructor(found: Found, history: History) {
    this.found = found
    this.history = history
  }

  readBody(body: Body): void {
    if (body.entry.role === 'opposition') return
    const of = body.of ?? this.unsaid(body)
    if (!of) return
    if (body.of) this.last.set(body.entry.lemma, body.of)
    this.found.mention(of, body.from, body.to, body.head, 'role')
    this.history.see(of, body.from, body.head)
  }

  private unsaid(body: Body): DraftActor | undefined {
    const { role, lemma, flags, plural } = body.entry
    if (!body.definite || !ALONE.has(role) || flags.has('context')) return undefined
    // "les autorités", not "les pays"
    if (plural && !flags.has('plural') && role !== 'army') return undefined
    return this.last.get(lemma) ?? this.found.focus.at(body.from)
  }

  readWord(_token: number): void {}
}
