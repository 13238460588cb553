// Articles, revisions with their original bytes, blocks, sentences looked at.
import { and, asc, eq, gt, inArray, lt } from 'drizzle-orm'
import type { Article, Block, LookedAt, Revision } from '../core/article.schema'
import type { BlockKind } from '../core/words'
import type { Read, Write } from './client'
import { articles, blocks, lookedAt, originals, revisions } from './schema'

/** SQLite takes a bounded number of values in one statement; rows go in slices of this many. */
const ROWS_PER_INSERT = 500

export async function findArticle(db: Read, id: string): Promise<Article | null> {
  const [row] = await db.select().from(articles).where(eq(articles.id, id))
  return row ?? null
}

/** The project's articles, oldest first. */
export async function listArticles(db: Read, projectId: string): Promise<Article[]> {
  return db.select().from(articles).where(eq(articles.projectId, projectId)).orderBy(asc(articles.id))
}

export async function insertArticle(
  tx: Write,
  article: Article,
  revision: Revision,
  pieces: Block[],
  original: Uint8Array,
): Promise<void> {
  await tx.insert(articles).values(article)
  await tx.insert(revisions).values(revision)
  await tx.insert(originals).values({ revisionId: revision.id, bytes: original })
  for (let at = 0; at < pieces.length; at += ROWS_PER_INSERT) {
    await tx.insert(blocks).values(pieces.slice(at, at + ROWS_PER_INSERT))
  }
}

/** Stores the changed facts, holder, due date and version of an article. */
export async function updateArticle(tx: Write, article: Article): Promise<void> {
  await tx.update(articles).set(article).where(eq(articles.id, article.id))
}

export async function findRevision(db: Read, id: string): Promise<Revision | null> {
  const [row] = await db.select().from(revisions).where(eq(revisions.id, id))
  return row ?? null
}

/** The revision's blocks in order. */
export async function listBlocks(db: Read, revisionId: string): Promise<Block[]> {
  return db.select().from(blocks).where(eq(blocks.revisionId, revisionId)).orderBy(asc(blocks.ordinal))
}

export async function updateBlockKind(tx: Write, block: Block, kind: BlockKind): Promise<Block> {
  const changed = { ...block, kind, version: block.version + 1 }
  await tx
    .update(blocks)
    .set({ kind, version: changed.version })
    .where(and(eq(blocks.revisionId, block.revisionId), eq(blocks.ordinal, block.ordinal)))
  return changed
}

/** Sentences anybody looked at in these revisions, in the order of the text. */
export async function listLookedAt(db: Read, revisionIds: string[]): Promise<LookedAt[]> {
  if (revisionIds.length === 0) return []
  return db
    .select()
    .from(lookedAt)
    .where(inArray(lookedAt.revisionId, revisionIds))
    .orderBy(asc(lookedAt.start), asc(lookedAt.personId))
}

/** What these people looked at in a revision. */
export async function listLookedAtBy(db: Read, revisionId: string, personIds: string[]): Promise<LookedAt[]> {
  if (personIds.length === 0) return []
  return db
    .select()
    .from(lookedAt)
    .where(and(eq(lookedAt.revisionId, revisionId), inArray(lookedAt.personId, personIds)))
}

export async function insertLookedAt(tx: Write, row: LookedAt): Promise<void> {
  await tx.insert(lookedAt).values(row)
}

export async function deleteLookedAt(tx: Write, row: Omit<LookedAt, 'createdAt'>): Promise<void> {
  await tx
    .delete(lookedAt)
    .where(
      and(
        eq(lookedAt.revisionId, row.revisionId),
        eq(lookedAt.personId, row.personId),
        eq(lookedAt.start, row.start),
        eq(lookedAt.end, row.end),
      ),
    )
}

/** Blocks that overlap a range of the text, in order. */
export async function listBlocksIn(db: Read, revisionId: string, start: number, end: number): Promise<Block[]> {
  return db
    .select()
    .from(blocks)
    .where(and(eq(blocks.revisionId, revisionId), lt(blocks.start, end), gt(blocks.end, start)))
    .orderBy(asc(blocks.ordinal))
}

/** The blocks with these ordinals. */
export async function findBlocks(db: Read, revisionId: string, ordinals: number[]): Promise<Block[]> {
  if (ordinals.length === 0) return []
  return db
    .select()
    .from(blocks)
    .where(and(eq(blocks.revisionId, revisionId), inArray(blocks.ordinal, ordinals)))
}

export async function findBlock(db: Read, revisionId: string, ordinal: number): Promise<Block | null> {
  const [row] = await db
    .select()
    .from(blocks)
    .where(and(eq(blocks.revisionId, revisionId), eq(blocks.ordinal, ordinal)))
  return row ?? null
}
