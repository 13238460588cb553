// The one way this server asks another for anything. The address is resolved once, judged, and the connection goes to that
// very address, so that a name cannot answer "outside" when asked and "inside" when called. No cookies, nothing kept
// between calls; time and size have limits.
import { lookup } from 'node:dns/promises'
import { type IncomingHttpHeaders, type IncomingMessage, request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { isIP } from 'node:net'
import { Refusal } from '@/core/refusal'
import { env } from './env'
import { type Allowed, isPublicAddress, readAllowed } from './public-address'

export type GuardedRequest = {
  method?: 'GET' | 'POST'
  headers?: Record<string, string>
  body?: string
  /** `Authorization: Bearer …`, sent to the first origin alone, never after a redirect to another. */
  bearer?: string | null
  /** From the question of the name to the last byte. */
  timeoutMs: number
  maxBytes: number
  signal?: AbortSignal
}
export type GuardedAnswer = { url: string; status: number; headers: IncomingHttpHeaders; body: Uint8Array }

/** What the outside world gives; tests hand in their own. */
export type GuardTools = { resolve(host: string): Promise<string[]>; allowed: Allowed }

const REDIRECTS = 3
const METHOD_KEPT = new Set([307, 308])
const REDIRECTING = new Set([301, 302, 303, 307, 308])

/**
 * Asks an address. Refuses `fetch-address` (not http or https, or with a name and password), `fetch-forbidden` (it lies
 * inside, unless TENKYO_FETCH_ALLOW lists it), `fetch-unreachable`, `fetch-slow`, `fetch-too-large`, `fetch-redirected`
 * (too often, or a POST to where it would be asked as something else, or from https to http). Any status is an answer.
 */
export async function guardedFetch(
  address: string,
  request: GuardedRequest,
  tools: GuardTools = usualTools(),
): Promise<GuardedAnswer> {
  const timeout = AbortSignal.timeout(request.timeoutMs)
  const signal = request.signal ? AbortSignal.any([request.signal, timeout]) : timeout
  let url = readAddress(address)
  const first = url.origin
  for (let hop = 0; hop <= REDIRECTS; hop++) {
    try {
      const bearer = url.origin === first ? (request.bearer ?? null) : null
      const answer = await ask(url, await placeOf(url, tools, signal), { ...request, bearer, signal })
      const location = answer.headers.location
      if (!REDIRECTING.has(answer.status) || location === undefined) return answer
      url = nextAddress(url, location, answer.status, request.method ?? 'GET')
    } catch (error) {
      if (error instanceof Refusal) throw error
      request.signal?.throwIfAborted()
      if (timeout.aborted) throw new Refusal('fetch-slow', { host: url.host, seconds: request.timeoutMs / 1000 })
      throw new Refusal('fetch-unreachable', { host: url.host, reason: reasonOf(error) })
    }
  }
  throw new Refusal('fetch-redirected', { host: url.host })
}

function usualTools(): GuardTools {
  return {
    resolve: async (host) => (await lookup(host, { all: true })).map(({ address }) => address),
    allowed: readAllowed(env().TENKYO_FETCH_ALLOW),
  }
}

function readAddress(address: string, base?: URL): URL {
  if (!URL.canParse(address, base)) throw new Refusal('fetch-address', { address: address.slice(0, 200) })
  const url = new URL(address, base)
  const isWeb = url.protocol === 'http:' || url.protocol === 'https:'
  if (!isWeb || url.username !== '' || url.password !== '')
    throw new Refusal('fetch-address', { address: url.protocol })
  return url
}

function nextAddress(from: URL, location: string, status: number, method: string): URL {
  const url = readAddress(location, from)
  const isWeaker = from.protocol === 'https:' && url.protocol === 'http:'
  if (isWeaker || (method !== 'GET' && !METHOD_KEPT.has(status)))
    throw new Refusal('fetch-redirected', { host: from.host })
  return url
}

/** The address to connect to. A name of which one address lies inside is refused whole. */
async function placeOf(url: URL, { resolve, allowed }: GuardTools, signal: AbortSignal): Promise<string> {
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const port = Number(url.port) || (url.protocol === 'https:' ? 443 : 80)
  const addresses = isIP(host) > 0 ? [host] : await orAborted(resolve(host), signal)
  const isHostAllowed = allowed.has(host, port)
  const inside = addresses.find((one) => !isHostAllowed && !isPublicAddress(one) && !allowed.has(one, port))
  if (inside !== undefined) throw new Refusal('fetch-forbidden', { host: url.host })
  const [address] = addresses
  if (address === undefined || isIP(address) === 0) throw new Error('the name has no address')
  return address
}

function orAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true })
    if (signal.aborted) reject(signal.reason as Error)
    work.then(resolve, reject)
  })
}

function ask(url: URL, address: string, request: GuardedRequest): Promise<GuardedAnswer> {
  const { method = 'GET', headers, body, bearer, maxBytes, signal } = request
  const send = url.protocol === 'https:' ? requestHttps : requestHttp
  const family = isIP(address)
  return new Promise((resolve, reject) => {
    const outgoing = send(url, {
      method,
      headers: {
        ...headers,
        'accept-encoding': 'identity',
        'user-agent': 'Tenkyo',
        ...(bearer == null ? {} : { authorization: `Bearer ${bearer}` }),
        ...(body === undefined ? {} : { 'content-length': Buffer.byteLength(body) }),
      },
      // A connection of its own, to the address that was judged; the name still goes into Host and the certificate.
      agent: false,
      lookup: (_host, options, found) => {
        if (options.all) found(null, [{ address, family }])
        else found(null, address, family)
      },
      maxHeaderSize: 16_384,
      signal,
    })
    outgoing.on('error', reject)
    outgoing.on('response', (incoming) => {
      read(incoming, maxBytes, url).then(
        (bytes) => resolve({ url: url.href, status: incoming.statusCode ?? 0, headers: incoming.headers, body: bytes }),
        (error: unknown) => {
          outgoing.destroy()
          reject(error as Error)
        },
      )
    })
    outgoing.end(body)
  })
}

async function read(incoming: IncomingMessage, maxBytes: number, url: URL): Promise<Uint8Array> {
  const encoding = incoming.headers['content-encoding'] ?? 'identity'
  // Packed bytes may unfold without end; they were not asked for.
  if (encoding !== 'identity') throw new Error(`content-encoding ${encoding}`)
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of incoming as AsyncIterable<Uint8Array>) {
    length += chunk.byteLength
    if (length > maxBytes) throw new Refusal('fetch-too-large', { host: url.host, limit: maxBytes })
    chunks.push(chunk)
  }
  return Buffer.concat(chunks, length)
}

/** `ECONNREFUSED` and the like, else the words of the error. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return ''
  return 'code' in error && typeof error.code === 'string' ? error.code : error.message
}
