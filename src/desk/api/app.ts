/** The HTTP application: the API under /api with its OpenAPI description, the built page under everything else. */
import { relative } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import { OpenAPIHono } from '@hono/zod-openapi'
import { bodyLimit } from 'hono/body-limit'
import { compress } from 'hono/compress'
import { secureHeaders } from 'hono/secure-headers'
import pino from 'pino'
import { packagePath } from '../../paths.ts'
import type { Db } from '../../record/schema.ts'
import { VERSION } from '../../version.ts'
import { loopbackOnly } from './guard.ts'
import { problem, problemOf } from './problem.ts'
import { addDispatchRoutes } from './routes/dispatches.ts'
import { addDossierRoutes } from './routes/dossiers.ts'
import { addReadRoute } from './routes/read.ts'

export interface AppOptions {
  /** Served on a loopback address: refuse requests that come under another host's name. */
  readonly loopback: boolean
}

/** A body may hold a text of a million characters, escaped. */
const LARGEST_BODY = 8 * 1024 * 1024

/** The application over an open record; tests call its `request()` without a socket. */
export function createApp(db: Db, { loopback }: AppOptions): OpenAPIHono {
  const log = pino(
    { name: 'depeche', level: process.env.DEPECHE_LOG ?? 'info' },
    pino.destination({ dest: 2, sync: true }),
  )
  const app = new OpenAPIHono({
    defaultHook: (result, c) => {
      if (result.success) return
      const [issue] = result.error.issues
      return problem(c, 400, 'E_REQUEST', `${issue.path.join('.') || 'request'}: ${issue.message}`)
    },
  })
  if (loopback) app.use(loopbackOnly)
  app.use(compress())
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
        formAction: ["'self'"],
      },
      strictTransportSecurity: false,
    }),
  )
  app.use(
    '/api/*',
    bodyLimit({
      maxSize: LARGEST_BODY,
      onError: (c) => problem(c, 413, 'E_TOO_LARGE', `a request may hold ${LARGEST_BODY / 1024 / 1024} MB`),
    }),
  )
  addDispatchRoutes(app, db)
  addDossierRoutes(app, db)
  addReadRoute(app)
  app.doc31('/api/openapi.json', {
    openapi: '3.1.0',
    info: {
      title: 'Dépêche',
      version: VERSION,
      description: 'The diplomatic record: dispatches, what was read in them, and dossiers between two states.',
    },
  })
  app.all('/api/*', (c) =>
    problem(c, 404, 'E_NOT_FOUND', `there is no ${c.req.method} ${c.req.path}; /api/openapi.json lists what there is`),
  )
  addPage(app)
  app.onError((error, c) =>
    problemOf(error, c, (cause) => log.error({ err: cause, path: c.req.path }, 'request failed')),
  )
  return app
}

/** The built page; every address without a file is the page's own, which reads it. */
function addPage(app: OpenAPIHono): void {
  const root = relative(process.cwd(), packagePath('dist', 'web')) || '.'
  app.use(
    '/assets/*',
    serveStatic({ root, onFound: (_path, c) => c.header('cache-control', 'public, max-age=31536000, immutable') }),
  )
  app.get('/icon.svg', serveStatic({ root, path: 'icon.svg' }))
  app.get('*', serveStatic({ root, path: 'index.html', onFound: (_path, c) => c.header('cache-control', 'no-cache') }))
  app.notFound((c) => problem(c, 404, 'E_NOT_FOUND', 'the page is not built: run "npm run build"'))
}
