/** Whom words mean that name another: a capital for the body that sits there, a kind of people for their group. */
import type { Actor } from '../../../types/index.ts'
import type { Cast } from '../cast.ts'
import { relation } from './cases.ts'
import type { Clauses } from './clause.ts'
import type { EventPack } from './pack.ts'

/** How many words back a company that a noun takes up stands at most. */
const MEMORY = 150

export class Bynames {
  private readonly clauses: Clauses
  private readonly cast: Cast
  private readonly pack: EventPack

  constructor(clauses: Clauses, cast: Cast, pack: EventPack) {
    this.clauses = clauses
    this.cast = cast
    this.pack = pack
  }

  /** "Bruxelles a promis…": the body that sits there, where the city acts or is acted on. */
  seat(token: number): Actor | undefined {
    const { tokens, tree } = this.clauses
    const seat = tokens[token].upos === 'PROPN' ? this.pack.seats.get(tokens[token].norm) : undefined
    if (!seat) return undefined
    const placed = relation(tokens[token]) === 'nmod' || this.pack.words.locative.has(this.clauses.caseOf(token))
    return placed || tree.child(token, 'amod') >= 0
      ? undefined
      : this.cast.withCode(seat.code, seat.name, 'organisation')
  }

  /** "des jihadistes de Boko Haram", "les forces du maréchal": the group or leader that is named, not the kind of people. */
  groupOf(token: number): Actor | undefined {
    const { tokens, tree } = this.clauses
    if (tokens[token].upos !== 'NOUN') return undefined
    const isGroup = this.cast.at(token)?.kind === 'group'
    if (!isGroup && !this.pack.standIns.has(tokens[token].lemma)) return undefined
    for (const child of tree.children(token)) {
      const kase = this.clauses.caseOf(child)
      const group = this.cast.at(child)
      // "des combattants shebab"
      const isBeside = !kase && child > token && ['nmod', 'appos', 'amod', 'flat'].includes(relation(tokens[child]))
      if (isGroup && isBeside && group?.kind === 'group') return group
      if (relation(tokens[child]) !== 'nmod' || kase !== this.pack.words.owner) continue
      if (isGroup && group?.kind === 'group') return group
      // "les forces du maréchal": his, whatever state he is of
      if (group && this.pack.leaders.has(group.name)) return group
    }
    return undefined
  }

  /** "la plateforme", "le géant chinois": the company most named before, the last of two. */
  companyOf(token: number): Actor | undefined {
    const { tokens, tree } = this.clauses
    if (tokens[token].upos !== 'NOUN' || !this.pack.firms.has(tokens[token].lemma)) return undefined
    let known = false
    for (const child of tree.children(token)) {
      const { feats } = tokens[child]
      known ||= child < token && (feats.includes('Definite=Def') || feats.includes('PronType=Dem'))
      const rel = relation(tokens[child])
      // "le groupe Renault", "la plateforme de Google", "l'application que…"
      const set = rel === 'nmod' || rel === 'appos' || rel === 'flat'
      if (child > token && set && this.cast.at(child)) return undefined
    }
    if (!known || tokens[token].feats.includes('Number=Plur')) return undefined
    const namings = new Map<Actor, number>()
    let best: Actor | undefined
    for (let t = token - 1; t >= 0 && token - t < MEMORY; t--) {
      const mention = this.cast.mentionAt(t)
      const actor = mention?.as === 'name' && mention.head === t ? this.cast.at(t) : undefined
      if (!actor || !this.pack.companies.has(actor.name)) continue
      namings.set(actor, (namings.get(actor) ?? 0) + 1)
      if (!best || namings.get(actor)! > namings.get(best)!) best = actor
    }
    return best
  }
}
