// Marking sentences as read with nothing to check, and taking that back.
import { z } from 'zod'
import type { LookedAt } from '@/core/article.schema'
import { Refusal } from '@/core/refusal'
import { isCheckable } from '@/core/sentence'
import { deleteLookedAt, insertLookedAt, listBlocks, listLookedAt } from '@/db/articles'
import type { Write } from '@/db/client'
import type { NewEvent } from '@/db/write'
import { type By, change } from './change'
import { articleIn, revisionOf } from './found'
import { rememberedSentences } from './sentences'
import { now } from './stamp'

const Range = z.object({ start: z.int().min(0), end: z.int().min(1) })
export const Sentences = z.object({ ranges: z.array(Range).min(1).max(2000) })

type Ranges = z.infer<typeof Sentences>['ranges']

/** Marks these sentences as looked at by the person; those already so stay. Returns all that are theirs. */
export async function lookAt(by: By, projectId: string, articleId: string, ranges: Ranges) {
  return changeLookedAt(by, projectId, articleId, ranges, true)
}

/** Takes the mark from these sentences; those without it stay. Returns all that are theirs. */
export async function lookAway(by: By, projectId: string, articleId: string, ranges: Ranges) {
  return changeLookedAt(by, projectId, articleId, ranges, false)
}

async function changeLookedAt(
  by: By,
  projectId: string,
  articleId: string,
  ranges: Ranges,
  isLooked: boolean,
): Promise<{ lookedAt: LookedAt[] }> {
  return change(by, 'annotate', projectId, async (tx) => {
    const { revisionId, language } = await articleIn(tx, projectId, articleId)
    if (isLooked) await requireSentences(tx, revisionId, language, ranges)
    const mine = (await listLookedAt(tx, [revisionId])).filter((row) => row.personId === by.personId)
    const known = new Set(mine.map(keyOf))
    const changed = unique(ranges).filter((range) => known.has(keyOf(range)) !== isLooked)
    const createdAt = now()
    for (const { start, end } of changed) {
      const row = { revisionId, personId: by.personId, start, end }
      if (isLooked) await insertLookedAt(tx, { ...row, createdAt })
      else await deleteLookedAt(tx, row)
    }
    const lookedAt = (await listLookedAt(tx, [revisionId])).filter((row) => row.personId === by.personId)
    const event: NewEvent = {
      action: isLooked ? 'look-at' : 'look-away',
      subjectKind: 'sentence',
      subjectId: revisionId,
      articleId,
      after: { ranges: changed },
    }
    return { result: { lookedAt }, events: changed.length === 0 ? [] : [event] }
  })
}

/** Each range must be a whole checkable sentence of the revision. */
async function requireSentences(tx: Write, revisionId: string, language: string, ranges: Ranges): Promise<void> {
  const blocks = await listBlocks(tx, revisionId)
  const checkable = new Set(blocks.filter((block) => isCheckable(block.kind)).map((block) => block.ordinal))
  const sentences = rememberedSentences(await revisionOf(tx, revisionId), blocks, language)
  const known = new Set(sentences.filter((sentence) => checkable.has(sentence.ordinal)).map(keyOf))
  const wrong = ranges.find((range) => !known.has(keyOf(range)))
  if (wrong !== undefined) throw new Refusal('not-a-sentence', wrong)
}

function keyOf({ start, end }: { start: number; end: number }): string {
  return `${start}-${end}`
}

function unique(ranges: Ranges): Ranges {
  return [...new Map(ranges.map((range) => [keyOf(range), range])).values()]
}
