// One-time sign-in links. The table holds the SHA-256 of a token, never the token.
import { and, asc, eq, gt, isNull } from 'drizzle-orm'
import type { Read, Write } from './client'
import { signInLinks } from './schema'

export type SignInLink = typeof signInLinks.$inferSelect

export async function insertLink(tx: Write, link: Omit<SignInLink, 'usedAt'>): Promise<void> {
  await tx.insert(signInLinks).values({ ...link, usedAt: null })
}

/** The link of a token's hash if it can still be used at `now`; null otherwise. */
export async function findOpenLink(db: Read, tokenHash: string, now: string): Promise<SignInLink | null> {
  const [row] = await db
    .select()
    .from(signInLinks)
    .where(and(eq(signInLinks.tokenHash, tokenHash), isNull(signInLinks.usedAt), gt(signInLinks.expiresAt, now)))
  return row ?? null
}

/** Every link of the person that can still be used, oldest first. */
export async function openLinksOf(db: Read, personId: string, now: string): Promise<SignInLink[]> {
  return db
    .select()
    .from(signInLinks)
    .where(and(eq(signInLinks.personId, personId), isNull(signInLinks.usedAt), gt(signInLinks.expiresAt, now)))
    .orderBy(asc(signInLinks.createdAt))
}

export async function markLinkUsed(tx: Write, tokenHash: string, usedAt: string): Promise<void> {
  await tx.update(signInLinks).set({ usedAt }).where(eq(signInLinks.tokenHash, tokenHash))
}
