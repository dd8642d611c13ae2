/** GET /api/dispatches, latest first or by full-text search, and GET /api/dispatches/{id}, one with its reading. */
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { type Db, getDispatch, type Hit, listDispatches, searchDispatches } from '../../../record/index.ts'
import { DepecheError } from '../../../types/index.ts'
import { type DispatchSummary, dispatchListSchema, dispatchViewSchema, problemSchema } from '../contract.ts'

const list = createRoute({
  method: 'get',
  path: '/api/dispatches',
  summary: 'Dispatches, latest first; with q, those that hold the words, best first',
  request: {
    query: z.object({
      q: z.string().max(400).optional().describe('words as in a web search: "exact phrase", or, -without'),
      offset: z.coerce.number().int().min(0).max(1e9).default(0),
      limit: z.coerce.number().int().min(1).max(1000).default(50),
    }),
  },
  responses: {
    200: { description: 'A part of them', content: { 'application/json': { schema: dispatchListSchema } } },
    400: { description: 'Bad query', content: { 'application/problem+json': { schema: problemSchema } } },
  },
})

const one = createRoute({
  method: 'get',
  path: '/api/dispatches/{id}',
  summary: 'One dispatch with everything read in it',
  request: {
    params: z.object({ id: z.string().max(1000).describe('its id on the record, or another it was received under') }),
  },
  responses: {
    200: { description: 'The dispatch', content: { 'application/json': { schema: dispatchViewSchema } } },
    404: { description: 'Not on the record', content: { 'application/problem+json': { schema: problemSchema } } },
  },
})

export function addDispatchRoutes(app: OpenAPIHono, db: Db): void {
  app.openapi(list, async (c) => {
    const { q, offset, limit } = c.req.valid('query')
    const found = q?.trim()
      ? await searchDispatches(db, q, { offset, limit })
      : await listDispatches(db, { offset, limit })
    return c.json({ total: found.total, offset, limit, items: found.items.map(summary) }, 200)
  })
  app.openapi(one, async (c) => {
    const { id } = c.req.valid('param')
    const entry = await getDispatch(db, id)
    if (!entry) throw new DepecheError('E_NOT_FOUND', `there is no dispatch ${JSON.stringify(id)} on the record`)
    const { dispatch, standing, revised, revisedBy, reading } = entry
    const { source, language, sentAt, headline, text, status, embargoedUntil } = dispatch
    return c.json(
      {
        dispatch: {
          id: entry.id,
          source,
          language,
          sentAt,
          headline,
          text,
          status: status ?? 'usable',
          standing,
          revised: [...revised],
          revisedBy,
          embargoedUntil: embargoedUntil ?? null,
        },
        reading,
      },
      200,
    )
  })
}

type Listed = Awaited<ReturnType<typeof listDispatches>>['items'][number]

function summary(item: Listed | Hit): DispatchSummary {
  const { id, source, language, sentAt, headline, standing, revisedBy } = item
  const ref = { id, source, language, sentAt, headline, standing, revisedBy }
  return 'snippet' in item
    ? { ...ref, opening: '', events: null, quotations: null, snippet: [...item.snippet] }
    : { ...ref, opening: item.opening, events: item.events, quotations: item.quotations, snippet: [] }
}
