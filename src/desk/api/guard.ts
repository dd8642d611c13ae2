/** Keeps a desk on the loopback address to this machine: a page elsewhere cannot reach it by a name that it points here (DNS rebinding). */
import type { MiddlewareHandler } from 'hono'
import { problem } from './problem.ts'

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d{1,5})?$/i

export const isLoopback = (host: string): boolean =>
  LOOPBACK.test(host.includes(':') && !host.startsWith('[') && host.split(':').length > 2 ? `[${host}]` : host)

/** Refuses requests whose Host header is not this machine's own. */
export const loopbackOnly: MiddlewareHandler = async (c, next) => {
  const host = c.req.header('host') ?? ''
  if (host && !isLoopback(host))
    return problem(c, 403, 'E_HOST', `this desk answers on the loopback address only, not as "${host.slice(0, 100)}"`)
  await next()
}
