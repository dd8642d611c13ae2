/** POST /api/read: reads a pasted text at once and stores nothing. */
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import { checkDate } from '../../../intake/index.ts'
import { loadPack, read } from '../../../reading/index.ts'
import { DepecheError, readingSchema } from '../../../types/index.ts'
import { problemSchema, readRequestSchema } from '../contract.ts'

const route = createRoute({
  method: 'post',
  path: '/api/read',
  summary: 'Read a text without storing it',
  request: { body: { required: true, content: { 'application/json': { schema: readRequestSchema } } } },
  responses: {
    200: { description: 'What was read', content: { 'application/json': { schema: readingSchema } } },
    400: {
      description: 'Not a request of this shape',
      content: { 'application/problem+json': { schema: problemSchema } },
    },
    422: {
      description: 'No pack for the language, or a date that does not exist',
      content: { 'application/problem+json': { schema: problemSchema } },
    },
  },
})

export function addReadRoute(app: OpenAPIHono): void {
  app.openapi(route, (c) => {
    const { text, language, source, headline, sentAt } = c.req.valid('json')
    const dispatch = {
      id: 'pasted',
      source: source ?? '',
      language,
      sentAt: sentAt ? existing(sentAt) : null,
      headline: headline ?? '',
      text,
    }
    return c.json(read(dispatch, loadPack(language)), 200)
  })
}

/** @throws DepecheError E_DATE for a date that does not exist */
function existing(written: string): string {
  const checked = checkDate(written)
  if ('problem' in checked) throw new DepecheError('E_DATE', `sentAt ${JSON.stringify(written)}: ${checked.problem}`)
  return checked.value
}
