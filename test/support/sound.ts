/** What the contract promises beyond its shape: spans that lie in the text, ids that exist. */
import { type Reading, readingSchema } from '../../src/types/index.ts'

type Span = { readonly start: number; readonly end: number }

/** Everything wrong with a reading, in words; empty when it is sound. */
export function faultsIn(reading: Reading): string[] {
  const shape = readingSchema.safeParse(reading)
  if (!shape.success) return shape.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
  const { dispatch, actors, quotations, events, offices, times, amounts } = reading
  const length = dispatch.text!.length
  const spans: readonly (readonly [where: string, span: Span | null])[] = [
    ...actors.flatMap((actor) => actor.mentions.map((mention) => [`mention of ${actor.id}`, mention] as const)),
    ...quotations.flatMap((one) =>
      [one, one.speakerSpan, one.cue].map((span) => [`quotation ${one.id}`, span] as const),
    ),
    ...events.flatMap((event) =>
      [event.trigger, ...event.evidence].map((span) => [`event ${event.id}`, span] as const),
    ),
    ...offices.flatMap((office) => office.evidence.map((span) => [`office of ${office.person}`, span] as const)),
    ...times.map((time) => [`time ${time.value}`, time] as const),
    ...amounts.map((amount) => [`amount ${amount.value}`, amount] as const),
  ]
  const outside = spans.filter(([, span]) => span && !(span.start < span.end && span.end <= length))
  const known = new Set(['anonymous', 'unknown', ...actors.map((actor) => actor.id)])
  const named = [
    ...actors.flatMap((actor) => actor.of ?? []),
    ...quotations.flatMap((one) => [...[one.speaker ?? []].flat(), ...one.via]),
    ...events.flatMap((event) =>
      [event.source, event.target, event.persons, event.chain, event.deniedBy, event.place ?? []].flat(),
    ),
    ...offices.flatMap((office) => [office.person, office.of]),
  ]
  return [
    ...outside.map(([where, span]) => `${where}: ${span!.start}–${span!.end} is no span of ${length} characters`),
    ...named.filter((id) => !known.has(id)).map((id) => `no actor has the id ${id}`),
    ...(new Set(actors.map((actor) => actor.id)).size < actors.length ? ['two actors have one id'] : []),
  ]
}
