/** The actors of a dispatch while they are being found: mutable here, readonly once the step is done. */
import type { Actor, ActorKind, ActorMention } from '../../../types/index.ts'
import type { Gender } from './vocabulary.ts'

export interface DraftMention {
  readonly from: number
  readonly to: number
  readonly start: number
  readonly end: number
  readonly head: number
  readonly as: ActorMention['as']
  /** Of the words, where it is not that of the actor: "le GNA" for Libya. */
  readonly gender?: Gender | null
}

export interface DraftActor {
  readonly kind: ActorKind
  name: string
  label?: string
  code?: string
  of?: DraftActor
  gender: Gender | null
  plural: boolean
  readonly mentions: DraftMention[]
}

export class Draft {
  private readonly byKey = new Map<string, DraftActor>()
  readonly actors: DraftActor[] = []
  /** Bodies by the first token of the common noun before their names: "le musée Roche". */
  readonly called = new Map<number, DraftActor>()

  /** The actor known under this key, made at its first use. */
  actor(kind: ActorKind, key: string, make: () => Omit<DraftActor, 'kind' | 'mentions'>): DraftActor {
    const id = `${kind} ${key}`
    let actor = this.byKey.get(id)
    if (!actor) {
      actor = { kind, mentions: [], ...make() }
      this.byKey.set(id, actor)
      this.actors.push(actor)
    }
    return actor
  }

  find(kind: ActorKind, key: string): DraftActor | undefined {
    return this.byKey.get(`${kind} ${key}`)
  }

  /** The finished actors in order of first mention, and their mentions in order of the text. */
  finish(wanted: ReadonlySet<DraftActor>): {
    actors: Actor[]
    mentions: ActorMention[]
    ids: ReadonlyMap<DraftActor, string>
  } {
    const keep = new Set<DraftActor>()
    const want = (actor: DraftActor): void => {
      if (keep.has(actor)) return
      keep.add(actor)
      if (actor.of) want(actor.of)
    }
    for (const actor of this.actors) if (actor.mentions.length || wanted.has(actor)) want(actor)
    const order = [...keep].sort((a, b) => firstOf(a) - firstOf(b))
    const ids = new Map(order.map((actor, i) => [actor, `a${i + 1}`]))
    const mentions: ActorMention[] = []
    const actors = order.map((draft): Actor => {
      const id = ids.get(draft)!
      const own = [...draft.mentions].sort((a, b) => a.from - b.from || b.to - a.to)
      for (const { from, to, start, end, head, as } of own) mentions.push({ actor: id, from, to, start, end, head, as })
      return {
        id,
        kind: draft.kind,
        name: draft.name,
        ...(draft.label !== undefined && { label: draft.label }),
        ...(draft.code !== undefined && { code: draft.code }),
        ...(draft.of && { of: ids.get(draft.of) }),
        mentions: own.map(({ start, end, as }) => ({ start, end, as })),
      }
    })
    mentions.sort((a, b) => a.from - b.from || b.to - a.to)
    return { actors, mentions, ids }
  }
}

function firstOf(actor: DraftActor): number {
  let first = Number.POSITIVE_INFINITY
  for (const m of actor.mentions) if (m.start < first) first = m.start
  return first
}
