// Where a span may begin and end: at whole characters, words or sentences; and the next such place from here. Selecting,
// moving the caret and adjusting a span's ends all ask here.
import { isGraphemeBoundary, snapToGraphemes } from './grapheme'
import { hasLetterOrDigit, type Sentence } from './sentence'
import { type PhraseCutter, wordBreaks } from './word'

/** What selections snap to. `off`: they stay as drawn, and what they stand for is whole characters all the same. */
export const SNAP_LEVELS = ['off', 'grapheme', 'word', 'sentence'] as const
export type SnapLevel = (typeof SNAP_LEVELS)[number]

export type Unit = 'grapheme' | 'word' | 'sentence' | 'paragraph'
export type Side = 'start' | 'end'
export type Direction = 1 | -1

type Extent = { start: number; end: number }

/** A text with what it is made of; all offsets UTF-16, half-open, into the text. */
export type Units = {
  text: string
  blocks: readonly Extent[]
  sentences: readonly Sentence[]
  /** Where the words of a sentence begin and end, ascending, its two ends included. */
  breaksOf(sentence: Sentence): readonly number[]
}

/** `blocks` and `sentences` in order of the text. Words are found when they are first asked for. */
export function unitsOf(
  text: string,
  blocks: readonly Extent[],
  sentences: readonly Sentence[],
  language: string,
  phrasesOf: PhraseCutter | null,
): Units {
  const known = new Map<number, readonly number[]>()
  return {
    text,
    blocks,
    sentences,
    breaksOf({ start, end }) {
      const present = known.get(start)
      if (present !== undefined) return present
      const breaks = wordBreaks(text.slice(start, end), language, phrasesOf).map((at) => at + start)
      known.set(start, breaks)
      return breaks
    },
  }
}

/**
 * The smallest span that holds every letter of `start`–`end` and begins and ends as the level asks. Outside of sentences
 * whole characters are all there is. An empty span stays empty.
 */
export function snapSpan(units: Units, level: SnapLevel, start: number, end: number): Extent {
  const whole = snapToGraphemes(units.text, start, end)
  if (level === 'off' || level === 'grapheme' || whole.start === whole.end) return whole
  if (level === 'word') {
    return snapToGraphemes(units.text, wordEdge(units, whole.start, 'start'), wordEdge(units, whole.end, 'end'))
  }
  const first = firstAfter(units.sentences, 'end', whole.start)
  const last = firstAfter(units.sentences, 'start', whole.end - 1) - 1
  const [from, to] = [units.sentences[first], units.sentences[last]]
  if (from === undefined || to === undefined || last < first) return whole
  return snapToGraphemes(units.text, from.start, to.end)
}

/** The word's edge at or beyond an offset, outwards. */
function wordEdge(units: Units, offset: number, side: Side): number {
  const sentence = units.sentences[firstAfter(units.sentences, 'start', offset) - 1]
  if (sentence === undefined || offset > sentence.end) return offset
  const breaks = units.breaksOf(sentence)
  return (side === 'start' ? breaks.findLast((at) => at <= offset) : breaks.find((at) => at >= offset)) ?? offset
}

/**
 * The nearest beginning (`side` start) or end of a unit after (`by` 1) or before (-1) an offset, never the offset itself;
 * null when there is none. Words are those with a letter or digit, paragraphs blocks that are not empty; beside
 * characters, white space is passed over.
 */
export function edgeFrom(units: Units, unit: Unit, side: Side, offset: number, by: Direction): number | null {
  if (unit === 'grapheme') return characterEdge(units.text, side, offset, by)
  if (unit === 'word') return wordFrom(units, side, offset, by)
  if (unit === 'sentence') return nearest(units.sentences, side, offset, by)
  return nearest(
    units.blocks.filter(({ start, end }) => end > start),
    side,
    offset,
    by,
  )
}

function nearest(extents: readonly Extent[], side: Side, offset: number, by: Direction): number | null {
  const after = firstAfter(extents, side, offset)
  if (by === 1) return extents[after]?.[side] ?? null
  const before = extents[after - 1]
  return (before?.[side] === offset ? extents[after - 2] : before)?.[side] ?? null
}

function wordFrom(units: Units, side: Side, offset: number, by: Direction): number | null {
  const { sentences } = units
  const here = Math.max(0, firstAfter(sentences, 'start', offset) - 1)
  for (let index = here; index >= 0 && index < sentences.length; index += by) {
    const sentence = sentences[index]
    if (sentence === undefined) break
    const found = nearest(wordsOf(units, sentence), side, offset, by)
    if (found !== null) return found
  }
  return null
}

function wordsOf(units: Units, sentence: Sentence): Extent[] {
  const breaks = units.breaksOf(sentence)
  return breaks
    .slice(1)
    .map((end, i) => ({ start: breaks[i] ?? sentence.start, end }))
    .filter(({ start, end }) => hasLetterOrDigit(units.text, start, end))
}

function characterEdge(text: string, side: Side, offset: number, by: Direction): number | null {
  const isSpace = (at: number) => /\s/.test(text[at] ?? '')
  // The step that leaves or enters a character passes over the white space beside it, on the side where none may stand.
  const skip = (from: number) => {
    let at = from
    while (by === 1 ? at < text.length && isSpace(at) : at > 0 && isSpace(at - 1)) at += by
    return at
  }
  const isOutwards = (side === 'end') === (by === 1)
  let at = isOutwards ? skip(offset) : offset
  do at += by
  while (at > 0 && at < text.length && !isGraphemeBoundary(text, at))
  if (at < 0 || at > text.length) return null
  return isOutwards ? at : skip(at)
}

/**
 * A span with one end moved by one unit: outwards (`by` 1) or inwards (-1). Null when there is no such place, or the span
 * would hold no letter or digit.
 */
export function nudged(units: Units, level: SnapLevel, span: Extent, side: Side, by: Direction): Extent | null {
  const unit = level === 'off' ? 'grapheme' : level
  const direction = (side === 'end') === (by === 1) ? 1 : -1
  const at = edgeFrom(units, unit, side, span[side], direction)
  if (at === null) return null
  const moved = { ...span, [side]: at }
  return moved.start < moved.end && hasLetterOrDigit(units.text, moved.start, moved.end) ? moved : null
}

/**
 * What a selection grows to, step by step: the sentences it touches; then one more sentence of the paragraph; at its end
 * the whole paragraph; then one more paragraph. Null at the end of the text.
 */
export function grown(units: Units, span: Extent): Extent | null {
  const end = Math.max(span.end, span.start + 1)
  const whole = snapSpan(units, 'sentence', span.start, end)
  if (whole.start < span.start || whole.end > span.end) return whole
  const block = units.blocks[firstAfter(units.blocks, 'start', whole.end - 1) - 1]
  const next = units.sentences[firstAfter(units.sentences, 'start', whole.end - 1)]
  if (next === undefined || block === undefined) return fullBlocks(units, whole)
  if (next.start < block.end) return { start: whole.start, end: next.end }
  return fullBlocks(units, whole) ?? { start: whole.start, end: endOfBlock(units, next) }
}

/** From the first sentence of the first block touched; null when the span begins there already. */
function fullBlocks(units: Units, span: Extent): Extent | null {
  const block = units.blocks[firstAfter(units.blocks, 'start', span.start) - 1]
  const first = units.sentences[firstAfter(units.sentences, 'end', block?.start ?? 0)]
  return first === undefined || first.start >= span.start ? null : { start: first.start, end: span.end }
}

function endOfBlock(units: Units, sentence: Sentence): number {
  const block = units.blocks[firstAfter(units.blocks, 'start', sentence.start) - 1]
  const last = units.sentences[firstAfter(units.sentences, 'start', block?.end ?? sentence.end) - 1]
  return Math.max(sentence.end, last?.end ?? 0)
}

/** Index of the first extent whose side lies after an offset; their number when none does. */
function firstAfter(extents: readonly Extent[], side: Side, offset: number): number {
  let low = 0
  let high = extents.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((extents[middle]?.[side] ?? 0) > offset) high = middle
    else low = middle + 1
  }
  return low
}
