// The body of a request, read by a route that anyone may call.
import { NextRequest } from 'next/server'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { edge } from './edge'
import { log } from './log'
import { openEmptyDatabase, closeTrial } from './trial-project'
import { SetUp } from './set-up'

vi.mock('next-intl/server', () => ({
  getLocale: async () => 'en',
  getTranslations: async () => (code: string) => code,
}))

beforeEach(openEmptyDatabase)
afterEach(closeTrial)

const handler = edge('POST /api/set-up', { body: SetUp }, (call) => call.body)

const post = (body: BodyInit | null, headers: HeadersInit = { 'content-type': 'application/json' }) => {
  const init = { method: 'POST', headers, body, duplex: 'half' } as const
  return handler(new NextRequest('http://127.0.0.1:3000/api/set-up', init), { params: Promise.resolve({}) })
}

const code = async (response: Response) => ((await response.json()) as { code: string }).code

it('takes what fits and refuses what does not, or is no JSON', async () => {
  const input = { handle: 'anna', name: '𠮷田', locale: null, token: 't', password: 'p' }
  expect(await (await post(JSON.stringify(input))).json()).toEqual(input)
  expect(await code(await post('{'))).toBe('bad-json')
  expect(await code(await post(null))).toBe('bad-json')
  expect(await code(await post(new Uint8Array([0x22, 0xff, 0x22])))).toBe('bad-json')
  expect(await code(await post('{}', { 'content-type': 'text/plain' }))).toBe('bad-content-type')
  expect(await code(await post('{}'))).toBe('bad-input')
})

it('holds no more of a body than its limit', async () => {
  const chunk = new Uint8Array(1_000_000).fill(0x20)
  let sent = 0
  const body = new ReadableStream({
    pull: (controller) => (sent++ < 400 ? controller.enqueue(chunk.slice()) : controller.close()),
  })
  const before = process.memoryUsage().arrayBuffers
  let most = 0
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage().arrayBuffers - before)
  }, 1)
  const response = await post(body)
  most = Math.max(most, process.memoryUsage().arrayBuffers - before)
  clearInterval(watch)
  expect(response.status).toBe(413)
  expect(await response.json()).toMatchObject({ code: 'too-large', detail: { bytes: 400_000_000, limit: 1_000_000 } })
  expect(most).toBeLessThan(600_000_000)
})

describe('a body that breaks off', () => {
  const broken = (error: Error) => post(new ReadableStream({ pull: (controller) => controller.error(error) }))

  it('because the client gave up is nobody’s error', async () => {
    const logged = vi.spyOn(log(), 'error')
    const response = await broken(Object.assign(new Error('aborted'), { code: 'ECONNRESET' }))
    expect(response.status).toBe(499)
    expect(logged).not.toHaveBeenCalled()
    logged.mockRestore()
  })

  it('for another reason is ours, and logged', async () => {
    const logged = vi.spyOn(log(), 'error').mockImplementation(() => undefined)
    const response = await broken(new Error('unreadable'))
    expect(response.status).toBe(500)
    expect(logged).toHaveBeenCalledOnce()
    logged.mockRestore()
  })
})
