// The hash chain over the history. The payload enters only as a salted digest, so that words and names can be withdrawn
// later (payload and salt deleted) while every later hash stays valid.
import { createHash } from 'node:crypto'
import { canonicalJson } from '../core/canonical'

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
