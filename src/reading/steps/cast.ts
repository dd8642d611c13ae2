/** The actors of one dispatch while steps look them up and add to them. */
import type { Actor, ActorMention, Named } from '../../types/index.ts'

export class Cast {
  private readonly byId = new Map<string, Actor>()
  private readonly byHead = new Map<number, ActorMention>()
  private readonly list: Actor[]

  constructor(doc: Named) {
    this.list = [...doc.actors]
    for (const actor of doc.actors) this.byId.set(actor.id, actor)
    for (const mention of doc.mentions) {
      const other = this.byHead.get(mention.head)
      if (!other || mention.to - mention.from > other.to - other.from) this.byHead.set(mention.head, mention)
    }
  }

  /** All actors, those added by steps included. */
  get actors(): readonly Actor[] {
    return this.list
  }

  get(id: string): Actor | undefined {
    return this.byId.get(id)
  }

  /** The longest mention headed by this token. */
  mentionAt(token: number): ActorMention | undefined {
    return this.byHead.get(token)
  }

  /** The actor that the phrase headed by this token names. */
  at(token: number): Actor | undefined {
    const mention = this.byHead.get(token)
    return mention && this.byId.get(mention.actor)
  }

  /** The state or organisation with this code, added without mentions when nothing in the text names it yet. */
  withCode(code: string, name: string, kind: 'state' | 'organisation'): Actor {
    const known = this.list.find((a) => a.code === code)
    if (known) return known
    const actor: Actor = { id: `a${this.list.length + 1}`, kind, name, code, mentions: [] }
    this.list.push(actor)
    this.byId.set(actor.id, actor)
    return actor
  }

  /** Who acts on the record when this actor acts: the state or body of an official (`of`), else the actor itself. */
  party(actor: Actor): Actor {
    return (actor.kind === 'person' && actor.of && this.byId.get(actor.of)) || actor
  }
}
