// The live hub: hands every durable event to whoever listens in this process. The stream of a project is the event log
// itself, so a listener that was away catches up from the log by the id of the last event it saw.
import type { Event } from '@/core/event.schema'
import { once } from './once'

type Listener = { stream: string; hear(event: Event): void; close(): void }

function listeners(): Set<Listener> {
  return once('live', () => new Set<Listener>())
}

/** Called by the write queue after each commit. */
export function announce(committed: Event[]): void {
  for (const event of committed) {
    for (const listener of listeners()) if (listener.stream === event.stream) listener.hear(event)
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
