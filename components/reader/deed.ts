// What a person did at an article, as data, so that it can be taken back even after a reload.
import { isSameContent } from '@/core/annotation-content'
import type { AnnotationContent } from '@/core/annotation.schema'
import type { EvidenceFacts } from '@/core/evidence.schema'
import type { BlockKind, Judgement } from '@/core/words'

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

/** `before` and `after` hold only the facts that were changed. */
export type EvidenceDeed = {
  kind: 'evidence'
  id: string
  before: Partial<EvidenceFacts>
  after: Partial<EvidenceFacts>
}

/** Handed in, as a first or a further version. */
export type SubmitDeed = { kind: 'submitted'; ids: readonly string[] }

/** A judgement of a colleague's version. */
export type JudgeDeed = { kind: 'judged'; reviewId: string; judgement: Judgement | 'reject' }

export type Deed = AnnotationDeed | LookDeed | BlockDeed | DismissDeed | EvidenceDeed | SubmitDeed | JudgeDeed

/** The change from one content to another. */
export function contentChange(id: string, before: AnnotationContent, after: AnnotationContent): ContentChange {
  return { kind: 'changed', id, ...difference(before, after) }
}

/** The change of a piece of evidence from some facts to others. */
export function evidenceChange(id: string, before: EvidenceFacts, after: EvidenceFacts): EvidenceDeed {
  return { kind: 'evidence', id, ...difference(before, after) }
}

function difference<T extends object>(before: T, after: T): { before: Partial<T>; after: Partial<T> } {
  const fields = (Object.keys(after) as (keyof T)[]).filter((field) => !isSameContent(before[field], after[field]))
  const part = (content: T) => Object.fromEntries(fields.map((field) => [field, content[field]])) as Partial<T>
  return { before: part(before), after: part(after) }
}

/** Two changes of one annotation, or of one piece of evidence, as one. */
export function joinedDeed(first: Deed, later: Deed): Deed {
  if (first.kind === 'changed' && later.kind === 'changed') return { ...first, ...joined(first, later) }
  if (first.kind === 'evidence' && later.kind === 'evidence') return { ...first, ...joined(first, later) }
  return later
}

function joined<T>(first: { before: T; after: T }, later: { before: T; after: T }): { before: T; after: T } {
  return { before: { ...later.before, ...first.before }, after: { ...first.after, ...later.after } }
}
