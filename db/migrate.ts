// Brings a database file to the newest tables. Guards against what bites: foreign keys are off while tables are rebuilt
// (or ON DELETE CASCADE would empty their children), checked after, and a filled file is backed up before.
import { existsSync } from 'node:fs'
import { readMigrationFiles } from 'drizzle-orm/migrator'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { migrate } from 'drizzle-orm/better-sqlite3/migrator'
import { connect } from './client'

/**
 * Runs the migrations of `folder` that `file` lacks. Returns the path of the backup it made first, or null when
 * nothing was to do or the file was new. Throws, leaving the backup, when a reference dangles afterwards.
 */
export function migrateDatabase(file: string, folder: string): { applied: number; backup: string | null } {
  const isNew = !existsSync(file)
  const connection = connect(file, { readonly: false })
  try {
    const known = readMigrationFiles({ migrationsFolder: folder })
    const done = isNew ? 0 : countApplied(connection)
    const pending = known.length - done
    if (pending <= 0) return { applied: 0, backup: null }
    let backup: string | null = null
    if (done > 0) {
      backup = `${file}.before-${known.length}-${Date.now()}`
      connection.prepare('VACUUM INTO ?').run(backup)
    }
    connection.pragma('foreign_keys = OFF')
    migrate(drizzle(connection), { migrationsFolder: folder })
    const dangling = connection.pragma('foreign_key_check') as unknown[]
    if (dangling.length > 0) throw new Error(`migration left ${dangling.length} dangling references; backup: ${backup}`)
    return { applied: pending, backup }
  } finally {
    connection.close()
  }
}

function countApplied(connection: ReturnType<typeof connect>): number {
  const table = connection.prepare("SELECT 1 FROM sqlite_master WHERE name = '__drizzle_migrations'").get()
  if (table === undefined) return 0
  const row = connection.prepare('SELECT count(*) AS n FROM __drizzle_migrations').get() as { n: number }
  return row.n
}
