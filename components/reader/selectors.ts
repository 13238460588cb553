// What follows from the state: computed once per state it depends on.
import { type LackCode, type Lack, lacksOf, type SubmissionFacts } from '@/core/submission'
import { hasLetterOrDigit, isCheckable, type Sentence } from '@/core/sentence'
import type { Article } from '@/core/article.schema'
import type { Span } from '@/editor/span'
import { contentOf } from './content'
import type { Kept, ReaderState } from './state'

export type { LackCode }

/** Remembers the answer for the last arguments. */
function remembered<A extends unknown[], R>(compute: (...args: A) => R): (...args: A) => R {
  let last: { args: A; result: R } | null = null
  return (...args) => {
    if (last !== null && last.args.every((arg, i) => arg === args[i])) return last.result
    last = { args, result: compute(...args) }
    return last.result
  }
}

/** Annotations that stand, in the order of the text. */
export const standing = remembered((kept: ReaderState['kept']): readonly Kept[] =>
  [...kept.values()]
    .filter((one) => !one.isWithdrawn)
    .toSorted((a, b) => {
      const [x, y] = [contentOf(a).anchor, contentOf(b).anchor]
      return x.start - y.start || y.end - x.end || (a.annotation.id < b.annotation.id ? -1 : 1)
    }),
)

/** What is drawn over the text: each annotation's span, and the second place of the focused one. */
export const spansOf = remembered((kept: ReaderState['kept'], focusId: string | null): readonly Span[] =>
  standing(kept)
    .filter(({ annotation }) => annotation.status !== 'rejected' && annotation.status !== 'superseded')
    .flatMap((one) => {
      const { anchor, mark, secondAnchor } = contentOf(one)
      const { id, status } = one.annotation
      const own: Span = { id, start: anchor.start, end: anchor.end, mark, status, place: 'own' }
      if (secondAnchor === null || id !== focusId) return [own]
      return [own, { ...own, start: secondAnchor.start, end: secondAnchor.end, place: 'second' }]
    }),
)

export type Coverage = {
  /** Sentences that count, in order. */
  checkable: readonly Sentence[]
  /** Those that nobody annotated or looked at. */
  open: readonly Sentence[]
}

const LOOK = { rejected: true, superseded: true } as Partial<Record<string, boolean>>

/** Which checkable sentences somebody looked at or annotated, at any status but rejected. */
export const coverageOf = remembered(
  (
    text: string,
    sentences: readonly Sentence[],
    blocks: ReaderState['blocks'],
    kept: ReaderState['kept'],
    lookedAt: ReaderState['lookedAt'],
  ): Coverage => {
    const checkable = sentences.filter((sentence) => isCheckable(blocks[sentence.ordinal]?.kind ?? 'paragraph'))
    const looked = new Set(lookedAt.map(({ start, end }) => `${start}-${end}`))
    const anchors = standing(kept)
      .filter(({ annotation }) => !LOOK[annotation.status])
      .map((one) => contentOf(one).anchor)
    const open = checkable.filter(
      ({ start, end }) =>
        !looked.has(`${start}-${end}`) &&
        !anchors.some(
          (anchor) =>
            anchor.start < end &&
            anchor.end > start &&
            hasLetterOrDigit(text, Math.max(start, anchor.start), Math.min(end, anchor.end)),
        ),
    )
    return { checkable, open }
  },
)

/** What an annotation still lacks before it can be submitted, as far as this page knows. */
export function lacksHere(state: ReaderState, article: Article, one: Kept): Lack[] {
  const content = contentOf(one)
  const others = [...state.kept.values()].filter(
    (other) =>
      content.claimId !== null && other !== one && !other.isWithdrawn && contentOf(other).claimId === content.claimId,
  )
  const facts: SubmissionFacts = {
    evidenceById: state.evidence,
    sourcesById: state.sources,
    article,
    otherChains: others.flatMap((other) => [
      contentOf(other).chain,
      ...contentOf(other).evidence.map((use) => state.evidence.get(use.evidenceId)?.chain ?? []),
    ]),
    claimAsserts: content.claimId === null ? null : (state.claims.get(content.claimId)?.asserts ?? null),
  }
  return lacksOf(content, facts)
}

/** Whether this person wrote it and may change it. */
export function isMine(one: Kept, personId: string): boolean {
  return one.annotation.authorId === personId
}

/** Whether it can be changed at all. */
export function isChangeable(one: Kept): boolean {
  return one.annotation.status !== 'rejected' && one.annotation.status !== 'superseded'
}

/** Ids of the evidence on which an annotation that was handed in rests, as the server has it. */
export function heldEvidence(kept: ReaderState['kept']): Set<string> {
  return new Set(
    [...kept.values()]
      .filter(({ annotation: { status, withdrawnAt } }) => {
        return withdrawnAt === null && (status === 'submitted' || status === 'accepted')
      })
      .flatMap(({ annotation }) => annotation.evidence.map(({ evidenceId }) => evidenceId)),
  )
}
