'use client'
// The live stream of a project, shared: one connection per browser however many tabs are open (a browser allows six per
// host), each tab hears every event. The tab that holds the lock streams and hands on; when it closes, another takes over.
import type { Event } from '@/core/event.schema'

/** What is heard: an event, or `null` when some may have been missed and everything should be read again. */
export type LiveListener = (event: Event | null) => void

type Channel = { listeners: Set<LiveListener>; stop(): void }

const channels = new Map<string, Channel>()

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
  const hear: LiveListener = (event) => {
    for (const listener of listeners) listener(event)
  }
  const others = new BroadcastChannel(`tenkyo-live-${projectId}`)
  others.addEventListener('message', (message: MessageEvent<Event | null>) => hear(message.data))
  const share: LiveListener = (event) => {
    // The other tabs first: what is heard here may end this channel.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a BroadcastChannel has none
    others.postMessage(event)
    hear(event)
  }
  const stopped = new AbortController()
  let end = () => {}
  // Only pages on https and on this machine have locks; elsewhere every tab streams for itself.
  if (typeof navigator.locks === 'undefined') end = stream(projectId, hear)
  else {
    navigator.locks
      .request(`tenkyo-live-${projectId}`, { signal: stopped.signal }, () => {
        // The lock may come in the very moment the last listener leaves.
        if (stopped.signal.aborted) return undefined
        // Between the end of the tab that streamed before and now, something may have happened unheard.
        hear(null)
        return new Promise<void>((release) => {
          const close = stream(projectId, share)
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

function stream(projectId: string, hear: LiveListener): () => void {
  const source = new EventSource(`/api/projects/${projectId}/live`)
  source.addEventListener('change', (message: MessageEvent<string>) => hear(JSON.parse(message.data) as Event))
  source.addEventListener('reset', () => hear(null))
  return () => source.close()
}
