// What stands on a revision and counts (design §4, What counts): accepted contents, gathered into claims.
import type { Annotation, AnnotationContent, AnnotationVersion } from './annotation.schema'
import type { ReportInput } from './report-input'
import { hasLetterOrDigit, isCheckable } from './sentence'
import { type Assertion, type Verdict, WEIGHT_POINTS, type Weight } from './words'

type Span = { start: number; end: number }

/** The content of an annotation that counts now: its own, or its last accepted version while a newer one is reviewed. */
export type StandingMark = {
  annotation: Annotation
  content: AnnotationContent
  versionNumber: number
  isUnderRevision: boolean
}

/** Standing verdicts on one claim; those without a claim are one each. */
export type StandingClaim = {
  claimId: string | null
  marks: [StandingMark, ...StandingMark[]]
  asserts: Assertion
  verdict: Verdict
  isUndecided: boolean
  weight: Weight
}

/**
 * The marks of the revision that count, in order of the text: accepted and not withdrawn, or submitted anew after an
 * acceptance. Rejected and superseded ones, those of other revisions, and those on text that does not count, do not.
 */
export function standingMarks({ annotations, blocks, revision, versions }: ReportInput): StandingMark[] {
  const counted = blocks.filter((block) => isCheckable(block.kind))
  return annotations
    .filter((annotation) => annotation.revisionId === revision.id && annotation.withdrawnAt === null)
    .flatMap((annotation) => standing(annotation, versions) ?? [])
    .filter(({ content }) => isOnCountedText(content.anchor, counted, revision.text))
    .toSorted(byPlace)
}

/** Whether the span holds a letter or digit of a block that counts; `blocks` in order of the text. */
function isOnCountedText(anchor: Span, blocks: readonly Span[], text: string): boolean {
  let [low, high] = [0, blocks.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((blocks[middle]?.end ?? 0) <= anchor.start) low = middle + 1
    else high = middle
  }
  for (let at = low; at < blocks.length; at += 1) {
    const block = blocks[at]
    if (block === undefined || block.start >= anchor.end) return false
    if (hasLetterOrDigit(text, Math.max(block.start, anchor.start), Math.min(block.end, anchor.end))) return true
  }
  return false
}

function standing(annotation: Annotation, versions: readonly AnnotationVersion[]): StandingMark | null {
  const { status, versionNumber, acceptedVersionNumber } = annotation
  if (status === 'accepted') return { annotation, content: annotation, versionNumber, isUnderRevision: false }
  if (acceptedVersionNumber === null || status === 'rejected' || status === 'superseded') return null
  const accepted = versions.find(
    (version) => version.annotationId === annotation.id && version.versionNumber === acceptedVersionNumber,
  )
  if (accepted === undefined) throw new RangeError(`version ${acceptedVersionNumber} of ${annotation.id} is missing`)
  return { annotation, content: accepted.content, versionNumber: acceptedVersionNumber, isUnderRevision: true }
}

function byPlace(a: StandingMark, b: StandingMark): number {
  const [left, right] = [a.content.anchor, b.content.anchor]
  return left.start - right.start || left.end - right.end || (a.annotation.id < b.annotation.id ? -1 : 1)
}

/** The claims of the standing verdicts, in order of the text. Verdicts that differ make an undecided, unverifiable one. */
export function standingClaims(marks: readonly StandingMark[]): StandingClaim[] {
  const groups = new Map<string, [StandingMark, ...StandingMark[]]>()
  for (const mark of marks) {
    if (mark.content.mark === 'set-aside') continue
    const key = mark.content.claimId ?? mark.annotation.id
    const group = groups.get(key)
    if (group) group.push(mark)
    else groups.set(key, [mark])
  }
  return [...groups.values()].map((group) => {
    const [first] = group
    const verdicts = new Set(group.map(({ content }) => content.mark as Verdict))
    const isUndecided = verdicts.size > 1
    return {
      claimId: first.content.claimId,
      marks: group,
      asserts: first.content.asserts,
      verdict: isUndecided ? 'unverifiable' : (first.content.mark as Verdict),
      isUndecided,
      weight: group
        .map(({ content }) => content.weight)
        .reduce((most, weight) => (WEIGHT_POINTS[weight] > WEIGHT_POINTS[most] ? weight : most)),
    }
  })
}

/** The standing content verdicts that lie on one span with a set-aside: each covers at least half of both together. */
export function verdictsOnSpan(setAside: StandingMark, marks: readonly StandingMark[]): StandingMark[] {
  const { start, end } = setAside.content.anchor
  return marks.filter(({ content }) => {
    if (content.mark === 'set-aside' || content.asserts !== 'content') return false
    const shared = Math.min(end, content.anchor.end) - Math.max(start, content.anchor.start)
    const together = Math.max(end, content.anchor.end) - Math.min(start, content.anchor.start)
    return shared * 2 >= together
  })
}
