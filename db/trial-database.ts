// For tests of db/: a fresh, migrated database file with a writer, and what it announced.
import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Event } from '../core/event.schema'
import { type Database, openDatabase } from './client'
import { migrateDatabase } from './migrate'
import type { projects, sources } from './schema'
import { createWriter, type NewEvent, type Writer } from './write'

export const MIGRATIONS = 'drizzle/sqlite'

/** A folder of its own in the system's temporary folder. */
export function trialFolder(): string {
  return mkdtempSync(join(tmpdir(), 'tenkyo-db-'))
}

export type TrialDatabase = { database: Database; write: Writer; announced: Event[] }

/** Opens `file` (a fresh one by default) with a writer. The caller closes the database. */
export function openTrialDatabase(file = join(trialFolder(), 'tenkyo.db')): TrialDatabase {
  migrateDatabase(file, MIGRATIONS)
  const database = openDatabase(file)
  const announced: Event[] = []
  const write = createWriter(database, {
    now: () => new Date().toISOString(),
    newId: randomUUID,
    newSalt: () => randomBytes(16).toString('hex'),
    announce: (committed) => announced.push(...committed),
  })
  return { database, write, announced }
}

export const NOBODY = { id: null, viaId: null }

/** An event that says something was made. */
export function made(subjectId: string, after: NewEvent['after'] = { name: subjectId }): NewEvent {
  return { action: 'create', subjectKind: 'source', subjectId, after }
}

/** A project's row, for works that need one. */
export function project(id: string, name = id): typeof projects.$inferInsert {
  const rest = { description: '', guidelines: '', policy: { approvals: [] }, isDemo: false, version: 1 }
  return { id, name, ...rest, createdAt: '2026-01-01T00:00:00.000Z' }
}

/** A source's row in a project. */
export function source(id: string, projectId: string, name = id): typeof sources.$inferInsert {
  const rest = { kind: 'outlet' as const, belongsToId: null, url: null, createdBy: 'x', version: 1 }
  return { id, projectId, name, ...rest, createdAt: '2026-01-01T00:00:00.000Z' }
}
