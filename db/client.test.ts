import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import { describe, expect, it, test } from 'vitest'
import { connect, openDatabase } from './client'
import { migrateDatabase } from './migrate'
import { projects } from './schema'
import { made, MIGRATIONS, NOBODY, openTrialDatabase, project, trialFolder } from './trial-database'

describe('what SQLite forgets when a file is opened anew', () => {
  const settings: [string, boolean, number | string][] = [
    ['journal_mode', false, 'wal'],
    ['synchronous', false, 2],
    ['foreign_keys', false, 1],
    ['busy_timeout', false, 0],
    ['journal_mode', true, 'wal'],
    ['synchronous', true, 2],
    ['foreign_keys', true, 1],
  ]
  it.each(settings)('%s (read-only: %s) is %s', (name, readonly, expected) => {
    const file = join(trialFolder(), 'tenkyo.db')
    migrateDatabase(file, MIGRATIONS)
    openDatabase(file).close()
    const connection = connect(file, { readonly })
    expect(connection.pragma(name, { simple: true })).toBe(expected)
    connection.close()
  })

  it('refuses a reference to nothing, and any write by the reader', async () => {
    const { database } = openTrialDatabase()
    const orphan = "INSERT INTO claims VALUES ('c', 'nowhere', 's', 'content', 'x', 'now', 1)"
    expect(() => database.writerConnection.exec(orphan)).toThrow('FOREIGN KEY constraint failed')
    database.close()
    const reader = connect(database.file, { readonly: true })
    expect(() => reader.exec('DELETE FROM streams')).toThrow('readonly database')
    reader.close()
  })
})

test.each(['𠮷野家', '👨‍👩‍👧‍👦と👩🏽‍🚀', 'か\u3099とが', '一行目\r\n二行目\r三行目', 'ＡＢＣ　\u00a0'])(
  '%j stands to the letter after the file was closed and opened',
  async (name) => {
    const first = openTrialDatabase()
    await first.write('s', NOBODY, async (tx) => {
      await tx.insert(projects).values(project('p', name))
      return { result: undefined, events: [made('p', { name })] }
    })
    first.database.close()
    const { database } = openTrialDatabase(first.database.file)
    const [row] = await database.reader.select().from(projects).where(eq(projects.id, 'p'))
    expect(row?.name).toBe(name)
    database.close()
  },
)
