// Suggestions a person does not want to see again in a revision: put away, taken back, listed. Each person's own.
import { z } from 'zod'
import { isGraphemeBoundary } from '@/core/grapheme'
import { Refusal } from '@/core/refusal'
import { hasLetterOrDigit } from '@/core/sentence'
import { Dismissal } from '@/core/suggestion.schema'
import type { Write } from '@/db/client'
import { findDismissal, insertDismissal, listDismissals, recommenderOf, updateDismissal } from '@/db/suggestions'
import type { NewEvent } from '@/db/write'
import { type By, change, requireVersion } from './change'
import { reading } from './database'
import { articleIn, inProject, revisionOf } from './found'
import { now } from './stamp'

export const NewDismissal = Dismissal.pick({ id: true, start: true, end: true, asserts: true })

/** What this person put away in the present revision, and whether the project has a recommender to ask for more. */
export async function dismissalsOf(
  by: By,
  projectId: string,
  articleId: string,
): Promise<{ items: Dismissal[]; hasRecommender: boolean }> {
  const db = reading()
  const { revisionId } = await articleIn(db, projectId, articleId)
  const items = await listDismissals(db, revisionId, by.personId)
  return { items, hasRecommender: (await recommenderOf(db, projectId)).url !== null }
}

/** Puts a suggestion away. Repeats safely by its id. */
export async function dismiss(
  by: By,
  projectId: string,
  articleId: string,
  input: z.infer<typeof NewDismissal>,
): Promise<Dismissal> {
  return change(by, 'annotate', projectId, async (tx) => {
    const existing = await findDismissal(tx, input.id)
    if (existing !== null) {
      if (existing.personId !== by.personId || existing.articleId !== articleId) throw new Refusal('id-taken')
      return { result: existing, events: [] }
    }
    const { revisionId } = await articleIn(tx, projectId, articleId)
    await requireSpan(tx, revisionId, input)
    const place = { projectId, articleId, revisionId, personId: by.personId }
    const dismissal: Dismissal = { ...input, ...place, createdAt: now(), withdrawnAt: null, version: 1 }
    await insertDismissal(tx, dismissal)
    return { result: dismissal, events: [happened('dismiss', dismissal)] }
  })
}

/** Takes a dismissal back, or puts the suggestion away again. Only whose it is may. */
export async function setDismissalStanding(
  by: By,
  projectId: string,
  id: string,
  seen: number,
  withdrawn: boolean,
): Promise<Dismissal> {
  return change(by, 'annotate', projectId, async (tx) => {
    const present = inProject(await findDismissal(tx, id), projectId)
    // What somebody else put away is nobody's business, not even that it is there.
    if (present.personId !== by.personId) throw new Refusal('not-found')
    requireVersion(present, seen)
    if ((present.withdrawnAt !== null) === withdrawn) return { result: present, events: [] }
    const changed: Dismissal = { ...present, withdrawnAt: withdrawn ? now() : null, version: present.version + 1 }
    await updateDismissal(tx, changed)
    return { result: changed, events: [happened(withdrawn ? 'restore' : 'dismiss', changed)] }
  })
}

/** A span of this revision that cuts no character and holds something to read. */
async function requireSpan(tx: Write, revisionId: string, { start, end }: { start: number; end: number }) {
  const { text } = await revisionOf(tx, revisionId)
  const isThere =
    end > start &&
    isGraphemeBoundary(text, start) &&
    isGraphemeBoundary(text, end) &&
    hasLetterOrDigit(text, start, end)
  if (!isThere) throw new Refusal('not-suggestible', { start, end })
}

function happened(action: 'dismiss' | 'restore', { id, articleId, start, end, asserts }: Dismissal): NewEvent {
  return { action, subjectKind: 'suggestion', subjectId: id, articleId, after: { start, end, asserts } }
}
