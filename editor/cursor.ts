// What the caret and the selection mean in the text: the selected span, or the sentence under the cursor.
import type { EditorState } from 'prosemirror-state'
import { snapToGraphemes } from '../core/grapheme'
import { hasLetterOrDigit } from '../core/sentence'
import { offsetOf } from './positions'

type Extent = { start: number; end: number }

/** Where the reader stands: UTF-16 offsets. `selected` is null without a selection that holds a letter or digit. */
export type Cursor = { head: number; selected: Extent | null }

/** Reads the cursor off the editor's state; a selection is widened to whole characters and freed of outer white space. */
export function cursorOf(state: EditorState, text: string, blocks: readonly Extent[]): Cursor {
  const { from, to, head } = state.selection
  return {
    head: offsetOf(blocks, head),
    selected: selectedSpan(text, offsetOf(blocks, from), offsetOf(blocks, to)),
  }
}

/** The span a selection stands for; null when it holds nothing that could be checked. */
export function selectedSpan(text: string, from: number, to: number): Extent | null {
  const snapped = snapToGraphemes(text, from, to)
  let { start, end } = snapped
  // White space at the ends is never part of a claim; a combining mark on it would be, so only whole characters go.
  while (start < end && /\s/.test(text[start] ?? '') && !isMarked(text, start)) start++
  while (end > start && /\s/.test(text[end - 1] ?? '')) end--
  return hasLetterOrDigit(text, start, end) ? { start, end } : null
}

function isMarked(text: string, at: number): boolean {
  return /^\p{M}/u.test(text.slice(at + 1, at + 3))
}
