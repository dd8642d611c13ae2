/** The API's own shapes, as zod schemas that validate, document (OpenAPI) and type both ends. */
import { z } from '@hono/zod-openapi'
import { EVENT_STATUSES, EVENT_TYPES, readingSchema } from '../../types/index.ts'

const standing = z.enum(['stands', 'superseded', 'withdrawn'])
const count = z.int().min(0)
const words = z.object({ start: count, end: count, words: z.string() })
const moment = z.string().nullable().describe('ISO 8601 with zone, as sent')

/** RFC 9457 problem details, with the project's error code. */
export const problemSchema = z
  .object({ type: z.string(), title: z.string(), status: z.int(), detail: z.string(), code: z.string() })
  .openapi('Problem')

export const partySchema = z
  .object({ name: z.string(), code: z.string().nullable(), kind: z.string() })
  .openapi('Party')

export const dispatchSummarySchema = z
  .object({
    id: z.string(),
    source: z.string(),
    language: z.string(),
    sentAt: moment,
    headline: z.string(),
    standing,
    revisedBy: z.string().nullable(),
    opening: z.string().describe("the text's beginning; empty in the answer to a search"),
    events: count.nullable().describe('how many were read in it; null in the answer to a search'),
    quotations: count.nullable(),
    snippet: z
      .array(z.object({ text: z.string(), hit: z.boolean() }))
      .describe('words around the hits of a search; empty without one'),
  })
  .openapi('DispatchSummary')

export const dispatchListSchema = z
  .object({ total: count, offset: count, limit: count, items: z.array(dispatchSummarySchema) })
  .openapi('DispatchList')

export const dispatchViewSchema = z
  .object({
    dispatch: z.object({
      id: z.string(),
      source: z.string(),
      language: z.string(),
      sentAt: moment,
      headline: z.string(),
      text: z.string(),
      status: z.string(),
      standing,
      revised: z.array(z.string()).describe('ids of the dispatches that this one revises'),
      revisedBy: z.string().nullable(),
      embargoedUntil: z.string().nullable(),
    }),
    reading: readingSchema.nullable().describe('null when it was stored unread'),
  })
  .openapi('DispatchView')

export const dossierClaimSchema = z
  .object({
    id: z.string(),
    dispatch: z.object({
      id: z.string(),
      source: z.string(),
      language: z.string(),
      sentAt: moment,
      headline: z.string(),
      standing,
    }),
    status: z.enum(EVENT_STATUSES),
    date: z.string().nullable().describe('EDTF, as this dispatch dates it'),
    chain: z.array(partySchema).describe("on whose word, outermost first; empty: the agency's own"),
    deniedBy: z.array(partySchema),
    amount: z.object({ value: z.number(), currency: z.string(), comparator: z.string() }).nullable(),
    trigger: words,
    evidence: z.array(words),
    basis: z.enum(['stated', 'inferred']),
    why: z.string(),
  })
  .openapi('DossierClaim')

export const dossierEventSchema = z
  .object({
    no: count,
    type: z.enum(EVENT_TYPES),
    mode: z.string().nullable(),
    date: z.string().nullable().describe('EDTF'),
    day: z.string().nullable().describe('YYYY-MM-DD to sort by'),
    status: z.enum(EVENT_STATUSES),
    standing,
    score: z.number().describe('Goldstein-like score of the type, -10 to 10'),
    place: partySchema.nullable(),
    source: z.array(partySchema),
    target: z.array(partySchema),
    claims: z.array(dossierClaimSchema),
  })
  .openapi('DossierEvent')

export const tenureSchema = z
  .object({
    person: partySchema,
    office: z.string(),
    of: partySchema,
    status: z.enum(['incumbent', 'former', 'designate', 'candidate']),
    from: z.string().nullable(),
    to: z.string().nullable(),
    lastSeen: z.string().nullable(),
  })
  .openapi('Tenure')

export const dossierSchema = z
  .object({
    a: partySchema,
    b: partySchema,
    total: count,
    events: z.array(dossierEventSchema),
    offices: z.array(tenureSchema),
  })
  .openapi('Dossier')

export const pairListSchema = z
  .object({ items: z.array(z.object({ a: partySchema, b: partySchema, events: count })) })
  .openapi('PairList')

/** Longest text that the box reads, in UTF-16 code units. */
export const LONGEST_TEXT = 1_000_000

export const readRequestSchema = z
  .object({
    text: z.string().min(1).max(LONGEST_TEXT),
    language: z.string().max(8).default('fr'),
    source: z.string().max(200).optional(),
    headline: z.string().max(2000).optional(),
    sentAt: z.string().max(40).nullable().optional().describe('ISO 8601; without it relative times stay unresolved'),
  })
  .openapi('ReadRequest')

export type DispatchSummary = z.infer<typeof dispatchSummarySchema>
export type DispatchList = z.infer<typeof dispatchListSchema>
export type DispatchView = z.infer<typeof dispatchViewSchema>
export type DossierClaim = z.infer<typeof dossierClaimSchema>
export type DossierEvent = z.infer<typeof dossierEventSchema>
export type DossierView = z.infer<typeof dossierSchema>
export type PairList = z.infer<typeof pairListSchema>
export type ReadRequest = z.input<typeof readRequestSchema>
