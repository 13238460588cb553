// The content of an annotation as it stands here. What changes it: content-changes.ts.
import { contentAlone } from '@/core/annotation-content'
import type { Annotation, AnnotationContent } from '@/core/annotation.schema'
import type { Kept } from './state'

const contents = new WeakMap<Annotation, AnnotationContent>()

/** The content as it stands here: what was changed, else what the server has. The same value for the same record. */
export function contentOf({ draft, annotation }: Kept): AnnotationContent {
  if (draft !== null) return draft
  const known = contents.get(annotation)
  if (known !== undefined) return known
  const content = contentAlone(annotation)
  contents.set(annotation, content)
  return content
}
