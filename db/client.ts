// Opens the database: one writer connection, used by the write queue alone, and one read-only connection for every read
// outside it. Journal mode, durability and foreign keys are set on every open, because SQLite forgets them.
import SqliteDriver from 'better-sqlite3'
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3'
import * as schema from './schema'

type Db = BetterSQLite3Database<typeof schema>

/** What query functions may read with: a read-only connection, or a running write. Builders only, awaited. */
export type Read = Pick<Db, 'select' | 'selectDistinct'>
/** What query functions may write with: the handle of a running write. */
export type Write = Pick<Db, 'select' | 'selectDistinct' | 'insert' | 'update' | 'delete'>

export type Database = {
  file: string
  reader: Read
  writer: Write
  /** The writer's driver connection, for BEGIN, SAVEPOINT and COMMIT. */
  writerConnection: SqliteDriver.Database
  close(): void
}

/** Opens (and creates) a database file. Its tables are made by `migrateDatabase`. */
export function openDatabase(file: string): Database {
  const writerConnection = connect(file, { readonly: false })
  const readerConnection = connect(file, { readonly: true })
  return {
    file,
    reader: drizzle(readerConnection, { schema }),
    writer: drizzle(writerConnection, { schema }),
    writerConnection,
    close() {
      readerConnection.close()
      writerConnection.close()
    },
  }
}

/**
 * One connection with the settings Tenkyo relies on. The writer waits for a lock on a timer of its own (`write.ts`):
 * SQLite's busy_timeout would block the whole event loop.
 */
export function connect(file: string, options: { readonly: boolean }): SqliteDriver.Database {
  const connection = new SqliteDriver(file, { readonly: options.readonly, timeout: options.readonly ? 1000 : 0 })
  if (!options.readonly) connection.pragma('journal_mode = WAL')
  connection.pragma('synchronous = FULL')
  connection.pragma('foreign_keys = ON')
  return connection
}
