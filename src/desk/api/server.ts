/** Serves the API and the page from one process. */
import { createServer } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import type { Db } from '../../record/schema.ts'
import { DepecheError } from '../../types/index.ts'
import { createApp } from './app.ts'
import { isLoopback } from './guard.ts'

export interface ServeOptions {
  /** 0 takes any free port. */
  readonly port: number
  readonly host: string
}

export interface RunningServer {
  readonly url: string
  /** Stops taking requests and waits for those under way. */
  close(): Promise<void>
}

/**
 * Starts the desk on a record.
 * @throws DepecheError E_PORT when the port is taken or not allowed
 */
export function startServer(db: Db, { port, host }: ServeOptions): Promise<RunningServer> {
  const app = createApp(db, { loopback: isLoopback(host) })
  const server = createServer(getRequestListener(app.fetch))
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      const reason =
        cause.code === 'EADDRINUSE'
          ? 'is in use; choose another with --port, or --port 0 for any free one'
          : `cannot be opened (${cause.code})`
      reject(new DepecheError('E_PORT', `port ${port} on ${host} ${reason}`, { cause }))
    })
    server.listen(port, host, () => {
      const address = server.address()
      const bound = typeof address === 'object' && address ? address.port : port
      const shown = host.includes(':') ? `[${host}]` : host
      resolve({
        url: `http://${shown}:${bound}/`,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed())
            server.closeIdleConnections()
          }),
      })
    })
  })
}
