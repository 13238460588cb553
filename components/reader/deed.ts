// What a person did at an article, as data, so that it can be taken back even after a reload.
import { isSameContent } from '@/core/annotation-content'
import type { AnnotationContent } from '@/core/annotation.schema'
import type { BlockKind } from '@/core/words'

type Extent = { start: number; end: number }

/** `before` and `after` hold only the fields that were changed. */
export type ContentChange = {
  kind: 'changed'
  id: string
  before: Partial<AnnotationContent>
  after: Partial<AnnotationContent>
}

export type AnnotationDeed =
  | ContentChange
  | { kind: 'made'; id: string }
  | { kind: 'removed'; id: string }
  | { kind: 'discarded'; id: string; draft: AnnotationContent }

export type LookDeed = { kind: 'looked'; ranges: Extent[]; isMarked: boolean }
export type BlockDeed = { kind: 'block-kind'; ordinal: number; before: BlockKind; after: BlockKind }

export type DismissDeed = { kind: 'dismissed'; id: string }

export type Deed = AnnotationDeed | LookDeed | BlockDeed | DismissDeed

/** The change from one content to another. */
export function contentChange(id: string, before: AnnotationContent, after: AnnotationContent): ContentChange {
  const fields = (Object.keys(after) as (keyof AnnotationContent)[]).filter(
    (field) => !isSameContent(before[field], after[field]),
  )
  const part = (content: AnnotationContent) => Object.fromEntries(fields.map((field) => [field, content[field]]))
  return { kind: 'changed', id, before: part(before), after: part(after) }
}

/** Two changes of one annotation as one. */
export function joinedDeed(first: Deed, later: Deed): Deed {
  if (first.kind !== 'changed' || later.kind !== 'changed') return later
  return { ...first, before: { ...later.before, ...first.before }, after: { ...first.after, ...later.after } }
}
