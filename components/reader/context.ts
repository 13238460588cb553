// What every module of the reader is given: what is here from the first, and with it what acting needs.
import type { Asker } from '@/core/access'
import type { Article, Revision } from '@/core/article.schema'
import type { Sentence } from '@/core/sentence'
import type { SnapLevel, Units } from '@/core/snap'
import type { ReaderCommand } from '@/editor/keys'
import type { Problem } from '../api'
import type { LastUsed } from './last-used'
import type { Outbox } from './outbox'
import type { ReaderState } from './state'
import type { Store } from './store'
import type { Deed } from './deed'
import type { Step, UndoStack } from './undo-stack'

/** The text on the page, as far as actions move about in it. */
export type Page = {
  /** Puts the caret somewhere without scrolling, and takes the focus to the text. */
  put(offset: number): void
  /** Selects a span in the text (an empty one: puts the caret there), scrolls it into view, and takes the focus there. */
  select(range: { start: number; end: number }): void
  reveal(offset: number): void
  focusText(): void
  /** Takes over a selection that the browser has made and the text has not heard of yet. */
  takeSelection(): void
  /** Runs a command that only moves the caret or the selection in the text; returns whether there was anything to do. */
  run(command: ReaderCommand): boolean
  setSnap(level: SnapLevel): void
  /** What selections snap to, and what the text is made of. */
  snapping(): { level: SnapLevel; units: Units }
  /** Puts the focus into a card: into its note when `part` is 'note', else on the card. */
  focusCard(id: string, part: 'card' | 'note'): void
}

/** What keys do with suggestions. */
export type SuggestionActions = { accept(): boolean; dismiss(): boolean; step(by: 1 | -1): boolean }

export type TellOptions = {
  values?: Record<string, string | number>
  /** What takes it back. */
  step?: Step<Deed> | null
  isError?: boolean
  /** Why it was not done; its words become the value `reason`. */
  problem?: Problem | null
}

/** What is here from the first. */
export type Here = {
  store: Store<ReaderState>
  text: string
  article: Article
  revision: Revision
  asker: Asker
  /** Every sentence of the text, in order. */
  sentences: readonly Sentence[]
  /** Null until the text is on the page. */
  page: { current: Page | null }
  /** Says something once: a key of `reader.notice`, with its values. */
  tell(text: string, options?: TellOptions): void
}

/** What acts is given. */
export type Context = Here & {
  outbox: Outbox
  undo: UndoStack<Deed>
  lastUsed: LastUsed
}
