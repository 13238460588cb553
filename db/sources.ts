// Sources, evidence and claims of a project.
import { asc, eq, inArray } from 'drizzle-orm'
import type { Claim } from '../core/annotation.schema'
import type { Evidence, Source } from '../core/evidence.schema'
import type { Read, Write } from './client'
import { claims, evidence, sources } from './schema'

export async function findSource(db: Read, id: string): Promise<Source | null> {
  const [row] = await db.select().from(sources).where(eq(sources.id, id))
  return row ?? null
}

export async function listSources(db: Read, projectId: string): Promise<Source[]> {
  return db.select().from(sources).where(eq(sources.projectId, projectId)).orderBy(asc(sources.name), asc(sources.id))
}

export async function insertSource(tx: Write, source: Source): Promise<void> {
  await tx.insert(sources).values(source)
}

export async function updateSource(tx: Write, source: Source): Promise<void> {
  await tx.update(sources).set(source).where(eq(sources.id, source.id))
}

export async function findEvidence(db: Read, id: string): Promise<Evidence | null> {
  const [row] = await db.select().from(evidence).where(eq(evidence.id, id))
  return row ?? null
}

export async function listEvidence(db: Read, projectId: string): Promise<Evidence[]> {
  return db.select().from(evidence).where(eq(evidence.projectId, projectId)).orderBy(asc(evidence.id))
}

export async function insertEvidence(tx: Write, item: Evidence): Promise<void> {
  await tx.insert(evidence).values(item)
}

export async function updateEvidence(tx: Write, item: Evidence): Promise<void> {
  await tx.update(evidence).set(item).where(eq(evidence.id, item.id))
}

export async function findClaim(db: Read, id: string): Promise<Claim | null> {
  const [row] = await db.select().from(claims).where(eq(claims.id, id))
  return row ?? null
}

export async function listClaims(db: Read, projectId: string): Promise<Claim[]> {
  return db.select().from(claims).where(eq(claims.projectId, projectId)).orderBy(asc(claims.id))
}

export async function insertClaim(tx: Write, claim: Claim): Promise<void> {
  await tx.insert(claims).values(claim)
}

export async function updateClaim(tx: Write, claim: Claim): Promise<void> {
  await tx.update(claims).set(claim).where(eq(claims.id, claim.id))
}

/** The ids among `ids` that are sources of this project. */
export async function knownSources(db: Read, projectId: string, ids: string[]): Promise<Source[]> {
  const rows = ids.length === 0 ? [] : await db.select().from(sources).where(inArray(sources.id, ids))
  return rows.filter((row) => row.projectId === projectId)
}

/** The items among `ids` that are evidence of this project. */
export async function knownEvidence(db: Read, projectId: string, ids: string[]): Promise<Evidence[]> {
  const rows = ids.length === 0 ? [] : await db.select().from(evidence).where(inArray(evidence.id, ids))
  return rows.filter((row) => row.projectId === projectId)
}

/** The claims among `ids` that are of this project. */
export async function knownClaims(db: Read, projectId: string, ids: string[]): Promise<Claim[]> {
  const rows = ids.length === 0 ? [] : await db.select().from(claims).where(inArray(claims.id, ids))
  return rows.filter((row) => row.projectId === projectId)
}
