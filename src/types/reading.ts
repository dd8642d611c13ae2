/** The public output of reading, one JSON object a dispatch: `depeche/reading@1`, validated by the zod schema below. Fields may be added, never renamed. */
import { z } from 'zod'
import { EVENT_STATUSES, EVENT_TYPES } from './event.ts'
import { OFFICE_KINDS } from './office.ts'

export const READING_SCHEMA = 'depeche/reading@1'

const span = z.object({
  start: z.int().min(0).describe('UTF-16 code unit in dispatch.text'),
  end: z.int().min(0).describe('excluded'),
})
const actorId = z.string().describe('id of an actor; "anonymous" or "unknown" where the text names nobody')
const eventType = z.enum(EVENT_TYPES)
const comparator = z.enum(['=', '>', '<', '~'])
const why = z.string().describe('the rule or model that decided')

export const readingSchema = z.object({
  schema: z.literal(READING_SCHEMA),
  reader: z.object({ version: z.string(), pack: z.string(), model: z.string() }),
  dispatch: z.object({
    id: z.string(),
    source: z.string(),
    language: z.string(),
    sentAt: z.string().nullable(),
    headline: z.string(),
    text: z.string().optional().describe('left out with --no-text; all offsets are in it'),
  }),
  actors: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(['person', 'state', 'organisation', 'group', 'place']),
      name: z.string(),
      label: z.string().optional(),
      code: z.string().optional(),
      of: z.string().optional(),
      mentions: z.array(span.extend({ as: z.enum(['name', 'title', 'pronoun', 'role']) })),
    }),
  ),
  quotations: z.array(
    span.extend({
      id: z.string(),
      kind: z.enum(['direct', 'mixed', 'indirect']),
      speaker: z.union([actorId, z.array(actorId)]).nullable(),
      speakerSpan: span.nullable(),
      cue: span.extend({ lemma: z.string() }).nullable(),
      via: z.array(actorId),
      why,
    }),
  ),
  events: z.array(
    z.object({
      id: z.string(),
      type: eventType,
      mode: z.string().nullable(),
      contexts: z.array(z.string()),
      source: z.array(actorId),
      target: z.array(actorId),
      persons: z.array(actorId),
      date: z.string().nullable(),
      place: actorId.nullable(),
      status: z.enum(EVENT_STATUSES),
      chain: z.array(actorId),
      deniedBy: z.array(actorId),
      amount: z.object({ value: z.number(), currency: z.string(), comparator }).nullable(),
      trigger: span,
      evidence: z.array(span),
      promises: eventType.nullable(),
      basis: z.enum(['stated', 'inferred']).describe('inferred: a party is whom the sentence speaks of'),
      why,
    }),
  ),
  offices: z.array(
    z.object({
      person: actorId,
      office: z.enum(OFFICE_KINDS),
      of: actorId,
      status: z.enum(['incumbent', 'former', 'designate', 'candidate']),
      from: z.string().nullable(),
      to: z.string().nullable(),
      evidence: z.array(span),
      basis: z.enum(['stated', 'inferred']),
      why,
    }),
  ),
  times: z.array(span.extend({ type: z.enum(['DATE', 'TIME', 'DURATION', 'SET']), value: z.string(), why })),
  amounts: z.array(span.extend({ value: z.number(), currency: z.string(), comparator, why })),
  notes: z.array(z.string()),
})

/** What `depeche read --format jsonl` prints for one dispatch. */
export type Reading = z.infer<typeof readingSchema>

/** The contract as JSON Schema (draft 2020-12), for users in other languages. */
export const readingJsonSchema = (): object => z.toJSONSchema(readingSchema)
