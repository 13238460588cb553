// The HTTP server around Next, in this process, so that one signal ends everything that is open.
import { createServer, type IncomingMessage, type Server } from 'node:http'
import next from 'next'
import { closeDatabase } from '@/server/database'
import { closeLive } from '@/server/live'
import { log } from '@/server/log'

/** Requests that are still being answered get this long to end. */
const PATIENCE_MS = 700

/** Longer than proxies keep an idle connection: whoever closes first must not be the one whose side a request is coming to. */
const IDLE_MS = 75_000

/** Listens. `close` ends the live streams, lets running requests finish, and closes the database; under a second. */
export async function listenWithNext(
  root: string,
  { host, port }: { host: string; port: number },
  isDev: boolean,
): Promise<{ close(): Promise<void> }> {
  const server = createServer({ keepAliveTimeout: IDLE_MS })
  const app = next({ dev: isDev, dir: root, hostname: host, port, httpServer: server })
  await app.prepare()
  const handle = app.getRequestHandler()
  server.on('request', (request, response) => {
    if (!isReadable(request.url ?? '/')) {
      response.writeHead(400).end()
      return
    }
    nameCaller(request)
    handle(request, response).catch((error: unknown) => {
      log().error({ err: error }, 'a request was not answered')
      response.destroy()
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  return {
    async close() {
      await endRequests(server)
      closeDatabase()
    },
  }
}

/** Whether the escapes of a path make sense; Next answers 500 when they do not. */
function isReadable(address: string): boolean {
  try {
    decodeURIComponent(address.split('?', 1)[0] ?? '')
    return true
  } catch (error) {
    if (error instanceof URIError) return false
    throw error
  }
}

/** Who calls is what the socket says; a header is believed only behind a proxy one has said to trust. */
function nameCaller(request: IncomingMessage): void {
  if (process.env.TENKYO_TRUST_PROXY === 'on') return
  request.headers['x-forwarded-for'] = request.socket.remoteAddress ?? ''
}

async function endRequests(server: Server): Promise<void> {
  const ended = new Promise((resolve) => server.close(resolve))
  closeLive()
  // A connection that was streaming becomes idle only after its stream has ended.
  const sweep = setInterval(() => server.closeIdleConnections(), 20)
  const limit = setTimeout(() => server.closeAllConnections(), PATIENCE_MS)
  await ended
  clearInterval(sweep)
  clearTimeout(limit)
}
