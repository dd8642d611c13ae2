/** GET /api/dossiers/{a}/{b}, what the record has between two, and GET /api/pairs, who has most to do with whom. */
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { type ActorRef, busiestPairs, type ClaimRef, type Db, dossier, type EventRef } from '../../../record/index.ts'
import { plover } from '../../../world/index.ts'
import { type DossierClaim, type DossierEvent, dossierSchema, pairListSchema, problemSchema } from '../contract.ts'

const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .optional()

const between = createRoute({
  method: 'get',
  path: '/api/dossiers/{a}/{b}',
  summary: 'What the record has between two states or organisations, in order of time',
  request: {
    params: z.object({ a: z.string().max(200).describe('a code (RUS, NATO) or a name'), b: z.string().max(200) }),
    query: z.object({ from: day, to: day, limit: z.coerce.number().int().min(1).max(1000).default(500) }),
  },
  responses: {
    200: { description: 'The dossier', content: { 'application/json': { schema: dossierSchema } } },
    404: {
      description: 'The record knows no such actor',
      content: { 'application/problem+json': { schema: problemSchema } },
    },
  },
})

const pairs = createRoute({
  method: 'get',
  path: '/api/pairs',
  summary: 'Pairs with the most events between them',
  responses: { 200: { description: 'The pairs', content: { 'application/json': { schema: pairListSchema } } } },
})

export function addDossierRoutes(app: OpenAPIHono, db: Db): void {
  app.openapi(between, async (c) => {
    const { a, b } = c.req.valid('param')
    const found = await dossier(db, a, b, c.req.valid('query'))
    const offices = found.offices.map(({ person, office, of, status, from, to, lastSeen }) => ({
      person: party(person),
      office,
      of: party(of),
      status,
      from,
      to,
      lastSeen,
    }))
    return c.json(
      { a: party(found.a), b: party(found.b), total: found.total, events: found.items.map(event), offices },
      200,
    )
  })
  app.openapi(pairs, async (c) => {
    const busiest = await busiestPairs(db, 40)
    return c.json({ items: busiest.map(({ a, b, events }) => ({ a: party(a), b: party(b), events })) }, 200)
  })
}

const party = ({ name, code, kind }: ActorRef) => ({ name, code, kind })

function event(found: EventRef): DossierEvent {
  const { no, type, mode, date, day, status, standing, place, source, target, claims } = found
  return {
    no,
    type,
    mode,
    date,
    day,
    status,
    standing,
    score: plover()[type].score,
    place: place && party(place),
    source: source.map(party),
    target: target.map(party),
    claims: claims.map(claim),
  }
}

function claim({
  id,
  dispatch,
  status,
  date,
  chain,
  deniedBy,
  amount,
  trigger,
  evidence,
  basis,
  why,
}: ClaimRef): DossierClaim {
  const { source, language, sentAt, headline, standing } = dispatch
  return {
    id,
    dispatch: { id: dispatch.id, source, language, sentAt, headline, standing },
    status,
    date,
    chain: chain.map(party),
    deniedBy: deniedBy.map(party),
    amount,
    trigger,
    evidence: [...evidence],
    basis,
    why,
  }
}
