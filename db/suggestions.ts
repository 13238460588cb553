// Dismissed suggestions, and the recommender of a project with its secret apart.
import { and, asc, eq } from 'drizzle-orm'
import type { Dismissal, Recommender } from '../core/suggestion.schema'
import type { Read, Write } from './client'
import { dismissals, recommenderSecrets, recommenders } from './schema'

export async function findDismissal(db: Read, id: string): Promise<Dismissal | null> {
  const [row] = await db.select().from(dismissals).where(eq(dismissals.id, id))
  return row ?? null
}

/** What one person put away in a revision, what they took back included, in the order of the text. */
export async function listDismissals(db: Read, revisionId: string, personId: string): Promise<Dismissal[]> {
  return db
    .select()
    .from(dismissals)
    .where(and(eq(dismissals.revisionId, revisionId), eq(dismissals.personId, personId)))
    .orderBy(asc(dismissals.start), asc(dismissals.id))
}

export async function insertDismissal(tx: Write, dismissal: Dismissal): Promise<void> {
  await tx.insert(dismissals).values(dismissal)
}

/** Stores whether it stands, and the version. */
export async function updateDismissal(tx: Write, { id, withdrawnAt, version }: Dismissal): Promise<void> {
  await tx.update(dismissals).set({ withdrawnAt, version }).where(eq(dismissals.id, id))
}

/** A project's recommender as leads see it; one without an address where it was never set. */
export async function recommenderOf(db: Read, projectId: string): Promise<Recommender> {
  const [row] = await db
    .select({ url: recommenders.url, version: recommenders.version, secretOf: recommenderSecrets.projectId })
    .from(recommenders)
    .leftJoin(recommenderSecrets, eq(recommenderSecrets.projectId, recommenders.projectId))
    .where(eq(recommenders.projectId, projectId))
  if (row === undefined) return { projectId, url: null, hasSecret: false, version: 0 }
  return { projectId, url: row.url, hasSecret: row.secretOf !== null, version: row.version }
}

export async function upsertRecommender(tx: Write, { projectId, url, version }: Recommender): Promise<void> {
  await tx
    .insert(recommenders)
    .values({ projectId, url, version })
    .onConflictDoUpdate({ target: recommenders.projectId, set: { url, version } })
}

/** The secret sent with the question; null where there is none. */
export async function recommenderSecretOf(db: Read, projectId: string): Promise<string | null> {
  const [row] = await db
    .select({ secret: recommenderSecrets.secret })
    .from(recommenderSecrets)
    .where(eq(recommenderSecrets.projectId, projectId))
  return row?.secret ?? null
}

/** Null takes the secret away. The recommender itself must be there. */
export async function setRecommenderSecret(tx: Write, projectId: string, secret: string | null): Promise<void> {
  if (secret === null) {
    await tx.delete(recommenderSecrets).where(eq(recommenderSecrets.projectId, projectId))
    return
  }
  await tx
    .insert(recommenderSecrets)
    .values({ projectId, secret })
    .onConflictDoUpdate({ target: recommenderSecrets.projectId, set: { secret } })
}
