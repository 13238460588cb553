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
import { mayViewAs } from './session'

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
  const session = { by, epoch: await sessionEpochOf(reading(), by.viaId ?? by.personId) }
  if (signal.aborted) throw new Refusal('not-found')
  let end = () => {}
  const body = new ReadableStream<Uint8Array>({
    async start(controller) {
      let isEnded = false
      const say = (text: string) => {
        if (!isEnded) controller.enqueue(encoder.encode(text))
      }
      const send = (event: Event) => say(`id: ${event.id}\nevent: change\ndata: ${JSON.stringify(event)}\n\n`)
      // Listening begins before the log is read, so that nothing falls between; what is heard meanwhile waits here.
      const heard: Event[] = []
      let isSending = true
      const sendHeard = async () => {
        isSending = true
        while (heard.length > 0) {
          if (!(await maySee(session, projectId))) return end()
          for (const event of heard.splice(0)) send(event)
        }
        isSending = false
      }
      const heartbeat = setInterval(() => {
        maySee(session, projectId).then(
          (allowed) => (allowed ? say(': here\n\n') : end()),
          () => end(),
        )
      }, HEARTBEAT_MS)
      const stop = listen({
        stream: projectId,
        hear: (event) => {
          heard.push(event)
          if (!isSending) sendHeard().catch(() => end())
        },
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
      else {
        for (const event of missed) send(event)
        const sent = new Set(missed.map((event) => event.id))
        heard.splice(0, heard.length, ...heard.filter((event) => !sent.has(event.id)))
      }
      await sendHeard()
    },
    cancel: () => end(),
  })
  return new Response(body, {
    headers: {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-cache, no-transform',
      'x-accel-buffering': 'no',
    },
  })
}

/** Whether the session still is one and its person may see the project: asked before every event and heartbeat. */
async function maySee({ by, epoch }: { by: By; epoch: number | null }, projectId: string): Promise<boolean> {
  const db = reading()
  if (epoch === null || (await sessionEpochOf(db, by.viaId ?? by.personId)) !== epoch) return false
  if (by.viaId !== null && !(await mayViewAs(by.viaId, by.personId))) return false
  return mayDo('see-project', await askerIn(db, by.personId, projectId))
}
