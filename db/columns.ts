// Picks the column kit of the database in use. Typed as SQLite's; this is one of the two casts (the other: client.ts).
import * as pg from './columns.pg'
import * as sqlite from './columns.sqlite'
import { dialect } from './dialect'

const kit = (dialect() === 'pg' ? pg : sqlite) as unknown as typeof sqlite

export const { table, index, primaryKey, uniqueIndex, txt, int, bool, json, bytes } = kit
