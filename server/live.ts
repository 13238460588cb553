// The live hub: hands every durable event to whoever listens in this process. The stream of a project is the event log
// itself, so a listener that was away catches up from the log by the id of the last event it saw.
import type { Event } from '@/core/event.schema'
import { log } from './log'
import { once } from './once'

type Listener = { stream: string; hear(event: Event): void; close(): void }

function listeners(): Set<Listener> {
  return once('live', () => new Set<Listener>())
}

/** Called by the write queue after each commit. Never throws: a listener that does hears no more, and writing goes on. */
export function announce(committed: Event[]): void {
  for (const event of committed) {
    for (const listener of listeners()) {
      if (listener.stream !== event.stream) continue
      try {
        listener.hear(event)
      } catch (error) {
        listeners().delete(listener)
        log().error({ err: error }, 'a listener of the live hub failed')
      }
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
