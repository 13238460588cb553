// What follows from the state: computed once per state it depends on.
import { hasLetterOrDigit, isCheckable, type Sentence } from '@/core/sentence'
import type { LookedAt } from '@/core/article.schema'
import { SECTION_SIZE } from '@/editor/block-shape'
import type { Span } from '@/editor/span'
import { type AnnotationSet, anchorOf } from './annotation-set'
import { contentOf } from './content'
import { choicesIn } from './filter'
import { passing } from './passing'
import type { Kept, ReaderState } from './state'

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
export const standing = remembered((kept: AnnotationSet): readonly Kept[] =>
  ([] as Kept[]).concat(...kept.sections.map((section, at) => beginningIn(kept, section, at))),
)

/** A list put together from what each annotation that stands gives to it; remembered by section. */
function gathered<T>(give: (one: Kept) => readonly T[]): (kept: AnnotationSet) => readonly T[] {
  const known = new WeakMap<readonly Kept[], readonly T[]>()
  return remembered((kept) =>
    ([] as T[]).concat(
      ...kept.sections.map((section, at) => {
        const list = known.get(section) ?? beginningIn(kept, section, at).flatMap(give)
        known.set(section, list)
        return list
      }),
    ),
  )
}

const beginnings = new WeakMap<readonly Kept[], readonly Kept[]>()

function beginningIn(kept: AnnotationSet, section: readonly Kept[], at: number): readonly Kept[] {
  const known = beginnings.get(section)
  if (known !== undefined) return known
  const found = section.filter((one) => !one.isWithdrawn && kept.sectionAt(anchorOf(one).start) === at)
  beginnings.set(section, found)
  return found
}

const passesNow = remembered(passing)
const shownAmong = remembered((kept: AnnotationSet, passes: (one: Kept) => boolean, focusId: string | null) => {
  const shown = kept.showing(passes)
  const focused = focusId === null ? undefined : kept.get(focusId)
  return focused === undefined || passes(focused) ? shown : shown.with(focused)
})

/** The annotations that the filter shows, in the text and beside it, and the focused one whatever the filter says. */
export function shownOf({ kept, filter, focusId, evidence, sources, claims }: ReaderState): AnnotationSet {
  if (choicesIn(filter) === 0) return kept
  return shownAmong(kept, passesNow(filter, evidence, sources, claims), focusId)
}

/** Annotations that stand and begin in a section, in the order of the text; the same list while nothing in it changed. */
export function startingIn(kept: AnnotationSet, at: number): readonly Kept[] {
  const section = kept.sections[at]
  return section === undefined ? [] : beginningIn(kept, section, at)
}

/** Whether it is shown in the text and counts as a look at it. */
function isInForce({ annotation, isWithdrawn }: Kept): boolean {
  return !isWithdrawn && annotation.status !== 'rejected' && annotation.status !== 'superseded'
}

/** What is drawn over the text for these annotations: each one's span. */
export function spansIn(annotations: readonly Kept[]): Span[] {
  return annotations.filter(isInForce).map((one) => {
    const { start, end } = anchorOf(one)
    const { id, status } = one.annotation
    return { id, start, end, mark: (one.draft ?? one.annotation).mark, status, place: 'own' }
  })
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

export type Coverage = {
  /** Sentences that count, in order. */
  checkable: readonly Sentence[]
  /** Those that nobody annotated or looked at. */
  open: readonly Sentence[]
}

/** Which checkable sentences somebody looked at or annotated, at any status but rejected. */
export const coverageOf = remembered(
  (
    text: string,
    sentences: readonly Sentence[],
    blocks: ReaderState['blocks'],
    kept: AnnotationSet,
    lookedAt: ReaderState['lookedAt'],
  ): Coverage => {
    const checkable = checkableBySection(sentences, blocks, kept.sections.length)
    const looked = lookedBySection(lookedAt, kept)
    const open = checkable.map((section, at) => openIn(text, section, kept.sections[at] ?? [], looked[at] ?? NOTHING))
    return { checkable: flat(checkable), open: ([] as Sentence[]).concat(...open) }
  },
)

const NOTHING: readonly LookedAt[] = []

const flat = remembered((sections: readonly (readonly Sentence[])[]): readonly Sentence[] =>
  ([] as Sentence[]).concat(...sections),
)

const checkableBySection = remembered(
  (sentences: readonly Sentence[], blocks: ReaderState['blocks'], count: number): Sentence[][] => {
    const sections: Sentence[][] = Array.from({ length: count }, () => [])
    for (const sentence of sentences) {
      if (!isCheckable(blocks[sentence.ordinal]?.kind ?? 'paragraph')) continue
      sections[Math.floor(sentence.ordinal / SECTION_SIZE)]?.push(sentence)
    }
    return sections
  },
)

/** A section's list is the one of the last call where nothing in it changed. */
const lookedBySection = (() => {
  let last: readonly (readonly LookedAt[])[] = []
  return remembered((lookedAt: ReaderState['lookedAt'], kept: AnnotationSet) => {
    const sections: LookedAt[][] = kept.sections.map(() => [])
    for (const row of lookedAt) sections[kept.sectionAt(row.start)]?.push(row)
    last = sections.map((rows, at) => {
      const before = last[at]
      const isSame = before?.length === rows.length && rows.every((row, i) => row === before[i])
      return isSame ? before : rows
    })
    return last
  })
})()

/** The open sentences of a section, remembered by what they follow from. */
const openIn = (() => {
  type Known = { text: string; checkable: unknown; looked: unknown; open: Sentence[] }
  const known = new WeakMap<readonly Kept[], Known>()
  return (
    text: string,
    checkable: readonly Sentence[],
    annotations: readonly Kept[],
    looked: readonly LookedAt[],
  ): Sentence[] => {
    const last = known.get(annotations)
    if (last?.text === text && last.checkable === checkable && last.looked === looked) return last.open
    const lookedAt = new Set(looked.map(({ start, end }) => `${start}-${end}`))
    const anchors = annotations.filter(isInForce).map(anchorOf)
    const open = checkable.filter(
      ({ start, end }) =>
        !lookedAt.has(`${start}-${end}`) &&
        !anchors.some(
          (anchor) =>
            anchor.start < end &&
            anchor.end > start &&
            hasLetterOrDigit(text, Math.max(start, anchor.start), Math.min(end, anchor.end)),
        ),
    )
    known.set(annotations, { text, checkable, looked, open })
    return open
  }
})()

/** Whether this person wrote it and may change it. */
export function isMine(one: Kept, personId: string): boolean {
  return one.annotation.authorId === personId
}

/** Whether it can be changed at all. */
export function isChangeable(one: Kept): boolean {
  return one.annotation.status !== 'rejected' && one.annotation.status !== 'superseded'
}

/** Ids of the evidence on which an annotation that was handed in rests, as the server has it. */
export const heldEvidence = remembered((kept: AnnotationSet): ReadonlySet<string> => new Set(evidenceOfHandedIn(kept)))

const evidenceOfHandedIn = gathered(({ annotation: { status, withdrawnAt, evidence } }) =>
  withdrawnAt === null && (status === 'submitted' || status === 'accepted')
    ? evidence.map(({ evidenceId }) => evidenceId)
    : [],
)

/** Drafts that stand, and what was handed in and waits for somebody; in the order of the text. */
export const drafts = gathered((one) => (one.annotation.status === 'draft' ? [one] : []))
export const handedIn = gathered((one) => (one.annotation.status === 'submitted' ? [one] : []))
