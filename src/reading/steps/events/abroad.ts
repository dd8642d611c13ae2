/** What belongs on a diplomatic record: acts between states, bodies and armed groups, not a state's own affairs. */
import type { Actor } from '../../../types/index.ts'
import type { Cast } from '../cast.ts'
import type { Frame } from './frame.ts'
import type { EventPack } from './pack.ts'

const PUBLIC: ReadonlySet<Actor['kind']> = new Set(['state', 'organisation', 'group'])

/** The state an actor belongs to, for telling home from abroad. */
function home(actor: Actor, cast: Cast): string {
  let a = actor
  for (let step = 0; step < 4 && a.of; step++) {
    const next = cast.get(a.of)
    if (!next) break
    a = next
  }
  return a.id
}

/** Whether the act crosses a border: two parties of different states, or one party and an act that only states do to others. */
export function isInternational(
  frame: Frame,
  source: readonly Actor[],
  target: readonly Actor[],
  cast: Cast,
  pack: EventPack,
): boolean {
  const all = [...source, ...target]
  if (frame.type === 'CONSULT' && all.some((a) => a.kind === 'person' || pack.media.has(a.name))) return false
  if (!all.some((a) => PUBLIC.has(a.kind))) return false
  // a private person, an opponent or an analyst who asks or blames is not yet on the record
  if (source.length && !source.some((a) => PUBLIC.has(a.kind))) return false
  if (frame.mutual && !(frame.solo && all.length === 1)) return new Set(all.map((a) => home(a, cast))).size > 1
  if (!source.length) return frame.unknown && target.some((a) => PUBLIC.has(a.kind))
  if (!target.length) return frame.solo && source.some((a) => PUBLIC.has(a.kind))
  const homes = new Set(source.map((a) => home(a, cast)))
  return target.some((a) => !homes.has(home(a, cast)))
}
