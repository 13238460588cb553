// How far the work on an article is: what its card shows.
import type { Annotation } from './annotation.schema'
import type { Block, LookedAt } from './article.schema'
import { checkableSentences, coverageOf, type CoveringMark } from './coverage'
import type { Sentence } from './sentence'
import { type Mark, MARKS, type Status, STATUSES } from './words'

type Progress = {
  /** Annotations of the revision that are not withdrawn. */
  byStatus: Record<Status, number>
  /** Of those, submitted and accepted ones. */
  byMark: Record<Mark, number>
  sentences: { checkable: number; covered: number }
}

/** Counts over one revision. A sentence is covered when anybody looked at it or marked a letter or digit of it. */
export function articleProgress(
  text: string,
  blocks: readonly Block[],
  sentences: readonly Sentence[],
  annotations: readonly Annotation[],
  looked: readonly LookedAt[],
): Progress {
  const standing = annotations.filter((annotation) => annotation.withdrawnAt === null)
  const judged = standing.filter(({ status }) => status === 'submitted' || status === 'accepted')
  const covering: CoveringMark[] = [
    ...standing
      .filter(({ status }) => status !== 'rejected' && status !== 'superseded')
      .map(({ anchor }): CoveringMark => ({ start: anchor.start, end: anchor.end, state: 'looked-at' })),
    ...looked.map(({ start, end }): CoveringMark => ({ start, end, state: 'looked-at' })),
  ]
  const checkable = checkableSentences(text, blocks, sentences)
  return {
    byStatus: tally(STATUSES, standing, (annotation) => annotation.status),
    byMark: tally(MARKS, judged, (annotation) => annotation.mark),
    sentences: { checkable: checkable.length, covered: coverageOf(text, checkable, covering).lookedAt },
  }
}

function tally<W extends string>(
  words: readonly W[],
  annotations: readonly Annotation[],
  wordOf: (annotation: Annotation) => W,
): Record<W, number> {
  const counts = Object.fromEntries(words.map((word) => [word, 0])) as Record<W, number>
  for (const annotation of annotations) counts[wordOf(annotation)] += 1
  return counts
}
