// The one way the browser talks to the server: JSON both ways, If-Match on changes, refusals thrown as `Problem`.
// Nothing is swallowed and nothing is shown here: the caller decides, with `useProblemText` or ProblemBanner.

/** Why a request did not do what it was meant to. */
export class Problem extends Error {
  /** A refusal code (core/refusal.ts), or `network` (no answer came), `unexpected` (the server failed), `cancelled`. */
  readonly code: string
  /** HTTP status; 0 without an answer. */
  readonly status: number
  /** What happened and what to do, in the reader's language; empty where the server could not say. */
  readonly title: string
  readonly detail: Record<string, unknown>

  constructor(code: string, status = 0, title = '', detail: Record<string, unknown> = {}) {
    super(title || code)
    this.name = 'Problem'
    this.code = code
    this.status = status
    this.title = title
    this.detail = detail
  }

  /** No answer came: the request may be sent again as it is. */
  get isNetwork(): boolean {
    return this.code === 'network'
  }
}

export type SendOptions = {
  body?: unknown
  /** The record's version, for If-Match. */
  version?: number
  signal?: AbortSignal
  /** Share of the body that has left, 0–1. */
  onProgress?: (share: number) => void
}

/** Sends a request to `path` (from /api on) and gives the answer's JSON; undefined for 204. Throws `Problem`. */
export async function send<T = unknown>(
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  path: string,
  options: SendOptions = {},
): Promise<T> {
  const headers: Record<string, string> = { accept: 'application/json' }
  if (options.body !== undefined) headers['content-type'] = 'application/json'
  if (options.version !== undefined) headers['if-match'] = `"${options.version}"`
  const body = options.body === undefined ? undefined : JSON.stringify(options.body)
  const answer = await exchange(method, path, headers, body, options)
  if (answer.status === 204) return undefined as T
  const content = readJson(answer.text)
  if (answer.status >= 200 && answer.status < 300 && content !== undefined) return content as T
  throw problemFrom(answer.status, content)
}

/** The answer under an address that means the same for ever: from the browser's own store where it is there. */
export async function receive(path: string, signal: AbortSignal): Promise<Response> {
  const response = await fetch(path, { signal }).catch((error: unknown) => {
    throw new Problem(error instanceof DOMException && error.name === 'AbortError' ? 'cancelled' : 'network')
  })
  if (!response.ok) throw problemFrom(response.status, readJson(await response.text()))
  return response
}

/** What was thrown as a `Problem`; anything else is a bug of ours and goes on up. */
export function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error
  throw error
}

/** An id for a new record, made here so that the same create can be sent twice safely. */
export function newId(): string {
  return crypto.randomUUID()
}

type Answer = { status: number; text: string }

/**
 * XMLHttpRequest rather than fetch: it tells how much of a body has left, and hands over an answer in one task, where fetch
 * takes two that each wait behind the frames being drawn (docs/performance.md).
 */
function exchange(
  method: string,
  path: string,
  headers: Record<string, string>,
  body: string | undefined,
  { signal, onProgress }: SendOptions,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted === true) return reject(new Problem('cancelled'))
    const request = new XMLHttpRequest()
    request.open(method, path)
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value)
    if (onProgress !== undefined)
      request.upload.addEventListener('progress', (event) => {
        if (event.lengthComputable) onProgress(event.loaded / event.total)
      })
    request.addEventListener('load', () => resolve({ status: request.status, text: request.responseText }))
    request.addEventListener('error', () => reject(new Problem('network')))
    // The browser ends requests of its own accord too, when the page is left or its loading stopped: nobody cancelled those.
    request.addEventListener('abort', () => reject(new Problem(signal?.aborted === true ? 'cancelled' : 'network')))
    const abort = () => request.abort()
    signal?.addEventListener('abort', abort)
    request.addEventListener('loadend', () => signal?.removeEventListener('abort', abort))
    request.send(body)
  })
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function problemFrom(status: number, content: unknown): Problem {
  if (typeof content !== 'object' || content === null || !('code' in content)) return new Problem('unexpected', status)
  const { code, title, detail } = content as { code: unknown; title?: unknown; detail?: unknown }
  return new Problem(
    String(code),
    status,
    typeof title === 'string' ? title : '',
    typeof detail === 'object' && detail !== null ? (detail as Record<string, unknown>) : {},
  )
}
