/** On whose word the dispatch gives an act: the speakers of the quotations it stands in, outermost first. */
import type { Quotation } from '../../../types/index.ts'
import type { Cast } from '../cast.ts'
import type { Frame } from './frame.ts'
import type { Outlook } from './outlook.ts'
import type { Spoken } from './spoken.ts'

export const ANONYMOUS = 'anonymous'

/**
 * @param sources actor ids of the doers: a speech act of the speaker's own ("nous exigeons") is the agency's to assert
 */
export function chainOf(
  trigger: number,
  frame: Frame,
  outlook: Outlook,
  sources: readonly string[],
  spoken: Spoken,
  cast: Cast,
  past: boolean,
): string[] {
  const around = spoken.at(trigger)
  const chain: string[] = []
  const add = (id: string): void => {
    if (!chain.includes(id)) chain.push(id)
  }
  for (let q = around.length - 1; q >= 0; q--) {
    for (const id of around[q].via) add(id)
    const speakers = speakersOf(around[q])
    const own = speakers.some((id) => sources.includes(partyOf(id, cast)))
    if (own && q === 0 && frame.speech && !past) continue
    for (const id of speakers) add(id)
  }
  if (!chain.length && outlook.hearsay) add(ANONYMOUS)
  return chain
}

const speakersOf = (q: Quotation): readonly string[] => (q.speaker === null ? [ANONYMOUS] : [q.speaker].flat())

const partyOf = (id: string, cast: Cast): string => {
  const actor = cast.get(id)
  return actor ? cast.party(actor).id : id
}
