// What of the annotations shows in the text, and nothing more: where each stands, its mark and its status. Whatever else
// changes (the words of a note as they are typed) leaves these lists as they are, and with them all that is drawn from them.
import type { Assertion } from '@/core/words'
import type { Span } from '@/editor/span'
import type { AnnotationSet } from './annotation-set'
import { contentOf } from './content'
import { remembered } from './remembered'
import type { Kept } from './state'

/** An annotation's own span, with what it says a word about. */
export type ShownSpan = Span & { asserts: Assertion }

/** By section of the text: the spans that touch it, in the order of the text. */
export type ShownSpans = readonly (readonly ShownSpan[])[]

/** Rejected and superseded annotations are not shown in the text, and do not count as a look at it. */
function isInForce({ annotation: { status }, isWithdrawn }: Kept): boolean {
  return !isWithdrawn && status !== 'rejected' && status !== 'superseded'
}

const spans = new WeakMap<Kept, ShownSpan>()

/** The same span for the same record: what draws it then knows that nothing changed. */
function spanOf(one: Kept): ShownSpan {
  const known = spans.get(one)
  if (known !== undefined) return known
  const { mark, asserts, anchor } = one.draft ?? one.annotation
  const { id, status } = one.annotation
  const span: ShownSpan = { id, start: anchor.start, end: anchor.end, mark, status, place: 'own', asserts }
  spans.set(one, span)
  return span
}

/** A way to the spans of a set that gives the same lists, and the same list of lists, as long as no span is another. */
function lasting(): (kept: AnnotationSet) => ShownSpans {
  let sections: AnnotationSet['sections'] = []
  let last: ShownSpans = []
  return remembered((kept) => {
    const next = kept.sections.map((section, at) => {
      const before = last[at]
      if (before !== undefined && section === sections[at]) return before
      const now = spansIn(section)
      return before !== undefined && areAlike(before, now) ? before : now
    })
    sections = kept.sections
    if (next.length !== last.length || next.some((list, at) => list !== last[at])) last = next
    return last
  })
}

/** Of all annotations in force. */
export const spansOf = lasting()

/** Of those that the filter shows (`shownOf`). */
export const filteredSpansOf = lasting()

function areAlike(a: readonly ShownSpan[], b: readonly ShownSpan[]): boolean {
  return (
    a.length === b.length &&
    a.every((one, i) => {
      const other = b[i]
      return (
        one.id === other?.id &&
        one.start === other.start &&
        one.end === other.end &&
        one.mark === other.mark &&
        one.status === other.status &&
        one.asserts === other.asserts
      )
    })
  )
}

/** The spans of these annotations, those in force. */
export function spansIn(annotations: readonly Kept[]): ShownSpan[] {
  return annotations.filter(isInForce).map(spanOf)
}

/** The second place that the focused annotation cites. */
export const secondPlaceOf = remembered((kept: AnnotationSet, focusId: string | null): Span | null => {
  const one = focusId === null ? undefined : kept.get(focusId)
  if (one === undefined || !isInForce(one)) return null
  const { secondAnchor, mark } = contentOf(one)
  if (secondAnchor === null) return null
  const { id, status } = one.annotation
  return { id, start: secondAnchor.start, end: secondAnchor.end, mark, status, place: 'second' }
})
