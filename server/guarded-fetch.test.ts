import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it, test } from 'vitest'
import { guardedFetch, type GuardTools } from './guarded-fetch'
import { readAllowed } from './public-address'

const LIMITS = { timeoutMs: 2000, maxBytes: 1000 }
const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections()
    server.close()
  }
})

/** A server on the loopback, and how often it was asked. */
async function serve(answer: RequestListener): Promise<{ port: number; asked: string[] }> {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.headers.host}${request.url} ${request.headers.authorization ?? '-'}`)
    answer(request, response)
  })
  servers.push(server)
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  return { port: (server.address() as AddressInfo).port, asked }
}

const tools = (allow = '', names: Record<string, string[]> = {}): GuardTools => ({
  allowed: readAllowed(allow),
  resolve: async (host) => {
    const addresses = names[host]
    if (addresses === undefined) throw Object.assign(new Error('no such name'), { code: 'ENOTFOUND' })
    return addresses
  },
})

describe('refuses places inside', () => {
  it.each([
    'http://127.0.0.1/',
    'http://2130706433/',
    'http://0x7f000001/',
    'http://0177.0.0.1/',
    'http://127.1/',
    'http://0/',
    'http://[::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::ffff:a9fe:a9fe]/latest/meta-data/',
    'http://169.254.169.254/latest/meta-data/',
    'http://10.0.0.5:8080/',
    'https://192.168.0.1/',
    'http://１２７.０.０.１/',
    'http://private.example/',
    'http://both.example/',
    'http://mapped.example/',
  ])('%s', async (address) => {
    const names = {
      'private.example': ['10.0.0.1'],
      'both.example': ['8.8.8.8', '127.0.0.1'],
      'mapped.example': ['::ffff:192.168.0.1'],
    }
    await expect(guardedFetch(address, LIMITS, tools('', names))).rejects.toMatchObject({ code: 'fetch-forbidden' })
  })
})

test.each(['ftp://a.example/', 'file:///etc/passwd', 'http://user:word@a.example/', 'no address'])(
  'refuses to read %s as an address',
  async (address) => {
    await expect(guardedFetch(address, LIMITS, tools())).rejects.toMatchObject({ code: 'fetch-address' })
  },
)

test('connects to the address that was judged, under the name that was asked for', async () => {
  const { port, asked } = await serve((_, response) => response.end('はい'))
  const names = { 'recommender.example': ['127.0.0.1'] }
  const answer = await guardedFetch(
    `http://recommender.example:${port}/spans?x=1`,
    { ...LIMITS, method: 'POST', body: '{"𠮷":1}', bearer: 'word' },
    tools('recommender.example', names),
  )
  expect([answer.status, Buffer.from(answer.body).toString()]).toEqual([200, 'はい'])
  expect(asked).toEqual([`POST recommender.example:${port}/spans?x=1 Bearer word`])
})

describe('redirects', () => {
  const to =
    (location: string, status: number): RequestListener =>
    (request, response) => {
      if (request.url === '/end') response.end('here')
      else response.writeHead(status, { location }).end()
    }
  test('are followed, and the secret stays with the first origin', async () => {
    const far = await serve((_, response) => response.end('far'))
    const near = await serve(to(`http://other.example:${far.port}/end`, 308))
    const names = { 'near.example': ['127.0.0.1'], 'other.example': ['127.0.0.1'] }
    const request = { ...LIMITS, method: 'POST' as const, body: 'x', bearer: 'word' }
    const answer = await guardedFetch(
      `http://near.example:${near.port}/`,
      request,
      tools('near.example,other.example', names),
    )
    expect(Buffer.from(answer.body).toString()).toBe('far')
    expect(near.asked[0]).toContain('Bearer word')
    expect(far.asked).toEqual([`POST other.example:${far.port}/end -`])
  })
  test('are not followed to places inside', async () => {
    const { port, asked } = await serve(to('http://169.254.169.254/latest/', 307))
    const allowed = tools(`127.0.0.1:${port}`)
    await expect(guardedFetch(`http://127.0.0.1:${port}/`, LIMITS, allowed)).rejects.toMatchObject({
      code: 'fetch-forbidden',
    })
    expect(asked).toHaveLength(1)
  })
  test.each([
    ['a POST that would become a GET', 302, 'POST' as const, '/end'],
    ['a circle', 307, 'GET' as const, '/again'],
  ])('%s is refused', async (_, status, method, location) => {
    const { port } = await serve(to(location, status))
    const asking = guardedFetch(`http://127.0.0.1:${port}/`, { ...LIMITS, method }, tools('127.0.0.1'))
    await expect(asking).rejects.toMatchObject({ code: 'fetch-redirected' })
  })
  test('to another kind of address are refused', async () => {
    const { port } = await serve(to('file:///etc/passwd', 307))
    const asking = guardedFetch(`http://127.0.0.1:${port}/`, LIMITS, tools('127.0.0.1'))
    await expect(asking).rejects.toMatchObject({ code: 'fetch-address' })
  })
})

describe('limits', () => {
  test('of size', async () => {
    const { port } = await serve((_, response) => response.end('x'.repeat(1001)))
    const asking = guardedFetch(`http://127.0.0.1:${port}/`, LIMITS, tools('127.0.0.1'))
    await expect(asking).rejects.toMatchObject({ code: 'fetch-too-large', detail: { limit: 1000 } })
  })
  test('of time, also when bytes keep dripping', async () => {
    const { port } = await serve((_, response) => {
      const drip = setInterval(() => response.write('.'), 20)
      response.on('close', () => clearInterval(drip))
    })
    const asking = guardedFetch(`http://127.0.0.1:${port}/`, { ...LIMITS, timeoutMs: 150 }, tools('127.0.0.1'))
    await expect(asking).rejects.toMatchObject({ code: 'fetch-slow' })
  })
  test('packed answers are refused', async () => {
    const { port } = await serve((_, response) => response.setHeader('content-encoding', 'gzip').end('x'))
    const asking = guardedFetch(`http://127.0.0.1:${port}/`, LIMITS, tools('127.0.0.1'))
    await expect(asking).rejects.toMatchObject({ code: 'fetch-unreachable' })
  })
  test('whoever asks can stop', async () => {
    const { port } = await serve(() => undefined)
    const stop = new AbortController()
    const asking = guardedFetch(`http://127.0.0.1:${port}/`, { ...LIMITS, signal: stop.signal }, tools('127.0.0.1'))
    setTimeout(() => stop.abort(), 30)
    await expect(asking).rejects.toMatchObject({ name: 'AbortError' })
  })
})

test('a name without an address and a closed port are unreachable', async () => {
  const refusal = { code: 'fetch-unreachable' }
  await expect(guardedFetch('http://nowhere.example/', LIMITS, tools())).rejects.toMatchObject({
    ...refusal,
    detail: { reason: 'ENOTFOUND' },
  })
  await expect(guardedFetch('http://127.0.0.1:1/', LIMITS, tools('127.0.0.1'))).rejects.toMatchObject(refusal)
})
