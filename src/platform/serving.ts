import { createServer, type Server } from 'node:http'
import { getRequestListener } from '@hono/node-server'

const LAST_REQUESTS_MS = 10_000
const IDLE_CHECK_MS = 50

export interface Served {
  readonly port: number
  /** Ends once the server has stopped by a signal and everything is closed. */
  readonly ended: Promise<void>
}

/** What one connection may take: a caller that sends a byte now and then holds nobody else up for long. */
export interface Patience {
  readonly headersMs: number
  /** Of the whole request, with its files: slow lines are common. */
  readonly requestMs: number
  /** Of a connection on which nothing moves. */
  readonly silenceMs: number
  readonly checkEveryMs: number
}

const patience: Patience = {
  headersMs: 15_000,
  requestMs: 10 * 60_000,
  silenceMs: 60_000,
  checkEveryMs: 5_000,
}
const LARGEST_HEADERS = 16 * 1024

interface Serving {
  readonly fetch: (request: Request) => Response | Promise<Response>
  readonly port: number
  /** Closes the store, after the last request. */
  readonly close: () => Promise<void>
  readonly patience?: Patience
}

/** Listens until SIGTERM or SIGINT; then takes no more requests, finishes those under way, closes the store. */
export async function serveUntilSignal({ close, ...serving }: Serving): Promise<Served> {
  const { port } = serving
  const server = await listen(serving)
  const ended = signalled().then(async () => {
    await stop(server)
    await close()
  })
  const address = server.address()
  return { port: typeof address === 'object' && address !== null ? address.port : port, ended }
}

function listen({ fetch, port, patience: allowed = patience }: Omit<Serving, 'close'>): Promise<Server> {
  return new Promise((resolve, reject) => {
    const options = {
      headersTimeout: allowed.headersMs,
      requestTimeout: allowed.requestMs,
      connectionsCheckingInterval: allowed.checkEveryMs,
      maxHeaderSize: LARGEST_HEADERS,
    }
    const server = createServer(options, getRequestListener(fetch))
    server.setTimeout(allowed.silenceMs)
    server.on('error', error => reject(inWords(error, port)))
    server.listen(port, () => resolve(server))
  })
}

function inWords(error: Error, port: number): Error {
  if (!('code' in error) || error.code !== 'EADDRINUSE') return error
  return new Error(`Port ${port} is taken by another program. Choose another: PORT=8081 npm start.`)
}

function signalled(): Promise<void> {
  return new Promise(resolve => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => resolve())
  })
}

function stop(server: Server): Promise<void> {
  return new Promise(resolve => {
    const late = setTimeout(() => server.closeAllConnections(), LAST_REQUESTS_MS)
    // Browsers keep connections open for the next request; those fall silent one by one.
    const idle = setInterval(() => server.closeIdleConnections(), IDLE_CHECK_MS)
    server.close(() => {
      clearTimeout(late)
      clearInterval(idle)
      resolve()
    })
  })
}
