// The live hub: hands every durable event to whoever listens in this process. The stream of a project is the event log
// itself, so a listener that was away catches up from the log by the id of the last event it saw. Presence passes through
// and is kept nowhere here.
import type { Event } from '@/core/event.schema'
import type { Presence } from '@/core/presence.schema'
import { log } from './log'
import { once } from './once'

type Listener = {
  stream: string
  hear(event: Event): void
  hearPresence?(told: readonly Presence[]): void
  close(): void
}

function listeners(): Set<Listener> {
  return once('live', () => new Set<Listener>())
}

/** Called by the write queue after each commit. Never throws: a listener that does hears no more, and writing goes on. */
export function announce(committed: Event[]): void {
  for (const event of committed) each(event.stream, (listener) => listener.hear(event))
}

/** Tells who listens to a stream where people are now, or that they left. */
export function tellPresence(stream: string, told: readonly Presence[]): void {
  each(stream, (listener) => listener.hearPresence?.(told))
}

function each(stream: string, tell: (listener: Listener) => void): void {
  for (const listener of listeners()) {
    if (listener.stream !== stream) continue
    try {
      tell(listener)
    } catch (error) {
      listeners().delete(listener)
      log().error({ err: error }, 'a listener of the live hub failed')
    }
  }
}

/** Listens to a stream until the returned function is called. */
export function listen(listener: Listener): () => void {
  listeners().add(listener)
  return () => listeners().delete(listener)
}

/** Ends every open stream, so that the process can exit. */
export function closeLive(): void {
  for (const listener of listeners()) listener.close()
  listeners().clear()
}
