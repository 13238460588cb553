// Published editions. The frozen report is text, read only where it is shown or exported.
import { and, asc, desc, eq, isNull } from 'drizzle-orm'
import type { Edition } from '../core/article.schema'
import type { Read, Write } from './client'
import { editions } from './schema'

const EDITION = {
  id: editions.id,
  projectId: editions.projectId,
  articleId: editions.articleId,
  revisionId: editions.revisionId,
  number: editions.number,
  kind: editions.kind,
  words: editions.words,
  sha256: editions.sha256,
  publishedBy: editions.publishedBy,
  publishedAt: editions.publishedAt,
  withdrawnAt: editions.withdrawnAt,
  withdrawnWords: editions.withdrawnWords,
}

/** Every edition of an article, withdrawn ones too, first to last. */
export async function listArticleEditions(db: Read, articleId: string): Promise<Edition[]> {
  return db.select(EDITION).from(editions).where(eq(editions.articleId, articleId)).orderBy(asc(editions.number))
}

/** Every edition of a project's articles, first to last. */
export async function listProjectEditions(db: Read, projectId: string): Promise<Edition[]> {
  return db.select(EDITION).from(editions).where(eq(editions.projectId, projectId)).orderBy(asc(editions.number))
}

/** Editions that stand, without their frozen reports, newest first. */
export async function listPublished(db: Read): Promise<Edition[]> {
  return db
    .select(EDITION)
    .from(editions)
    .where(isNull(editions.withdrawnAt))
    .orderBy(desc(editions.publishedAt), desc(editions.id))
}

/** An edition with its frozen report: canonical JSON, exactly what the hash was taken of. */
export async function findEdition(db: Read, id: string): Promise<{ edition: Edition; canonical: string } | null> {
  const [row] = await db
    .select({ edition: EDITION, canonical: editions.canonical })
    .from(editions)
    .where(eq(editions.id, id))
  return row ?? null
}

export async function insertEdition(tx: Write, edition: Edition, canonical: string): Promise<void> {
  await tx.insert(editions).values({ ...edition, canonical })
}

/** Marks an edition as withdrawn; what was frozen stays. */
export async function withdrawEdition(tx: Write, id: string, at: string, words: string): Promise<void> {
  await tx
    .update(editions)
    .set({ withdrawnAt: at, withdrawnWords: words })
    .where(and(eq(editions.id, id), isNull(editions.withdrawnAt)))
}
