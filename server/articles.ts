// Articles: read a text, import it, change what is known of it, and gather the article page.
import { z } from 'zod'
import { type Article, ArticleFacts, type Block, type Revision } from '@/core/article.schema'
import { Day, Id } from '@/core/record.schema'
import { Refusal } from '@/core/refusal'
import type { ArticleMarks, Colleague, Workbench } from '@/core/views'
import { BLOCK_KINDS, type BlockKind } from '@/core/words'
import { listAnnotations, listReviews } from '@/db/annotations'
import {
  findArticle,
  findRevision,
  findBlock,
  insertArticle,
  listBlocks,
  listLookedAt,
  updateArticle,
  updateBlockKind,
} from '@/db/articles'
import type { Read } from '@/db/client'
import { lastEventId } from '@/db/events'
import { listArticleEditions } from '@/db/editions'
import { sha256 } from '@/db/event-chain'
import { listMembers, listPeople, roleIn } from '@/db/people'
import { findProject } from '@/db/projects'
import { listClaims, listEvidence, listSources } from '@/db/sources'
import type { ReadText } from '@/formats/import/read-text'
import { readArticle } from '@/formats/import/readers'
import { askerIn, type By, change, requireVersion } from './change'
import { reading } from './database'
import { difference } from './difference'
import { articleIn, revisionOf } from './found'
import { rememberedSentences } from './sentences'
import { newId, now } from './stamp'

/** 10 MB of text is 13.4 MB of base64; the reader (core/settle.ts) refuses what is larger by its own count. */
export const IMPORT_BODY_LIMIT = 40_000_000

const Original = z.object({ base64: z.base64(), fileName: z.string().max(300).nullable() })
export const Reading = Original
export const NewArticle = Original.extend({
  id: Id,
  facts: ArticleFacts,
  /** Blocks whose kind the person corrected before importing. */
  kinds: z.array(z.object({ ordinal: z.int().min(0), kind: z.enum(BLOCK_KINDS) })).max(20_000),
})
export const ChangedArticle = z.object({
  facts: ArticleFacts.optional(),
  holderId: Id.nullable().optional(),
  dueOn: Day.nullable().optional(),
})
export const ChangedBlock = z.object({ kind: z.enum(BLOCK_KINDS) })

/** What an import would make of these bytes. Stores nothing. */
export function readOriginal(input: z.infer<typeof Reading>): Omit<ReadText, 'text' | 'blocks'> & {
  blocks: { ordinal: number; kind: BlockKind; text: string }[]
} {
  const { text, blocks, ...rest } = readArticle(bytesOf(input.base64), input.fileName)
  return {
    ...rest,
    blocks: blocks.map(({ ordinal, kind, start, end }) => ({ ordinal, kind, text: text.slice(start, end) })),
  }
}

/** Imports an article as its first revision. Repeats safely by its id. */
export async function importArticle(by: By, projectId: string, input: z.infer<typeof NewArticle>): Promise<Article> {
  const original = bytesOf(input.base64)
  const { text, blocks, decoded } = readArticle(original, input.fileName)
  const corrected = new Map(input.kinds.map(({ ordinal, kind }) => [ordinal, kind]))
  const textSha = sha256(text)
  const originalSha = sha256(original)
  return change(by, 'import-article', projectId, async (tx) => {
    const existing = await findArticle(tx, input.id)
    if (existing !== null) {
      if (existing.projectId !== projectId || existing.createdBy !== by.personId) throw new Refusal('id-taken')
      const first = await findRevision(tx, existing.revisionId)
      if (first?.originalSha256 !== originalSha) throw new Refusal('id-taken')
      return { result: existing, events: [] }
    }
    const made = { createdBy: by.personId, createdAt: now() }
    const revision: Revision = {
      id: newId(),
      articleId: input.id,
      number: 1,
      text,
      sha256: textSha,
      originalSha256: originalSha,
      decoded,
      ...made,
    }
    const article: Article = {
      ...input.facts,
      id: input.id,
      projectId,
      revisionId: revision.id,
      holderId: null,
      dueOn: null,
      ...made,
      version: 1,
    }
    const pieces: Block[] = blocks.map((block) => ({
      ...block,
      revisionId: revision.id,
      kind: corrected.get(block.ordinal) ?? block.kind,
      guessed: block.kind,
      version: 1,
    }))
    await insertArticle(tx, article, revision, pieces, original)
    const after = { ...input.facts, revision: { id: revision.id, length: text.length, sha256: textSha } }
    const event = { action: 'create', subjectKind: 'article', subjectId: article.id, articleId: article.id } as const
    return { result: article, events: [{ ...event, after }] }
  })
}

/** Changes facts, holder or due date. A holder must be a member who may annotate. */
export async function changeArticle(
  by: By,
  projectId: string,
  id: string,
  seen: number,
  input: z.infer<typeof ChangedArticle>,
): Promise<Article> {
  return change(by, 'change-article', projectId, async (tx) => {
    const present = await articleIn(tx, projectId, id)
    requireVersion(present, seen)
    if (typeof input.holderId === 'string') {
      const role = await roleIn(tx, projectId, input.holderId)
      if (role !== 'reviewer' && role !== 'lead') throw new Refusal('other-project')
    }
    const { holderId = present.holderId, dueOn = present.dueOn } = input
    const changes = { ...input.facts, holderId, dueOn }
    const differs = difference(present, changes)
    if (differs === null) return { result: present, events: [] }
    const changed: Article = { ...present, ...changes, version: present.version + 1 }
    await updateArticle(tx, changed)
    return {
      result: changed,
      events: [{ action: 'change', subjectKind: 'article', subjectId: id, articleId: id, ...differs }],
    }
  })
}

/** Corrects the kind of a block. The text stays. */
export async function changeBlockKind(
  by: By,
  projectId: string,
  articleId: string,
  ordinal: string,
  seen: number,
  kind: BlockKind,
): Promise<Block> {
  return change(by, 'change-article', projectId, async (tx) => {
    const { revisionId } = await articleIn(tx, projectId, articleId)
    const present = /^\d{1,6}$/.test(ordinal) ? await findBlock(tx, revisionId, Number(ordinal)) : null
    if (present === null) throw new Refusal('not-found')
    requireVersion(present, seen)
    if (present.kind === kind) return { result: present, events: [] }
    const changed = await updateBlockKind(tx, present, kind)
    const payload = { before: { kind: present.kind }, after: { kind } }
    const subjectId = `${revisionId}/${ordinal}`
    return { result: changed, events: [{ action: 'change', subjectKind: 'block', subjectId, articleId, ...payload }] }
  })
}

/** All the article page shows. */
export async function openWorkbench(by: By, articleId: string): Promise<Workbench> {
  const db = reading()
  const article = await findArticle(db, articleId)
  const project = article === null ? null : await findProject(db, article.projectId)
  if (article === null || project === null) throw new Refusal('not-found')
  const marks = await marksOf(db, article)
  const revision = await revisionOf(db, article.revisionId)
  return {
    ...marks,
    project,
    article,
    revision,
    sentences: rememberedSentences(revision, marks.blocks, article.language),
    editions: await listArticleEditions(db, articleId),
    asker: await askerIn(db, by.personId, project.id),
  }
}

/** What people did on the article, without its text: read again after a live event. */
export async function articleMarks(projectId: string, articleId: string): Promise<ArticleMarks> {
  const db = reading()
  return marksOf(db, await articleIn(db, projectId, articleId))
}

/** What stands on the present revision of an article. */
export async function marksOf(db: Read, { projectId, revisionId }: Article): Promise<ArticleMarks> {
  // First, so that whatever is written while the rest is read comes after it.
  const cursor = await lastEventId(db, projectId)
  const annotations = await listAnnotations(db, revisionId)
  const reviews = await listReviews(db, { revisionId })
  const actors = [...annotations.map((one) => one.authorId), ...reviews.map((one) => one.reviewerId)]
  return {
    cursor,
    blocks: await listBlocks(db, revisionId),
    annotations,
    reviews,
    lookedAt: await listLookedAt(db, [revisionId]),
    evidence: await listEvidence(db, projectId),
    sources: await listSources(db, projectId),
    claims: await listClaims(db, projectId),
    people: await colleaguesIn(db, projectId, actors),
  }
}

/** Members, admins, and whoever else is named by `alsoIds`: a former member keeps their name on what they wrote. */
export async function colleaguesIn(db: Read, projectId: string, alsoIds: readonly string[]): Promise<Colleague[]> {
  const roles = new Map((await listMembers(db, projectId)).map((member) => [member.personId, member.role]))
  const also = new Set(alsoIds)
  return (await listPeople(db))
    .map(({ id, name, handle, isAdmin }) => ({ id, name, handle, isAdmin, role: roles.get(id) ?? null }))
    .filter((person) => person.role !== null || person.isAdmin || also.has(person.id))
}

function bytesOf(base64: string): Uint8Array {
  return new Uint8Array(Buffer.from(base64, 'base64'))
}
