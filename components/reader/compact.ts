// Ten thousand annotations as they come from the server, held in as little memory as they need.
import type { Anchor, Annotation } from '@/core/annotation.schema'

/**
 * The same annotations, with what many of them repeat held once: ids, times, empty lists, and the words of the text they are
 * of, which then are parts of `text` and no copies.
 */
export function compact(annotations: readonly Annotation[], text: string): Annotation[] {
  const known = new Map<string, string>()
  const once = (value: string): string => {
    const same = known.get(value)
    if (same === undefined) known.set(value, value)
    return same ?? value
  }
  const nothing: never[] = []
  const list = <T>(items: T[]): T[] => (items.length === 0 ? nothing : items)
  const cut = (words: string, start: number): string => {
    const same = text.slice(Math.max(0, start), Math.max(0, start) + words.length)
    return same === words ? same : words
  }
  const shared = (anchor: Anchor): Anchor => ({
    ...anchor,
    exact: cut(anchor.exact, anchor.start),
    prefix: cut(anchor.prefix, anchor.start - anchor.prefix.length),
    suffix: cut(anchor.suffix, anchor.end),
  })
  return annotations.map((annotation) => ({
    ...annotation,
    projectId: once(annotation.projectId),
    articleId: once(annotation.articleId),
    revisionId: once(annotation.revisionId),
    authorId: once(annotation.authorId),
    note: once(annotation.note),
    grounds: list(annotation.grounds),
    flags: list(annotation.flags),
    chain: list(annotation.chain),
    evidence: list(annotation.evidence),
    createdAt: once(annotation.createdAt),
    updatedAt: once(annotation.updatedAt),
    anchor: shared(annotation.anchor),
    secondAnchor: annotation.secondAnchor && shared(annotation.secondAnchor),
  }))
}
