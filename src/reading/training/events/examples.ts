/** Annotated dispatches → examples for the judge of events: which words tell an act, and which actors are its parties. */
import type { Dispatch, EventMention } from '../../../types/index.ts'
import type { Pack } from '../../pack.ts'
import { readDocument } from '../../read.ts'
import { KINDS, NONE, ruled } from '../../steps/events/judge/judge.ts'
import { type Matter, mattersOf } from '../../steps/events/judge/matters.ts'
import { Namings } from '../../steps/events/judge/namings.ts'
import { othersOf, suspectsOf } from '../../steps/events/judge/parties.ts'
import { Scene } from '../../steps/events/scene.ts'
import { rule } from '../../steps/events.ts'
import type { LinearExample, RankingExample } from './learn-linear.ts'
import { sameParty } from './same-party.ts'

/** One event as an editor put it on the record: codes or names of the parties, and the words that tell it. */
export interface AnnotatedEvent {
  readonly type: string
  readonly source: readonly string[]
  readonly target: readonly string[]
  readonly trigger: { readonly start: number; readonly end: number }
}

export interface Examples {
  readonly kinds: LinearExample[]
  readonly sources: RankingExample[]
  readonly targets: RankingExample[]
}

/** How far, in characters, the words that a rule read may stand from those that the editor marked. */
const NEAR = 120

export function examplesOf(dispatch: Dispatch, events: readonly AnnotatedEvent[], pack: Pack): Examples {
  const doc = readDocument(dispatch, { ...pack, events: { ...pack.events, judge: null } })
  const scene = new Scene(doc, pack.events)
  const ruling = rule(scene)
  const namings = new Namings(doc, scene.cast, pack.events)
  const matters = mattersOf(scene, namings, ruling)
  const right = new Map<Matter, AnnotatedEvent>()
  const unsure = new Set<Matter>()
  const names = (ids: readonly string[]) => ids.map((id) => scene.cast.get(id)).flatMap((a) => (a ? [a] : []))
  for (const event of events) {
    const of = matterOf(event)
    const within = matters.filter(({ trigger }) => overlaps(doc.tokens[trigger], event.trigger))
    for (const matter of within) unsure.add(matter)
    if (of && !right.has(of)) right.set(of, event)
  }
  // an act told again in the same word is annotated once
  const words = new Set([...right].map(([{ trigger }]) => wordAt(trigger)))
  const kinds = matters.flatMap((matter): LinearExample[] => {
    const event = right.get(matter)
    if (!event && (unsure.has(matter) || (!matter.rule && words.has(wordAt(matter.trigger))))) return []
    if (!event && matter.rule && again(matter.rule.event)) return []
    return [{ signs: matter.signs, right: KINDS.indexOf(event?.type ?? NONE) }]
  })
  const sources: RankingExample[] = []
  const targets: RankingExample[] = []
  for (const [matter, event] of right) {
    const suspects = suspectsOf(scene, namings, matter.trigger, event.type, matter.rule && ruled(matter.rule.event))
    const is = (codes: readonly string[]) =>
      suspects.flatMap(({ actor }, i) =>
        (actor ? codes.some((code) => sameParty(actor, code)) : codes.includes('unknown')) ? [i] : [],
      )
    const doers = is(event.source)
    if (!doers.length) continue
    sources.push({ things: suspects.map(({ signs }) => signs), right: doers })
    const first = suspects[doers[0]]
    const others = othersOf(scene, suspects, first, event.type)
    // of those who act together, the others stand where one does it to another
    const codes = event.target.length ? event.target : event.source
    const to = others.flatMap(({ actor }, i) => (actor && codes.some((code) => sameParty(actor, code)) ? [i] : []))
    if (to.length) targets.push({ things: others.map(({ signs }) => signs), right: to })
    else if (!event.target.length && event.source.length === 1)
      targets.push({ things: others.map(({ signs }) => signs), right: [others.findIndex(({ actor }) => !actor)] })
  }
  return { kinds, sources, targets }

  function wordAt(trigger: number): string {
    return `${doc.tokens[trigger].lemma}/${doc.tokens[trigger].upos}`
  }

  /** The word of the document that tells an annotated event: one that a rule read as such, else the head of the words marked. */
  function matterOf(event: AnnotatedEvent): Matter | undefined {
    const middle = (event.trigger.start + event.trigger.end) / 2
    let best: Matter | undefined
    let least = Infinity
    for (const matter of matters) {
      const token = doc.tokens[matter.trigger]
      const on = overlaps(token, event.trigger)
      const away = Math.abs((token.start + token.end) / 2 - middle)
      const same = matter.rule?.event.type === event.type
      if ((!on && (!same || away > NEAR)) || right.has(matter)) continue
      const isHead = on && !(token.end > 0 && inside(doc.tokens[doc.tokens[matter.trigger].head], event.trigger))
      const light = pack.events.supports.has(token.lemma) && token.upos === 'VERB' && !same
      const cost =
        away / 10 + (same ? 0 : 100) + (matter.rule ? 0 : 20) + (isHead ? 0 : 10) + (on ? 0 : 5) + (light ? 30 : 0)
      const parties = same && fits(matter.rule!.event, event) ? -10 : 0
      if (cost + parties < least) {
        least = cost + parties
        best = matter
      }
    }
    return best
  }

  function fits(read: EventMention, event: AnnotatedEvent): boolean {
    return names(read.source).some((a) => event.source.some((code) => sameParty(a, code)))
  }

  /** Whether the rules read an annotated act a second time. */
  function again(read: EventMention): boolean {
    return events.some(
      (event) =>
        event.type === read.type &&
        names(read.source).every((a) => event.source.some((code) => sameParty(a, code))) &&
        names(read.target).every((a) => event.target.some((code) => sameParty(a, code))),
    )
  }
}

const overlaps = (a: { start: number; end: number }, b: { start: number; end: number }): boolean =>
  a.start < b.end && b.start < a.end
const inside = (a: { start: number; end: number } | undefined, b: { start: number; end: number }): boolean =>
  a !== undefined && overlaps(a, b)
