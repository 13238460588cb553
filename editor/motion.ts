// Moving the caret and selecting by keys: ProseMirror commands over what the text is made of. Arrows alone are the
// browser's own; Shift with an arrow is too, unless selections snap to words or sentences.
import { type Command, type EditorState, TextSelection } from 'prosemirror-state'
import { type Direction, edgeFrom, grown, nudged, type Side, type Unit } from '../core/snap'
import { sentenceAt } from '../core/sentence'
import type { ReaderCommand } from './keys'
import { offsetOf, positionOf } from './positions'
import { snappingOf } from './snapping'

type Extent = { start: number; end: number }

/** Puts the caret on the nearest place of a unit. A word is left at its end, anything larger is entered at its start. */
function move(unit: Unit, by: Direction): Command {
  return (state, dispatch) => {
    const { units } = snappingOf(state)
    const side = unit === 'word' && by === 1 ? 'end' : 'start'
    const to = edgeFrom(units, unit, side, headOf(state), by) ?? (by === 1 ? units.text.length : 0)
    return select(to, to)(state, dispatch)
  }
}

/** Takes the moving end of the selection to the nearest end of a unit (onwards) or beginning (back). */
function extend(unit: Unit, by: Direction): Command {
  return (state, dispatch) => {
    const { units } = snappingOf(state)
    const anchor = offsetOf(units.blocks, state.selection.anchor)
    const to = edgeFrom(units, unit, by === 1 ? 'end' : 'start', headOf(state), by)
    return to !== null && select(anchor, to)(state, dispatch)
  }
}

/** Shift with an arrow: by what selections snap to; left to the browser where that is characters. */
function extendBySnap(by: Direction): Command {
  return (state, dispatch) => {
    const { level } = snappingOf(state)
    return (level === 'word' || level === 'sentence') && extend(level, by)(state, dispatch)
  }
}

/** Moves one end of a selection by one of what selections snap to. Not for an empty one. */
function nudge(side: Side, by: Direction): Command {
  return (state, dispatch) => {
    const span = spanOf(state)
    const { units, level } = snappingOf(state)
    const moved = span.start < span.end ? nudged(units, level, span, side, by) : null
    if (moved === null) return span.start < span.end
    return select(moved.start, moved.end)(state, dispatch)
  }
}

const takeSentence: Command = (state, dispatch) => {
  const sentence = sentenceAt(snappingOf(state).units.sentences, headOf(state))
  return sentence !== null && select(sentence.start, sentence.end)(state, dispatch)
}

/** The sentence, then one more with each time, then the paragraph, then one more paragraph. */
const growSelection: Command = (state, dispatch) => {
  const span = spanOf(state)
  if (span.start === span.end) return takeSentence(state, dispatch)
  const next = grown(snappingOf(state).units, span)
  return next === null || select(next.start, next.end)(state, dispatch)
}

function select(anchor: number, head: number): Command {
  return (state, dispatch) => {
    const { blocks } = snappingOf(state).units
    const selection = TextSelection.create(state.doc, positionOf(blocks, anchor), positionOf(blocks, head))
    dispatch?.(state.tr.setSelection(selection).scrollIntoView())
    return true
  }
}

function headOf(state: EditorState): number {
  return offsetOf(snappingOf(state).units.blocks, state.selection.head)
}

function spanOf(state: EditorState): Extent {
  const { blocks } = snappingOf(state).units
  return { start: offsetOf(blocks, state.selection.from), end: offsetOf(blocks, state.selection.to) }
}

/** The commands that only move the caret or the selection, by name. Each returns whether there was anything to do. */
export const MOTIONS: Partial<Record<ReaderCommand, Command>> = {
  'take-sentence': takeSentence,
  'grow-selection': growSelection,
  'widen-start': nudge('start', 1),
  'widen-end': nudge('end', 1),
  'narrow-start': nudge('start', -1),
  'narrow-end': nudge('end', -1),
  'word-on': move('word', 1),
  'word-back': move('word', -1),
  'sentence-on': move('sentence', 1),
  'sentence-back': move('sentence', -1),
  'paragraph-on': move('paragraph', 1),
  'paragraph-back': move('paragraph', -1),
  'select-word-on': extend('word', 1),
  'select-word-back': extend('word', -1),
  'select-sentence-on': extend('sentence', 1),
  'select-sentence-back': extend('sentence', -1),
  'select-paragraph-on': extend('paragraph', 1),
  'select-paragraph-back': extend('paragraph', -1),
  'select-on': extendBySnap(1),
  'select-back': extendBySnap(-1),
}
