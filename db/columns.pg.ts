// The column kit on PostgreSQL. Same names as columns.sqlite.ts.
import { boolean, customType, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core'

export const table = pgTable
export { index, primaryKey, uniqueIndex }

export const txt = (name: string) => text(name)
export const int = (name: string) => integer(name)
export const bool = (name: string) => boolean(name)
export const json = <T>(name: string) => jsonb(name).$type<T>()
export const bytes = customType<{ data: Uint8Array; driverData: Buffer }>({
  dataType: () => 'bytea',
  toDriver: (value) => Buffer.from(value),
  fromDriver: (value) => new Uint8Array(value),
})
