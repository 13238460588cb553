// The live stream of a project as server-sent events: the event log from where the listener left off, then what happens.
// Shown only to those who may see the project; closes when that ends.
import { Refusal } from '@/core/refusal'
import type { Event } from '@/core/event.schema'
import { mayDo } from '@/core/access'
import { listEventsAfter } from '@/db/events'
import { sessionEpochOf } from '@/db/people'
import { askerIn, type By } from './change'
import { reading } from './database'
import { listen } from './live'

const CATCH_UP_LIMIT = 1000
const HEARTBEAT_MS = 15_000

/** The response that streams. `lastEventId`: the newest event the client has; null: from now on. */
export async function streamProject(
  by: By,
  projectId: string,
  lastEventId: string | null,
  signal: AbortSignal,
): Promise<Response> {
  const encoder = new TextEncoder()
  let end = () => {}
  const body = new ReadableStream<Uint8Array>({
    async start(controller) {
      // Listening begins before the log is read, so that nothing falls between; what is heard twice is sent once.
      const held: Event[] = []
      const sent = new Set<string>()
      let isCaughtUp = false
      let isEnded = false
      const say = (text: string) => {
        if (!isEnded) controller.enqueue(encoder.encode(text))
      }
      const send = (event: Event) => {
        if (sent.has(event.id)) return
        if (!isCaughtUp) sent.add(event.id)
        say(`id: ${event.id}\nevent: change\ndata: ${JSON.stringify(event)}\n\n`)
      }
      const heartbeat = setInterval(() => {
        maySee(by, projectId).then(
          (allowed) => (allowed ? say(': here\n\n') : end()),
          () => end(),
        )
      }, HEARTBEAT_MS)
      const stop = listen({
        stream: projectId,
        hear: (event) => (isCaughtUp ? send(event) : held.push(event)),
        close: () => end(),
      })
      end = () => {
        if (isEnded) return
        isEnded = true
        clearInterval(heartbeat)
        stop()
        controller.close()
      }
      signal.addEventListener('abort', end)
      say('retry: 2000\n\n')
      const missed =
        lastEventId === null ? [] : await listEventsAfter(reading(), projectId, lastEventId, CATCH_UP_LIMIT)
      // An id that is not known, or too long ago: the client reads everything anew.
      if (missed === undefined || missed.length === CATCH_UP_LIMIT) say('event: reset\ndata: {}\n\n')
      else for (const event of missed) send(event)
      for (const event of held) send(event)
      isCaughtUp = true
      sent.clear()
    },
    cancel: () => end(),
  })
  if (signal.aborted) throw new Refusal('not-found')
  return new Response(body, {
    headers: {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-cache, no-transform',
      'x-accel-buffering': 'no',
    },
  })
}

/** Whether the person may still see the project: asked at every heartbeat. */
async function maySee(by: By, projectId: string): Promise<boolean> {
  const db = reading()
  if ((await sessionEpochOf(db, by.viaId ?? by.personId)) === null) return false
  return mayDo('see-project', await askerIn(db, by.personId, projectId))
}
