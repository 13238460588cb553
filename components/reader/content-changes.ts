// The content of annotations as values: a new one for a span, and what a change of mark or a choice between two takes along.
import { describeAnchor } from '@/core/anchor'
import type { Annotation, AnnotationContent } from '@/core/annotation.schema'
import type { Source } from '@/core/evidence.schema'
import { keepBothTexts } from '@/core/merge-sequence'
import { groundsOf, type Mark, stanceFor } from '@/core/words'
import { proposal } from './sayings'

/** A new annotation's content: nothing but the span and the mark, and what the words of the span propose. */
export function newContent(
  text: string,
  span: { start: number; end: number },
  mark: Mark,
  sources: Iterable<Source>,
): AnnotationContent {
  const anchor = describeAnchor(text, span.start, span.end)
  return {
    anchor,
    mark,
    ...proposal(anchor.exact, mark, sources),
    grounds: [],
    flags: [],
    weight: 'supporting',
    chain: [],
    contentAnnotationId: null,
    claimId: null,
    evidence: [],
    secondAnchor: null,
    note: '',
  }
}

/**
 * The content under another mark: grounds that do not go with it fall away, and evidence that carried the old verdict
 * turns to carry the new one.
 */
export function withMark(content: AnnotationContent, mark: Mark): AnnotationContent {
  const allowed = groundsOf(mark)
  const grounds = content.grounds.filter((ground) => allowed.includes(ground))
  const [before, after] = [stanceFor(content.mark), stanceFor(mark)]
  const evidence = content.evidence.map((use) =>
    before !== null && after !== null && use.stance === before ? { ...use, stance: after } : use,
  )
  const secondAnchor = grounds.includes('internal') ? content.secondAnchor : null
  return { ...content, mark, grounds, evidence, secondAnchor }
}

/** Of two that changed the same: what was made here, what the server has, or (of running text) both. */
export type Choice = 'mine' | 'theirs' | 'both'

/** The content once it is chosen what stands in the open fields. */
export function chosenContent(
  choice: Choice,
  {
    base,
    mine,
    theirs,
    open,
  }: {
    base: AnnotationContent
    mine: AnnotationContent
    theirs: AnnotationContent
    open: readonly (keyof AnnotationContent)[]
  },
): AnnotationContent {
  if (choice === 'mine') return mine
  const chosen = { ...mine, ...Object.fromEntries(open.map((field) => [field, theirs[field]])) }
  return choice === 'both' && open.includes('note')
    ? { ...chosen, note: keepBothTexts(base.note, mine.note, theirs.note) }
    : chosen
}

/** An annotation made here, as it will be once the server has it. */
export function newAnnotation(
  id: string,
  content: AnnotationContent,
  at: { projectId: string; articleId: string; revisionId: string; authorId: string; time: string },
): Annotation {
  return {
    ...content,
    id,
    projectId: at.projectId,
    articleId: at.articleId,
    revisionId: at.revisionId,
    authorId: at.authorId,
    status: 'draft',
    versionNumber: 1,
    acceptedVersionNumber: null,
    createdAt: at.time,
    updatedAt: at.time,
    submittedAt: null,
    withdrawnAt: null,
    version: 0,
  }
}
