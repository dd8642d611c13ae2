/** On whose word the dispatch gives an act: the speakers of the quotations it stands in, outermost first. */
import type { EventType, Quotation } from '../../../types/index.ts'
import type { Cast } from '../cast.ts'
import type { Spoken } from './spoken.ts'

export const ANONYMOUS = 'anonymous'

/** Kinds of act that are done by saying them: the speaker's own need nobody's word. */
const SPEECH: ReadonlySet<EventType> = new Set([
  'ACCUSE',
  'REQUEST',
  'REJECT',
  'THREATEN',
  'AGREE',
  'CONCEDE',
  'SUPPORT',
])

/** Of these even what the speaker says he did needs nobody's word: "nous avons condamné". */
const UTTERED: ReadonlySet<EventType> = new Set(['ACCUSE', 'REQUEST', 'REJECT', 'THREATEN'])

export interface Told {
  readonly trigger: number
  readonly type: EventType
  /** Actor ids of the doers: a speech act of the speaker's own ("nous exigeons") is the agency's to assert. */
  readonly sources: readonly string[]
  /** Told as past by the speaker ("dit avoir demandé"). */
  readonly past: boolean
  /** "aurait livré": somebody says so. */
  readonly hearsay: boolean
}

export function chainOf({ trigger, type, sources, past, hearsay }: Told, spoken: Spoken, cast: Cast): string[] {
  const around = spoken.isAside(trigger) ? [] : spoken.at(trigger)
  const chain: string[] = []
  const add = (id: string): void => {
    if (!chain.includes(id)) chain.push(id)
  }
  const done = UTTERED.has(type) ? spoken.isPastInfinitive(trigger) : past
  // the speaker's own words, and those that he has them in
  let own = 0
  if (SPEECH.has(type) && !done)
    while (own < around.length && speakersOf(around[own]).some((id) => sources.includes(partyOf(id, cast)))) own++
  for (let q = around.length - 1; q >= own; q--) for (const id of [...around[q].via, ...speakersOf(around[q])]) add(id)
  if (!chain.length && hearsay) add(ANONYMOUS)
  return chain
}

const speakersOf = (q: Quotation): readonly string[] => (q.speaker === null ? [ANONYMOUS] : [q.speaker].flat())

const partyOf = (id: string, cast: Cast): string => {
  const actor = cast.get(id)
  return actor ? cast.party(actor).id : id
}
