// Which annotations follow from the state: computed once per state they depend on.
import { type AnnotationSet, anchorOf } from './annotation-set'
import { choicesIn } from './filter'
import { passing } from './passing'
import { remembered } from './remembered'
import type { Kept, ReaderState } from './state'

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

/** What was handed in and waits for somebody, in the order of the text. */
export const handedIn = gathered((one) => (one.annotation.status === 'submitted' ? [one] : []))

const draftsBy = remembered((personId: string) =>
  gathered((one) => (one.annotation.status === 'draft' && isMine(one, personId) ? [one] : [])),
)

/** The drafts of one person that stand, in the order of the text. */
export function draftsOf(personId: string, kept: AnnotationSet): readonly Kept[] {
  return draftsBy(personId)(kept)
}
