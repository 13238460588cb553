// The column kit on SQLite. Same names as columns.pg.ts; schema.ts is written against these alone.
import { customType, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'

export const table = sqliteTable
export { index, primaryKey, uniqueIndex }

export const txt = (name: string) => text(name)
export const int = (name: string) => integer(name)
export const bool = (name: string) => integer(name, { mode: 'boolean' })
/** A JSON value; key order is not kept on every database, so hash canonical JSON only. */
export const json = <T>(name: string) => text(name, { mode: 'json' }).$type<T>()
export const bytes = customType<{ data: Uint8Array; driverData: Buffer }>({
  dataType: () => 'blob',
  toDriver: (value) => Buffer.from(value),
  fromDriver: (value) => new Uint8Array(value),
})
