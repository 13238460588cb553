// The hash chain over the history. The payload enters only as a salted digest, so that words and names can be withdrawn
// later (payload and salt deleted) while every later hash stays valid.
import { createHash } from 'node:crypto'
import { asc, eq } from 'drizzle-orm'
import { canonicalJson } from '../core/canonical'
import type { Read } from './client'
import { events, eventSalts, streams } from './schema'

/** The head of a stream without events. */
export const GENESIS = '0'.repeat(64)

/** SHA-256, hex, of the salt and the canonical payload. */
export function payloadDigest(salt: string, payload: { before: unknown; after: unknown }): string {
  return sha256(`${salt}\n${canonicalJson(payload)}`)
}

/** SHA-256, hex, that binds one event to the one before it. */
export function eventHash(
  previous: string,
  event: {
    number: number
    at: string
    actorId: string | null
    viaId: string | null
    action: string
    subjectKind: string
    subjectId: string
    digest: string
  },
): string {
  const { number, at, actorId, viaId, action, subjectKind, subjectId, digest } = event
  return sha256(canonicalJson([previous, number, at, actorId, viaId, action, subjectKind, subjectId, digest]))
}

/** SHA-256 of a text's UTF-8, hex: how long texts enter an event. */
export function sha256(text: string | Uint8Array): string {
  return createHash('sha256').update(text).digest('hex')
}

/** What a check of a stream's chain found. `number`: the first event that does not fit; null: the stream's own row. */
export type ChainVerdict =
  | { intact: true; events: number }
  | { intact: false; number: number | null; reason: 'gap' | 'hash' | 'payload' | 'head' }

/**
 * Checks a stream from its first event: numbers without a gap, each hash over the one before it, each payload against
 * its digest (unless it was withdrawn: payload and salt gone), and the stream's row against the last event.
 */
export async function verifyChain(db: Read, stream: string): Promise<ChainVerdict> {
  const lines = await db
    .select({ event: events, salt: eventSalts.salt })
    .from(events)
    .leftJoin(eventSalts, eq(eventSalts.eventId, events.id))
    .where(eq(events.stream, stream))
    .orderBy(asc(events.number))
  let previous = GENESIS
  for (const [index, { event, salt }] of lines.entries()) {
    const { number, before, after, digest, hash } = event
    if (number !== index + 1) return { intact: false, number, reason: 'gap' }
    if (eventHash(previous, event) !== hash) return { intact: false, number, reason: 'hash' }
    const fits = salt === null ? before === null && after === null : payloadDigest(salt, { before, after }) === digest
    if (!fits) return { intact: false, number, reason: 'payload' }
    previous = hash
  }
  const [row] = await db.select().from(streams).where(eq(streams.id, stream))
  const isHead = (row?.counter ?? 0) === lines.length && (row?.head ?? GENESIS) === previous
  return isHead ? { intact: true, events: lines.length } : { intact: false, number: null, reason: 'head' }
}
