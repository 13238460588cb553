// What becomes of a change made here when the server has a newer version than the one it was made on: both are merged; what
// only a person can decide is left open.
import { contentAlone, isSameContent } from '@/core/annotation-content'
import type { Annotation, AnnotationContent } from '@/core/annotation.schema'
import { mergeContent, mergeFacts } from '@/core/merge'
import { keepBothTexts } from '@/core/merge-sequence'
import type { Entry, Overtaken } from './outbox'
import type { Kept } from './state'

/** What to send, and how the annotation stands here from now on. */
export function overtakenAnnotation(entry: Entry, record: Annotation): { overtaken: Overtaken; kept: Partial<Kept> } {
  const theirs = contentAlone(record)
  const base = seenBy(entry, theirs) as AnnotationContent
  const { merged, open } = mergeContent(base, entry.body as AnnotationContent, theirs)
  const hasOwn = !isSameContent(merged, theirs)
  const isDeleted = record.withdrawnAt !== null && !entry.isWithdrawn && entry.base?.isWithdrawn === false
  if (!entry.isWithdrawn && (open.length > 0 || (isDeleted && hasOwn))) {
    return { overtaken: 'wait', kept: { draft: merged, saving: { state: 'stale', current: record, base, open } } }
  }
  // Handed in meanwhile: what was typed onto the draft becomes a new version only when the person says so.
  const isHandedIn = record.status === 'submitted' || record.status === 'accepted'
  const isNowHeld = isHandedIn && !entry.isNewVersion && !entry.isWithdrawn && hasOwn
  const isHeld = entry.isHeld || isNowHeld
  return {
    overtaken: {
      body: merged,
      isWithdrawn: entry.isWithdrawn || isDeleted,
      isHeld,
      isNewVersion: entry.isNewVersion || isHandedIn,
    },
    kept: { annotation: record, draft: merged, isRevising: isHeld, saving: { state: 'waiting' } },
  }
}

/**
 * The same for evidence, a source or a claim. Running text that both wrote at one place keeps both; of a single line this
 * person's stands, and `lost` gives what somebody else had there.
 */
export function overtakenFacts(entry: Entry, theirs: object): { body: object; lost: string | null } {
  const mine = entry.body as Record<string, unknown>
  const base = seenBy(entry, theirs) as Record<string, unknown>
  const other = theirs as Record<string, unknown>
  const { merged, open } = mergeFacts(base, mine, other)
  let lost: string | null = null
  for (const field of open) {
    const texts = [base[field], mine[field], other[field]]
    if (KEEPS_BOTH.has(field) && texts.every((text) => typeof text === 'string')) {
      merged[field] = keepBothTexts(texts[0] as string, texts[1] as string, texts[2] as string)
    } else if (typeof other[field] === 'string') lost = other[field]
  }
  return { body: merged, lost }
}

const KEEPS_BOTH = new Set(['excerpt'])

/** What both sides began from. What was sent from here and arrived unanswered is nobody else's change. */
function seenBy(entry: Entry, theirs: unknown): unknown {
  if (entry.sent !== undefined && isSameContent(entry.sent, theirs)) return theirs
  return entry.base?.body ?? theirs
}
