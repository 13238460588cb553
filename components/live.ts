'use client'
// The live stream of a project, shared: one connection per browser however many tabs are open (a browser allows six per
// host), each tab hears every event once. The tab that holds the lock streams and hands on; when it closes, another takes
// over from the last event heard.
import type { Event } from '@/core/event.schema'
import type { Presence } from '@/core/presence.schema'

/**
 * What is heard. `missed`: something may have happened unheard, so what is known should be read again. `lost`: the
 * connection is gone for now; it is taken up again by itself.
 */
export type LiveNews =
  | { kind: 'event'; event: Event }
  | { kind: 'presence'; told: readonly Presence[] }
  | { kind: 'missed' }
  | { kind: 'lost' }
export type LiveListener = (news: LiveNews) => void

type Channel = { listeners: Set<LiveListener>; stop(): void }

const channels = new Map<string, Channel>()
/** So many of the newest events are remembered, to hear none twice when another tab takes over. */
const REMEMBERED = 500
const REOPEN_MS = [2000, 5000, 15_000, 30_000]

/** Hears what happens in a project, from now on, until the returned function is called. */
export function listenLive(projectId: string, listener: LiveListener): () => void {
  const channel = channels.get(projectId) ?? openChannel(projectId)
  channels.set(projectId, channel)
  channel.listeners.add(listener)
  return () => {
    channel.listeners.delete(listener)
    if (channel.listeners.size > 0) return
    channels.delete(projectId)
    channel.stop()
  }
}

function openChannel(projectId: string): Channel {
  const listeners = new Set<LiveListener>()
  const heard = new Set<string>()
  let lastId: string | null = null
  const hear: LiveListener = (news) => {
    if (news.kind === 'event') {
      if (heard.has(news.event.id)) return
      lastId = news.event.id
      heard.add(lastId)
      if (heard.size > REMEMBERED) heard.delete(heard.values().next().value ?? '')
    }
    for (const listener of listeners) listener(news)
  }
  const others = new BroadcastChannel(`tenkyo-live-${projectId}`)
  others.addEventListener('message', (message: MessageEvent<LiveNews>) => hear(message.data))
  const share: LiveListener = (news) => {
    // The other tabs first: what is heard here may end this channel.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a BroadcastChannel has none
    others.postMessage(news)
    hear(news)
  }
  const stopped = new AbortController()
  let end = () => {}
  // Only pages on https and on this machine have locks; elsewhere every tab streams for itself.
  if (typeof navigator.locks === 'undefined') end = stream(projectId, () => lastId, hear)
  else {
    navigator.locks
      .request(`tenkyo-live-${projectId}`, { signal: stopped.signal }, () => {
        // The lock may come in the very moment the last listener leaves.
        if (stopped.signal.aborted) return undefined
        return new Promise<void>((release) => {
          const close = stream(projectId, () => lastId, share)
          end = () => {
            close()
            release()
          }
        })
      })
      .catch((error: unknown) => {
        if (!stopped.signal.aborted) throw error
      })
  }
  return {
    listeners,
    stop() {
      end()
      stopped.abort()
      others.close()
    },
  }
}

/** Streams from the last event known. The browser takes a cut connection up by itself; a refused one is asked for again. */
function stream(projectId: string, lastId: () => string | null, hear: LiveListener): () => void {
  let source: EventSource
  let timer: ReturnType<typeof setTimeout> | undefined
  let refusals = 0
  const open = () => {
    const after = lastId()
    source = new EventSource(`/api/projects/${projectId}/live${after === null ? '' : `?after=${after}`}`)
    source.addEventListener('open', () => {
      refusals = 0
    })
    source.addEventListener('change', (message: MessageEvent<string>) =>
      hear({ kind: 'event', event: JSON.parse(message.data) as Event }),
    )
    source.addEventListener('presence', (message: MessageEvent<string>) =>
      hear({ kind: 'presence', told: JSON.parse(message.data) as Presence[] }),
    )
    // Before the first word of a stream something may have happened.
    for (const name of ['begin', 'reset']) source.addEventListener(name, () => hear({ kind: 'missed' }))
    source.addEventListener('error', () => {
      hear({ kind: 'lost' })
      if (source.readyState !== EventSource.CLOSED) return
      timer = setTimeout(open, REOPEN_MS[Math.min(refusals, REOPEN_MS.length - 1)])
      refusals++
    })
  }
  open()
  return () => {
    clearTimeout(timer)
    source.close()
  }
}
