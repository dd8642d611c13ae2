/** On whose word the dispatch gives an act: the speakers of the quotations it stands in, outermost first. */
import type { EventType, Quotation } from '../../../types/index.ts'
import type { Cast } from '../cast.ts'
import { relation } from './cases.ts'
import type { Scene } from './scene.ts'
import type { Spoken } from './spoken.ts'

export const ANONYMOUS = 'anonymous'

/** Kinds of act that are done by saying them, or ordered so: the speaker's own need nobody's word. */
const SPEECH: ReadonlySet<EventType> = new Set([
  'ACCUSE',
  'REQUEST',
  'REJECT',
  'THREATEN',
  'AGREE',
  'CONCEDE',
  'SUPPORT',
  'SANCTION',
])

/** Of these even what the speaker says he did needs nobody's word: "nous avons condamné". */
const UTTERED: ReadonlySet<EventType> = new Set(['ACCUSE', 'REQUEST', 'REJECT', 'THREATEN'])

export interface Told {
  readonly trigger: number
  readonly type: EventType
  /** Actor ids of the doers: a speech act of the speaker's own ("nous exigeons") is the agency's to assert. */
  readonly sources: readonly string[]
  /** Still to come, as the speaker tells it. */
  readonly ahead: boolean
  /** Told as past by the speaker ("dit avoir demandé"). */
  readonly past: boolean
  /** "aurait livré": somebody says so. */
  readonly hearsay: boolean
  /** Who owns to the act or makes it known as the object of his verb ("a revendiqué des frappes"). */
  readonly claimants: readonly string[]
}

export function chainOf(
  { trigger, type, sources, ahead, past, hearsay, claimants }: Told,
  spoken: Spoken,
  cast: Cast,
): string[] {
  const around = spoken.isAside(trigger) ? [] : spoken.at(trigger)
  const chain: string[] = []
  const add = (id: string): void => {
    if (!chain.includes(id)) chain.push(id)
  }
  const done = UTTERED.has(type) ? spoken.isPastInfinitive(trigger) : past
  // the speaker's own words, and those that he has them in
  let own = 0
  // "a annoncé qu'il se rendrait à Rome": what he means to do is on his word, the promise in his own words is the act itself
  const foretold = ahead && type === 'AGREE' && around[0]?.kind === 'indirect'
  if (SPEECH.has(type) && !done && !foretold) while (own < around.length && isOwn(around[own], sources, cast)) own++
  for (let q = around.length - 1; q >= own; q--) for (const id of [...around[q].via, ...speakersOf(around[q])]) add(id)
  if (!around.length && (!SPEECH.has(type) || (ahead && type === 'AGREE'))) for (const id of claimants) add(id)
  if (!chain.length && hearsay) add(ANONYMOUS)
  return chain
}

/** Whether one of the doers says it himself, or one who speaks for him. */
export const isOwn = (said: Quotation, sources: readonly string[], cast: Cast): boolean =>
  speakersOf(said).some((id) => sources.includes(partyOf(id, cast)))

const speakersOf = (q: Quotation): readonly string[] => (q.speaker === null ? [ANONYMOUS] : [q.speaker].flat())

const partyOf = (id: string, cast: Cast): string => {
  const actor = cast.get(id)
  return actor ? cast.party(actor).id : id
}

/** Nouns and verbs between an act and the verb that claims it: "reconnaît l'existence de contacts". */
const ABOVE = 4

/** Who claims, owns to or reports an act that is told as the object of his verb; a frame's own verb may be that verb. */
export function claimantsOf(trigger: number, { clauses, cast, parties, pack }: Scene): string[] {
  const { tokens } = clauses
  let word = trigger
  for (let step = 0; step < ABOVE && word >= 0; step++) {
    const { upos, lemma, head } = tokens[word]
    if (upos === 'VERB' && pack.words.claiming.has(lemma) && !clauses.isPassive(word)) {
      const subject = clauses.subject(word)
      if (subject < 0) return []
      const person = cast.at(subject)
      return person ? [person.id] : parties.named(subject).map((actor) => actor.id)
    }
    const rel = relation(tokens[word])
    const object = rel === 'obj' || rel === 'conj' || rel === 'appos'
    const part = rel === 'nmod' && clauses.caseOf(word) === pack.words.owner
    if (upos !== 'NOUN' || !(object || part)) return []
    word = head
  }
  return []
}
