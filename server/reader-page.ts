// The article page as it is sent: short articles whole, of long ones the first screens. The rest of a long one comes from
// an address that never changes, stored gzipped.
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { Block, Revision } from '@/core/article.schema'
import { Refusal } from '@/core/refusal'
import { packSentences } from '@/core/sentence-pack'
import { textSum } from '@/core/text-sum'
import { FIRST_BLOCKS, type ReaderPage, type RevisionText } from '@/core/views'
import type { Mark, Status } from '@/core/words'
import { listMarks } from '@/db/annotations'
import { findArticle, listBlocks } from '@/db/articles'
import { listArticleEditions } from '@/db/editions'
import { findProject } from '@/db/projects'
import { marksOf } from './articles'
import { askerIn, type By } from './change'
import { reading } from './database'
import { articleIn, revisionOf } from './found'
import { remembered } from './remembered'
import { rememberedSentences } from './sentences'

/** UTF-16 units up to which a text stands whole in its page. */
const WHOLE_TEXT = 60_000
/** Annotations up to which they are sent with the page. */
const WHOLE_MARKS = 400
/** Bytes of gzipped texts kept at hand. */
const KEPT_BYTES = 64_000_000

/** A span drawn in the page's markup before any script runs. */
type DrawnSpan = { id: string; start: number; end: number; mark: Mark; status: Status }

/** The page, and apart from it what its markup is made of: the text up to the end of `blocks`, and what is drawn on it. */
export type OpenedReader = { page: ReaderPage; shown: { text: string; blocks: Block[]; spans: DrawnSpan[] } }

export async function openReader(by: By, articleId: string): Promise<OpenedReader> {
  const db = reading()
  const article = await findArticle(db, articleId)
  const project = article === null ? null : await findProject(db, article.projectId)
  if (article === null || project === null) throw new Refusal('not-found')
  const { text, ...revision } = await revisionOf(db, article.revisionId)
  const drawn = await listMarks(db, revision.id)
  const isWhole = text.length <= WHOLE_TEXT && drawn.length <= WHOLE_MARKS
  const marks = isWhole ? await marksOf(db, article) : null
  const all = marks?.blocks ?? (await listBlocks(db, revision.id))
  const blocks = isWhole ? all : all.slice(0, FIRST_BLOCKS)
  const end = blocks.at(-1)?.end ?? 0
  const spans = drawn
    .filter(({ anchor, status }) => anchor.start < end && status !== 'rejected' && status !== 'superseded')
    .map(({ id, anchor, mark, status }) => ({ id, start: anchor.start, end: anchor.end, mark, status }))
  return {
    page: {
      project,
      article,
      revision,
      editions: await listArticleEditions(db, articleId),
      asker: await askerIn(db, by.personId, project.id),
      part:
        marks === null
          ? null
          : {
              ...marks,
              sentences: packSentences(rememberedSentences({ ...revision, text }, all, article.language)),
              textSum: textSum(text),
            },
    },
    shown: { text: text.slice(0, end), blocks, spans },
  }
}

/**
 * The whole text of a revision with its sentences, as gzipped JSON under an address that means the same for ever. The
 * language is part of the address, because sentences go by it; another than the article's is refused as not found.
 */
export async function revisionText(
  projectId: string,
  articleId: string,
  revisionId: string,
  language: string | null,
): Promise<Response> {
  const db = reading()
  const article = await articleIn(db, projectId, articleId)
  if (language !== article.language) throw new Refusal('not-found')
  const revision = await revisionOf(db, article.revisionId)
  if (revision.id !== revisionId) throw new Refusal('not-found')
  const kept = remembered<Buffer>('revision-texts', KEPT_BYTES, ({ byteLength }) => byteLength)
  const body = await kept.made(`${revision.id} ${language}`, async () =>
    packed(revision, await listBlocks(db, revision.id), language),
  )
  return new Response(new Uint8Array(body), {
    headers: {
      // Not Content-Encoding: what stands between would inflate it and deflate it again.
      'content-type': 'application/gzip',
      'cache-control': 'private, max-age=31536000, immutable, no-transform',
    },
  })
}

function packed(revision: Revision, blocks: Block[], language: string): Promise<Buffer> {
  const value: RevisionText = {
    text: revision.text,
    sentences: packSentences(rememberedSentences(revision, blocks, language)),
  }
  return promisify(gzip)(JSON.stringify(value), { level: 6 })
}
