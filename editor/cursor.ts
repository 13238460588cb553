// What the caret and the selection mean in the text: the selected span, widened to what selections snap to.
import type { EditorState } from 'prosemirror-state'
import { type SnapLevel, snapSpan, type Units } from '../core/snap'
import { hasLetterOrDigit } from '../core/sentence'
import { offsetOf } from './positions'
import { snappingOf } from './snapping'

type Extent = { start: number; end: number }

/** Where the reader stands: UTF-16 offsets. `selected` is null without a selection that holds a letter or digit. */
export type Cursor = { head: number; selected: Extent | null }

/** Reads the cursor off the editor's state. */
export function cursorOf(state: EditorState): Cursor {
  const { units, level } = snappingOf(state)
  const { from, to, head } = state.selection
  return {
    head: offsetOf(units.blocks, head),
    selected: from === to ? null : selectedSpan(units, level, offsetOf(units.blocks, from), offsetOf(units.blocks, to)),
  }
}

/**
 * The span a selection stands for: widened as the level asks, always to whole characters, and freed of outer white
 * space. Null when it holds nothing that could be checked.
 */
export function selectedSpan(units: Units, level: SnapLevel, from: number, to: number): Extent | null {
  const { text } = units
  let { start, end } = snapSpan(units, level, from, to)
  // White space at the ends is never part of a claim; a combining mark on it would be, so only whole characters go.
  while (start < end && /\s/.test(text[start] ?? '') && !isMarked(text, start)) start++
  while (end > start && /\s/.test(text[end - 1] ?? '')) end--
  return hasLetterOrDigit(text, start, end) ? { start, end } : null
}

function isMarked(text: string, at: number): boolean {
  return /^\p{M}/u.test(text.slice(at + 1, at + 3))
}
