// The edge wrapper: what every route handler passes through. Finds the asker and the project, asks the access table,
// parses the body, reads If-Match, and turns what is thrown into a problem document. A handler is one line through it.
import type { NextRequest } from 'next/server'
import type { z } from 'zod'
import { type ACTIONS, type Asker, ROUTES, type Route } from '@/core/access'
import { Id } from '@/core/record.schema'
import { Refusal } from '@/core/refusal'
import { type PlaceParam, projectOf } from '@/db/place'
import { askerIn, type By, requireMay } from './change'
import { reading } from './database'
import { problemOf } from './problem'
import { requestSession } from './session'

/** No JSON body is larger, but one that carries an article's text (its route sets `bodyLimit`). */
const BODY_LIMIT = 1_000_000

type Options<B extends z.ZodType> = {
  /** Schema of the JSON body. Without one the body is not read. */
  body?: B
  /** Bytes of UTF-8 the body may have, where it is not the usual limit. */
  bodyLimit?: number
  /** The change names the version it saw (If-Match). */
  versioned?: boolean
}

/** The bracketed names of a route's path: `article` of `GET /api/articles/[article]`. */
type ParamOf<R extends string> = R extends `${string}[${infer Name}]${infer Rest}` ? Name | ParamOf<Rest> : never

/** What a handler is handed; as sure of itself as the route's path and its entry in the access table allow. */
export type EdgeCall<R extends Route, B> = {
  request: NextRequest
  /** Null only on routes open to anyone. */
  by: (typeof ACTIONS)[(typeof ROUTES)[R]] extends 'anyone' ? By | null : By
  asker: (typeof ACTIONS)[(typeof ROUTES)[R]] extends 'anyone' ? Asker | null : Asker
  params: Record<ParamOf<R>, string>
  /** The project the path names, by its own id or by a record's; null where it names none. */
  projectId: ParamOf<R> & PlaceParam extends never ? null : string
  body: B
  /** What If-Match said; 0 on routes that are not versioned. */
  version: number
}

/**
 * A route handler for `route`. What `run` returns goes out as JSON (a record's version as ETag), undefined as 204,
 * a Response as it is.
 */
export function edge<R extends Route, B extends z.ZodType = z.ZodUndefined>(
  route: R,
  options: Options<B>,
  run: (call: EdgeCall<R, z.output<B>>) => Promise<unknown> | unknown,
): (
  request: NextRequest,
  context: { params: Promise<Record<string, string | string[]> | undefined> },
) => Promise<Response> {
  return async (request, context) => {
    try {
      refuseCrossSite(request)
      // A route whose path has no parameters is handed none at all.
      const params = readParams((await context.params) ?? {})
      const by = await requestSession(request)
      const db = reading()
      const projectId = await projectOf(db, params)
      if (projectId === undefined) throw new Refusal(by === null ? 'not-signed-in' : 'not-found')
      const asker = by === null ? null : await askerIn(db, by.personId, projectId)
      requireMay(ROUTES[route], asker, projectId)
      const raw = options.body ? await readJson(request, options.bodyLimit ?? BODY_LIMIT) : undefined
      const body = options.body?.parse(raw) as z.output<B>
      const version = options.versioned ? readVersion(request) : 0
      // What the types promise was checked above: the access table let this asker in, the path named this project.
      const call = { request, by, asker, params, projectId, body, version } as EdgeCall<R, z.output<B>>
      return respond(await run(call))
    } catch (error) {
      // Nobody is left to answer, and nothing is wrong here.
      return error instanceof GivenUp ? new Response(null, { status: 499 }) : problemOf(error)
    }
  }
}

/** The client went away before it had sent all of its request. */
class GivenUp extends Error {}

/** A page elsewhere must not act with a reader's cookie: browsers say where a request comes from. */
function refuseCrossSite(request: NextRequest): void {
  if (request.method === 'GET' || request.method === 'HEAD') return
  const site = request.headers.get('sec-fetch-site')
  if (site !== null && site !== 'same-origin' && site !== 'none') throw new Refusal('cross-site')
  const origin = request.headers.get('origin')
  if (
    site === null &&
    origin !== null &&
    (!URL.canParse(origin) || new URL(origin).host !== request.headers.get('host'))
  ) {
    throw new Refusal('cross-site')
  }
}

/** Path parameters that are not ids. */
const FREE_PARAMS = new Set(['format', 'ordinal', 'token'])

function readParams(raw: Record<string, string | string[]>): Record<string, string> {
  const params: Record<string, string> = {}
  for (const [name, value] of Object.entries(raw)) {
    if (typeof value !== 'string') continue
    if (!FREE_PARAMS.has(name) && !Id.safeParse(value).success) throw new Refusal('not-found')
    params[name] = value
  }
  return params
}

async function readJson(request: NextRequest, limit: number): Promise<unknown> {
  if (!/^application\/json\b/i.test(request.headers.get('content-type') ?? '')) throw new Refusal('bad-content-type')
  const bytes = await readBody(request, limit)
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch (error) {
    throw new Refusal('bad-json', { reason: error instanceof Error ? error.message : '' })
  }
}

/**
 * The bytes of the body. Of one that is too large no more than the limit is ever held; the rest is let go by, as a client
 * that is cut off while it sends would never read the refusal.
 */
async function readBody(request: NextRequest, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let length = 0
  try {
    for await (const chunk of (request.body ?? []) as AsyncIterable<Uint8Array>) {
      length += chunk.byteLength
      if (length <= limit) chunks.push(chunk)
      else chunks.length = 0
    }
  } catch (error) {
    const isReset = error instanceof Error && 'code' in error && error.code === 'ECONNRESET'
    throw isReset || request.signal.aborted ? new GivenUp('The request was given up.', { cause: error }) : error
  }
  if (length > limit) throw new Refusal('too-large', { bytes: length, limit })
  return Buffer.concat(chunks, length)
}

/** If-Match carries the version as an ETag: `"3"`. */
function readVersion(request: NextRequest): number {
  const header = request.headers.get('if-match')
  if (header === null) throw new Refusal('version-missing')
  const version = /^(?:W\/)?"(\d{1,9})"$/.exec(header.trim())?.[1]
  if (version === undefined) throw new Refusal('bad-input', { field: 'If-Match', fields: [{ path: 'If-Match' }] })
  return Number(version)
}

function respond(result: unknown): Response {
  if (result instanceof Response) return result
  if (result === undefined) return new Response(null, { status: 204 })
  const headers = new Headers({ 'cache-control': 'no-store' })
  if (typeof result === 'object' && result !== null && 'version' in result && typeof result.version === 'number') {
    headers.set('etag', `"${result.version}"`)
  }
  return Response.json(result, { headers })
}
