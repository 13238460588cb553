// The secrets of people: password hashes and session epochs. No core type contains them.
import { eq, sql } from 'drizzle-orm'
import type { Read, Write } from './client'
import { credentials } from './schema'

export type Credential = { passwordHash: string | null; sessionEpoch: number }

/** Null for a person without a row, who can sign in by no way. */
export async function credentialOf(db: Read, personId: string): Promise<Credential | null> {
  const [row] = await db
    .select({ passwordHash: credentials.passwordHash, sessionEpoch: credentials.sessionEpoch })
    .from(credentials)
    .where(eq(credentials.personId, personId))
  return row ?? null
}

/** Ends every session of the person. Returns the new epoch. */
export async function raiseEpoch(tx: Write, personId: string): Promise<number> {
  const [row] = await tx
    .update(credentials)
    .set({ sessionEpoch: sql`${credentials.sessionEpoch} + 1` })
    .where(eq(credentials.personId, personId))
    .returning({ epoch: credentials.sessionEpoch })
  if (row === undefined) throw new Error(`person ${personId} has no credentials`)
  return row.epoch
}

export async function setPasswordHash(tx: Write, personId: string, passwordHash: string): Promise<void> {
  await tx.update(credentials).set({ passwordHash }).where(eq(credentials.personId, personId))
}
