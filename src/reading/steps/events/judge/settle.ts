/** What the judge makes of the rules' readings of a dispatch: keeps, drops and adds, and names the parties. */
import type { Actor, EventMention, EventType } from '../../../../types/index.ts'
import { lieAhead, told } from '../mention.ts'
import type { Scene } from '../scene.ts'
import type { Found, Judge } from './judge.ts'
import { type Matter, mattersOf, type Ruling } from './matters.ts'
import { Namings } from './namings.ts'

export function settle(scene: Scene, ruling: Ruling, judge: Judge): EventMention[] {
  const namings = new Namings(scene.doc, scene.cast, scene.pack)
  const out: EventMention[] = []
  for (const matter of mattersOf(scene, namings, ruling)) {
    const sentence = judge.typeOf(matter)
    if (!sentence) continue
    if (matter.rule?.event.basis === 'stated') {
      out.push(matter.rule.event)
      continue
    }
    const found = judge.partiesOf(scene, namings, matter, sentence.type)
    const event =
      found && found.share * sentence.share >= judge.thresholds.party
        ? eventOf(scene, matter, sentence.type, found)
        : null
    if (event) out.push(event)
  }
  return out
}

function eventOf(scene: Scene, { trigger, outlook, rule }: Matter, type: EventType, found: Found): EventMention {
  const ids = (actors: readonly Actor[]) =>
    actors
      .map((actor) => actor.id)
      .sort()
      .join()
  const { event } = rule ?? {}
  if (event && event.type === type) {
    const same = ids(found.source) === known(event.source) && ids(found.target) === known(event.target)
    if (same) return event
  }
  const date = event
    ? event.date
    : scene.times.of(trigger, outlook.predicate, scene.spoken.at(trigger)[0], outlook.status !== 'actual')
  const status = event?.status ?? lieAhead(scene, type, outlook.status ?? 'possible', date)
  const sides = { source: found.source, target: found.target, inferred: true }
  const judged = told(scene, trigger, outlook, { type, status, date }, sides, false)
  if (!event) return { ...judged, why: `model:events/${type}` }
  const parties = [...judged.source, ...judged.target]
  return {
    ...judged,
    mode: type === event.type ? event.mode : null,
    place: event.place ?? judged.place,
    promises: type === event.type ? event.promises : null,
    persons: event.persons.filter((id) => parties.includes(partyOf(scene, id))),
    why: `${event.why}+model`,
  }
}

const known = (ids: readonly string[]): string =>
  ids
    .filter((id) => id !== 'unknown')
    .sort()
    .join()

function partyOf(scene: Scene, id: string): string {
  const actor = scene.cast.get(id)
  return actor ? scene.cast.party(actor).id : id
}
