// The content of an annotation apart from the record around it. No zod: the browser uses it too.
import type { AnnotationContent } from './annotation.schema'

/** The content of a record without the record around it. */
export function contentAlone(annotation: AnnotationContent): AnnotationContent {
  const { anchor, mark, asserts, grounds, flags, weight, chain, namedSourceId } = annotation
  const { contentAnnotationId, claimId, evidence, secondAnchor, note } = annotation
  return {
    anchor,
    mark,
    asserts,
    grounds,
    flags,
    weight,
    chain,
    namedSourceId,
    contentAnnotationId,
    claimId,
    evidence,
    secondAnchor,
    note,
  }
}

/**
 * Whether two contents, or the facts of two records, say the same. Unlike `canonicalJson` it takes what a person is
 * still typing, half a surrogate pair too.
 */
export function isSameContent(a: unknown, b: unknown): boolean {
  return JSON.stringify(a, withSortedKeys) === JSON.stringify(b, withSortedKeys)
}

function withSortedKeys(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
}
