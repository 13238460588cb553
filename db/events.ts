// Reading the history. Appending is `write.ts` alone.
import { and, asc, desc, eq, gt, lt } from 'drizzle-orm'
import type { Event } from '../core/event.schema'
import type { SubjectKind } from '../core/event'
import type { Read } from './client'
import { events } from './schema'

const EVENT = {
  id: events.id,
  stream: events.stream,
  actorId: events.actorId,
  viaId: events.viaId,
  action: events.action,
  subjectKind: events.subjectKind,
  subjectId: events.subjectId,
  articleId: events.articleId,
  before: events.before,
  after: events.after,
  at: events.at,
}

type Row = { [K in keyof typeof EVENT]: unknown } & Event

/** Events of a stream, newest first; `before` an event's id: the page after it. */
export async function listEvents(db: Read, stream: string, limit: number, before?: string): Promise<Event[]> {
  const upTo = before === undefined ? undefined : await numberOf(db, stream, before)
  const rows = await db
    .select(EVENT)
    .from(events)
    .where(upTo === undefined ? eq(events.stream, stream) : and(eq(events.stream, stream), lt(events.number, upTo)))
    .orderBy(desc(events.number))
    .limit(limit)
  return rows as Row[]
}

/** Events of a stream after the one with this id, oldest first; undefined when the id is not of this stream. */
export async function listEventsAfter(
  db: Read,
  stream: string,
  id: string,
  limit: number,
): Promise<Event[] | undefined> {
  const from = await numberOf(db, stream, id)
  if (from === undefined) return undefined
  const rows = await db
    .select(EVENT)
    .from(events)
    .where(and(eq(events.stream, stream), gt(events.number, from)))
    .orderBy(asc(events.number))
    .limit(limit)
  return rows as Row[]
}

/** The newest event of a stream; null when there is none. */
export async function lastEventId(db: Read, stream: string): Promise<string | null> {
  const [row] = await db
    .select({ id: events.id })
    .from(events)
    .where(eq(events.stream, stream))
    .orderBy(desc(events.number))
    .limit(1)
  return row?.id ?? null
}

/** What happened to one record, newest first. */
export async function listSubjectEvents(db: Read, kind: SubjectKind, id: string): Promise<Event[]> {
  const rows = await db
    .select(EVENT)
    .from(events)
    .where(and(eq(events.subjectKind, kind), eq(events.subjectId, id)))
    .orderBy(desc(events.number))
  return rows as Row[]
}

async function numberOf(db: Read, stream: string, id: string): Promise<number | undefined> {
  const [row] = await db
    .select({ number: events.number })
    .from(events)
    .where(and(eq(events.stream, stream), eq(events.id, id)))
  return row?.number
}
