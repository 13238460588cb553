import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Event } from '@/core/event.schema'

/** One browser: its tabs share channels and locks; every connection asked for is noted. */
function fakeBrowser() {
  const sources: FakeSource[] = []
  const channels = new Set<FakeChannel>()
  const queue: (() => Promise<unknown>)[] = []
  let isHeld = false

  class FakeSource extends EventTarget {
    static readonly CLOSED = 2
    readyState = 1
    constructor(readonly url: string) {
      super()
      sources.push(this)
    }
    close() {
      this.readyState = 2
    }
    say(name: string, data: unknown = {}) {
      this.dispatchEvent(Object.assign(new globalThis.Event(name), { data: JSON.stringify(data) }))
    }
    fail(readyState: number) {
      this.readyState = readyState
      this.dispatchEvent(new globalThis.Event('error'))
    }
  }
  class FakeChannel extends EventTarget {
    constructor() {
      super()
      channels.add(this)
    }
    postMessage(data: unknown) {
      for (const other of channels) {
        if (other !== this) other.dispatchEvent(Object.assign(new globalThis.Event('message'), { data }))
      }
    }
    close() {
      channels.delete(this)
    }
  }
  const next = () => {
    const job = isHeld ? undefined : queue.shift()
    if (job === undefined) return
    isHeld = true
    void job().finally(() => {
      isHeld = false
      next()
    })
  }
  const locks = {
    request: (_: string, __: unknown, work: () => Promise<unknown>) =>
      new Promise((resolve) => {
        queue.push(async () => resolve(await work()))
        next()
      }),
  }
  vi.stubGlobal('EventSource', FakeSource)
  vi.stubGlobal('BroadcastChannel', FakeChannel)
  vi.stubGlobal('navigator', { locks })
  return { sources }
}

/** A tab of its own: its module is its own. Gives what it hears, as ids or kinds, and how it closes. */
async function openTab() {
  vi.resetModules()
  const { listenLive } = await import('./live')
  const heard: string[] = []
  const close = listenLive('p', (news) => heard.push(news.kind === 'event' ? news.event.id : news.kind))
  return { heard, close }
}

const event = (id: string) => ({ id }) as Event

beforeEach(() => vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('tabs of one browser', () => {
  it('hear every event once over one connection, also while another takes it over', async () => {
    const { sources } = fakeBrowser()
    const [first, second, third] = [await openTab(), await openTab(), await openTab()]
    expect(sources).toHaveLength(1)
    sources[0]?.say('begin')
    sources[0]?.say('change', event('one'))
    sources[0]?.say('change', event('two'))
    first.close()
    await vi.advanceTimersByTimeAsync(0)
    expect(sources.map(({ url }) => url)).toEqual(['/api/projects/p/live', '/api/projects/p/live?after=two'])
    sources[1]?.say('change', event('two'))
    sources[1]?.say('change', event('three'))
    for (const tab of [second, third]) expect(tab.heard).toEqual(['missed', 'one', 'two', 'three'])
    expect(first.heard).toEqual(['missed', 'one', 'two'])
    second.close()
    third.close()
  })

  it('are told when the connection is lost, and ask again where the server refused it', async () => {
    const { sources } = fakeBrowser()
    const tab = await openTab()
    sources[0]?.say('change', event('one'))
    sources[0]?.fail(0)
    await vi.advanceTimersByTimeAsync(60_000)
    expect(sources).toHaveLength(1)
    sources[0]?.fail(2)
    await vi.advanceTimersByTimeAsync(2000)
    expect(sources.at(-1)?.url).toBe('/api/projects/p/live?after=one')
    sources[1]?.fail(2)
    await vi.advanceTimersByTimeAsync(2000)
    expect(sources).toHaveLength(2)
    await vi.advanceTimersByTimeAsync(3000)
    expect(sources).toHaveLength(3)
    tab.close()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(sources).toHaveLength(3)
    expect(tab.heard).toEqual(['one', 'lost', 'lost', 'lost'])
  })

  it('stream each for itself where the browser has no locks', async () => {
    const { sources } = fakeBrowser()
    vi.stubGlobal('navigator', {})
    const [first, second] = [await openTab(), await openTab()]
    expect(sources).toHaveLength(2)
    sources[0]?.say('change', event('one'))
    sources[1]?.say('change', event('one'))
    expect([first.heard, second.heard]).toEqual([['one'], ['one']])
    first.close()
    second.close()
  })
})
