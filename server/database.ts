// The process's database: reading outside writes, and the one write function.
import { type Database, openDatabase, type Read } from '@/db/client'
import { migrateDatabase } from '@/db/migrate'
import { createWriter, type Writer } from '@/db/write'
import { env } from './env'
import { announce } from './live'
import { forget, once } from './once'
import { newId, now, randomToken } from './stamp'

function connection(): { database: Database; write: Writer } {
  return once('database', () => {
    const database = openDatabase(env().databaseFile)
    return { database, write: createWriter(database, { now, newId, newSalt: randomToken, announce }) }
  })
}

/** For every read outside a write. */
export function reading(): Read {
  return connection().database.reader
}

/** One change: see `db/write.ts`. Use cases go through `change` (server/change.ts), which also checks access. */
export const write: Writer = (stream, actor, work) => connection().write(stream, actor, work)

/** Brings the process's database to the newest tables, making it if need be, before it is used: see `db/migrate.ts`. */
export function bringUpToDate(migrations: string): { applied: number; backup: string | null } {
  return migrateDatabase(env().databaseFile, migrations)
}

/** Closes both connections; the next use opens them anew. */
export function closeDatabase(): void {
  connection().database.close()
  forget('database')
}
