// What the reader knows: the records of the article as they stand here, and where the person is.
import type { Annotation, AnnotationContent, Claim, Review } from '@/core/annotation.schema'
import type { Block, LookedAt } from '@/core/article.schema'
import type { Evidence, Source } from '@/core/evidence.schema'
import type { Dismissal } from '@/core/suggestion.schema'
import type { ArticleMarks, Colleague } from '@/core/views'
import type { Cursor } from '@/editor/cursor'
import type { Window } from '@/editor/viewport'
import type { Problem } from '../api'
import { AnnotationSet } from './annotation-set'
import { type Filter, NO_FILTER } from './filter'
import type { Deed } from './deed'
import type { Step } from './undo-stack'

/** Where a record stands between here and the server. */
export type Saving =
  | { state: 'saved' }
  | { state: 'waiting' }
  | { state: 'refused'; problem: Problem }
  /** Somebody else changed the same fields since `base`: `open` are to be chosen, all else is in the draft already. */
  | { state: 'stale'; current: Annotation; base: AnnotationContent; open: readonly (keyof AnnotationContent)[] }

/** An annotation as it stands here. */
export type Kept = {
  /** As the server last gave it, or as it was made here. */
  annotation: Annotation
  /** What was changed here and is not on the server; null when nothing is. */
  draft: AnnotationContent | null
  /** A submitted or accepted annotation is being changed: the change is sent when the person says so. */
  isRevising: boolean
  /** Deleted here; can be undone. */
  isWithdrawn: boolean
  saving: Saving
}

/** Something that was done, said once. `step` is what takes it back; `problem` why it was not done. */
export type Notice = {
  id: number
  text: string
  values?: Record<string, string | number>
  step: Step<Deed> | null
  problem: Problem | null
  isError: boolean
}

export type Mode = 'mark' | 'review'
export type Panel = 'keys' | 'submit' | 'palette' | 'suggestions' | null
/** What is open beside the text to look over it. */
export type Tool = 'find' | 'filter' | 'unmarked' | 'comfort' | null

export type ReaderState = {
  blocks: readonly Block[]
  kept: AnnotationSet
  reviews: readonly Review[]
  lookedAt: readonly LookedAt[]
  evidence: ReadonlyMap<string, Evidence>
  sources: ReadonlyMap<string, Source>
  claims: ReadonlyMap<string, Claim>
  people: ReadonlyMap<string, Colleague>
  /** Suggestions this person put away, those taken back included; read when suggestions are. */
  dismissals: ReadonlyMap<string, Dismissal>
  cursor: Cursor
  focusId: string | null
  hoverIds: readonly string[]
  /** The sections of the text near the viewport and a few more, both included: only those are drawn with marks and cards. */
  window: Window
  mode: Mode
  panel: Panel
  tool: Tool
  /** Only the paragraph under the cursor stands out, and what stands around the text is gone. */
  isFocusMode: boolean
  /** Which annotations are shown, in the text and beside it. */
  filter: Filter
  /** Where something is suggested (UTF-16, half-open), in lists, for the coverage strip; told by whoever suggests. */
  cues: readonly (readonly { start: number; end: number }[])[]
  /** The annotation whose second place is being chosen in the text. */
  choosingSecondFor: string | null
  isOnline: boolean
  /** The session ended: nothing is saved until the person has signed in again. */
  isSignedOut: boolean
  /** Changes on their way to the server. */
  pending: number
  /** Changes that are not sent until the person does something: refused, or overtaken with a choice to make. */
  stuck: number
  /** Sentences looked at that are still on their way. */
  pendingLooks: number
  /** When the last one was acknowledged, in milliseconds; null: none yet. */
  savedAt: number | null
  notice: Notice | null
}

/** The state a page begins with. */
export function initialState(marks: ArticleMarks): ReaderState {
  return {
    blocks: marks.blocks,
    kept: AnnotationSet.of(marks.blocks, marks.annotations.map(keptAsSaved)),
    reviews: marks.reviews,
    lookedAt: marks.lookedAt,
    evidence: byId(marks.evidence),
    sources: byId(marks.sources),
    claims: byId(marks.claims),
    people: byId(marks.people),
    dismissals: new Map(),
    cursor: { head: 0, selected: null },
    focusId: null,
    hoverIds: [],
    window: { first: 0, last: 3 },
    mode: 'mark',
    panel: null,
    tool: null,
    isFocusMode: false,
    filter: NO_FILTER,
    cues: [],
    choosingSecondFor: null,
    isOnline: true,
    isSignedOut: false,
    pending: 0,
    stuck: 0,
    pendingLooks: 0,
    savedAt: null,
    notice: null,
  }
}

const SAVED: Saving = { state: 'saved' }

/** An annotation with nothing left to send. */
export function keptAsSaved(annotation: Annotation): Kept {
  return {
    annotation,
    draft: null,
    isRevising: false,
    isWithdrawn: annotation.withdrawnAt !== null,
    saving: SAVED,
  }
}

/** Records by their id. */
export function byId<T extends { id: string }>(records: readonly T[]): ReadonlyMap<string, T> {
  return new Map(records.map((record) => [record.id, record]))
}
