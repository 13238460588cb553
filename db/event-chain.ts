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

/** The check of every stream there is: those with a row, and those that only have events left. */
export async function verifyChains(db: Read): Promise<Map<string, ChainVerdict>> {
  const rows = await db.select({ stream: streams.id }).from(streams)
  const written = await db.selectDistinct({ stream: events.stream }).from(events)
  const verdicts = new Map<string, ChainVerdict>()
  for (const { stream } of [...rows, ...written]) {
    if (!verdicts.has(stream)) verdicts.set(stream, await verifyChain(db, stream))
  }
  return verdicts
}

/**
 * Checks a stream from its first event: numbers without a gap, each hash over the one before it, each payload against
 * its digest (unless it was withdrawn: payload and salt gone), and the stream's row against the last event.
 */
export async function verifyChain(db: Read, stream: string): Promise<ChainVerdict> {
  // One statement, so that what is written meanwhile is seen whole or not at all.
  const lines = await db
    .select({ event: events, salt: eventSalts.salt, row: streams })
    .from(events)
    .leftJoin(eventSalts, eq(eventSalts.eventId, events.id))
    .leftJoin(streams, eq(streams.id, events.stream))
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
  const row = lines.length > 0 ? lines[0]?.row : (await db.select().from(streams).where(eq(streams.id, stream)))[0]
  const isHead = (row?.counter ?? 0) === lines.length && (row?.head ?? GENESIS) === previous
  return isHead ? { intact: true, events: lines.length } : { intact: false, number: null, reason: 'head' }
}
