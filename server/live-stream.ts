// The live stream of a project as server-sent events: the event log from where the listener left off, then what happens,
// and beside it who is where. Shown only to those who may see the project; closes when that ends.
import { Refusal } from '@/core/refusal'
import type { Event } from '@/core/event.schema'
import { type Asker, mayDo } from '@/core/access'
import { maySeePresence } from '@/core/presence'
import type { Presence } from '@/core/presence.schema'
import { lastEventId, listEventsAfter } from '@/db/events'
import { sessionEpochOf } from '@/db/people'
import { askerIn, type By } from './change'
import { reading } from './database'
import { listen } from './live'
import { mayViewAs } from './session'

const CATCH_UP_LIMIT = 1000
const HEARTBEAT_MS = 15_000
/** Moves of people within this time are told in one go. */
const GATHER_MS = 50
/** So long one look at the session holds for presence; for events it is asked every time. */
const TRUST_MS = 1000

/** The response that streams. `after`: the newest event the client has; null: from now on. */
export async function streamProject(
  by: By,
  projectId: string,
  after: string | null,
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
          if ((await seenBy(session, projectId)) === null) return end()
          for (const event of heard.splice(0)) send(event)
        }
        isSending = false
      }
      const heartbeat = setInterval(() => {
        seenBy(session, projectId).then(
          (asker) => (asker === null ? end() : say(': here\n\n')),
          () => end(),
        )
      }, HEARTBEAT_MS)
      const presence = presenceTeller(session, projectId, say, () => end())
      const stop = listen({
        stream: projectId,
        hear: (event) => {
          heard.push(event)
          if (!isSending) sendHeard().catch(() => end())
        },
        hearPresence: presence.hear,
        close: () => end(),
      })
      end = () => {
        if (isEnded) return
        isEnded = true
        clearInterval(heartbeat)
        presence.stop()
        stop()
        controller.close()
      }
      signal.addEventListener('abort', end)
      say('retry: 2000\n\n')
      const missed = after === null ? [] : await listEventsAfter(reading(), projectId, after, CATCH_UP_LIMIT)
      // An id that is not known, or too long ago: the client reads everything anew.
      const isReset = missed === undefined || missed.length === CATCH_UP_LIMIT
      if (after === null || isReset) {
        // Names where the stream begins, so that a connection cut before the first event is taken up from here.
        const last = await lastEventId(reading(), projectId)
        say(`${last === null ? '' : `id: ${last}\n`}event: ${isReset ? 'reset' : 'begin'}\ndata: {}\n\n`)
      } else {
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

type Session = { by: By; epoch: number | null }

/** Gathers where people are and tells it to whoever may know; of a window only its last word. */
function presenceTeller(session: Session, projectId: string, say: (text: string) => void, end: () => void) {
  const waiting = new Map<string, Presence>()
  let timer: NodeJS.Timeout | null = null
  let known: { asker: Asker | null; at: number } = { asker: null, at: 0 }

  async function tell(): Promise<void> {
    if (Date.now() - known.at > TRUST_MS) known = { asker: await seenBy(session, projectId), at: Date.now() }
    const { asker } = known
    if (asker === null) return end()
    const told = [...waiting.values()].filter((one) => maySeePresence(asker, one))
    waiting.clear()
    // Without an id: it is no part of the log, and the next connection does not ask for it again.
    if (told.length > 0) say(`event: presence\ndata: ${JSON.stringify(told)}\n\n`)
  }

  return {
    hear(told: readonly Presence[]) {
      for (const one of told) waiting.set(one.window, one)
      timer ??= setTimeout(() => {
        timer = null
        tell().catch(() => end())
      }, GATHER_MS)
    },
    stop() {
      if (timer !== null) clearTimeout(timer)
    },
  }
}

/** Who is listening, while the session still is one and its person may see the project; null when not. */
async function seenBy({ by, epoch }: Session, projectId: string): Promise<Asker | null> {
  const db = reading()
  if (epoch === null || (await sessionEpochOf(db, by.viaId ?? by.personId)) !== epoch) return null
  if (by.viaId !== null && !(await mayViewAs(by.viaId, by.personId))) return null
  const asker = await askerIn(db, by.personId, projectId)
  return mayDo('see-project', asker) ? asker : null
}
