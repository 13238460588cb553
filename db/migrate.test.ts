import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { migrate } from 'drizzle-orm/better-sqlite3/migrator'
import { describe, expect, it, test } from 'vitest'
import { connect } from './client'
import { migrateDatabase } from './migrate'
import { MIGRATIONS, trialFolder } from './trial-database'

/** A parent with children that go with it, and a rebuild of the parent's table as drizzle-kit writes one. */
const FIRST = `CREATE TABLE parent (id TEXT PRIMARY KEY);
--> statement-breakpoint
CREATE TABLE child (id TEXT PRIMARY KEY, parent_id TEXT NOT NULL REFERENCES parent(id) ON DELETE CASCADE);`
const REBUILD = `PRAGMA foreign_keys=OFF;
--> statement-breakpoint
CREATE TABLE __new_parent (id TEXT PRIMARY KEY, name TEXT NOT NULL DEFAULT '');
--> statement-breakpoint
INSERT INTO __new_parent (id) SELECT id FROM parent;
--> statement-breakpoint
DROP TABLE parent;
--> statement-breakpoint
ALTER TABLE __new_parent RENAME TO parent;
--> statement-breakpoint
PRAGMA foreign_keys=ON;`
const DANGLING = 'PRAGMA foreign_keys=OFF;\n--> statement-breakpoint\nDELETE FROM parent;'

/** A folder of migrations like drizzle-kit's. */
function migrationsFolder(statements: string[]): string {
  const folder = trialFolder()
  mkdirSync(join(folder, 'meta'))
  const entries = statements.map((sql, idx) => {
    const tag = `000${idx}_m`
    writeFileSync(join(folder, `${tag}.sql`), sql)
    return { idx, version: '6', when: 1_700_000_000_000 + idx, tag, breakpoints: true }
  })
  writeFileSync(join(folder, 'meta/_journal.json'), JSON.stringify({ version: '7', dialect: 'sqlite', entries }))
  return folder
}

/** A file at the first migration with three parents and nine children. */
function filled(): string {
  const file = join(trialFolder(), 'tenkyo.db')
  migrateDatabase(file, migrationsFolder([FIRST]))
  const connection = connect(file, { readonly: false })
  for (const parent of ['a', 'b', 'c']) {
    connection.prepare('INSERT INTO parent VALUES (?)').run(parent)
    for (const n of [1, 2, 3]) connection.prepare('INSERT INTO child VALUES (?, ?)').run(`${parent}${n}`, parent)
  }
  connection.close()
  return file
}

function rowCounts(file: string): Record<string, unknown> {
  const connection = connect(file, { readonly: true })
  const count = (table: string) => connection.prepare(`SELECT count(*) FROM ${table}`).pluck().get()
  const counts = { parent: count('parent'), child: count('child') }
  connection.close()
  return counts
}

describe('rebuilding a table of a filled database', () => {
  const folder = migrationsFolder([FIRST, REBUILD])

  it('would empty its children, the way drizzle runs it', () => {
    const file = filled()
    const connection = connect(file, { readonly: false })
    migrate(drizzle(connection), { migrationsFolder: folder })
    connection.close()
    expect(rowCounts(file)).toEqual({ parent: 3, child: 0 })
  })

  it('keeps every row, and the file as it was before', () => {
    const file = filled()
    const { applied, backup } = migrateDatabase(file, folder)
    expect(applied).toBe(1)
    expect(rowCounts(file)).toEqual({ parent: 3, child: 9 })
    expect(rowCounts(backup ?? '')).toEqual({ parent: 3, child: 9 })
    expect(migrateDatabase(file, folder)).toEqual({ applied: 0, backup: null })
  })

  it('fails loudly when a reference dangles after it, with the backup beside', () => {
    const file = filled()
    const attempt = () => migrateDatabase(file, migrationsFolder([FIRST, DANGLING]))
    expect(attempt).toThrow(/9 dangling references; backup: .*tenkyo\.db\.before-2-/)
    const backup = readdirSync(join(file, '..')).find((name) => name.includes('.before-2-'))
    expect(rowCounts(join(file, '..', backup ?? ''))).toEqual({ parent: 3, child: 9 })
  })
})

it('makes every table in a new file, and does nothing the second time', () => {
  const file = join(trialFolder(), 'tenkyo.db')
  expect(migrateDatabase(file, MIGRATIONS)).toMatchObject({ backup: null })
  expect(migrateDatabase(file, MIGRATIONS)).toEqual({ applied: 0, backup: null })
})

test.each([
  ['sqlite', 'sqlite'],
  ['pg', 'postgresql'],
])('the migrations for %s are those of db/schema.ts', (dialect, name) => {
  const copy = join(trialFolder(), dialect)
  cpSync(join('drizzle', dialect), copy, { recursive: true })
  const args = ['generate', '--dialect', name, '--schema', './db/schema.ts', '--out', relative('.', copy)]
  const { status, stdout } = spawnSync('node_modules/.bin/drizzle-kit', args, {
    env: { ...process.env, TENKYO_DIALECT: dialect },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: 15_000,
    encoding: 'utf8',
  })
  expect(status, stdout).toBe(0)
  expect(readdirSync(copy)).toEqual(readdirSync(join('drizzle', dialect)))
})
