// Anchors: a place in a text with the words that stand there. Made by the browser, checked by the server before
// anything is stored. Re-anchoring onto another revision is not done here.
import type { Anchor } from './annotation.schema'
import { isGraphemeBoundary } from './grapheme'
import { Refusal } from './refusal'
import { hasLetterOrDigit } from './sentence'

/** How much text an anchor remembers on either side, in UTF-16 units; less where a character would be cut. */
export const CONTEXT_LENGTH = 32

/** The anchor of a span (UTF-16, half-open) with its words and their surroundings. Does not judge the span. */
export function describeAnchor(text: string, start: number, end: number): Anchor {
  let prefixStart = Math.max(0, start - CONTEXT_LENGTH)
  while (prefixStart < start && !isGraphemeBoundary(text, prefixStart)) prefixStart++
  let suffixEnd = Math.min(text.length, end + CONTEXT_LENGTH)
  while (suffixEnd > end && !isGraphemeBoundary(text, suffixEnd)) suffixEnd--
  return {
    start,
    end,
    exact: text.slice(start, end),
    prefix: text.slice(prefixStart, start),
    suffix: text.slice(end, suffixEnd),
  }
}

/**
 * Throws unless the anchor is one of this text: `anchor-outside` (offsets not in the text), `anchor-empty` (no letter
 * or digit covered), `anchor-cuts-character`, `anchor-mismatch` (other words stand there; `detail.found` shows them,
 * shortened). The context given must be true too; an empty context is.
 */
export function checkAnchor(text: string, anchor: Anchor): void {
  const { start, end, exact, prefix, suffix } = anchor
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end > text.length || start > text.length) {
    throw new Refusal('anchor-outside', { start, end, length: text.length })
  }
  if (end <= start) throw new Refusal('anchor-empty', { start, end })
  if (!isGraphemeBoundary(text, start) || !isGraphemeBoundary(text, end)) {
    throw new Refusal('anchor-cuts-character', { start, end })
  }
  const isThere =
    text.slice(start, end) === exact &&
    text.slice(Math.max(0, start - prefix.length), start) === prefix &&
    text.startsWith(suffix, end)
  if (!isThere) throw new Refusal('anchor-mismatch', { start, end, found: shortened(text.slice(start, end)) })
  if (!hasLetterOrDigit(text, start, end)) throw new Refusal('anchor-empty', { start, end })
}

const SHOWN = 60

function shortened(found: string): string {
  if (found.length <= SHOWN) return found
  let cut = SHOWN
  while (cut > 0 && !isGraphemeBoundary(found, cut)) cut--
  return `${found.slice(0, cut)}…`
}

/** A span in code points, for the formats that count so (W3C, brat). Offsets that split a surrogate pair count it whole. */
export function codePointRange(text: string, start: number, end: number): { start: number; end: number } {
  const before = codePoints(text, 0, start)
  return { start: before, end: before + codePoints(text, start, end) }
}

/** The reverse of `codePointRange`: code points to UTF-16. Null when the text has fewer code points than `end`. */
export function utf16Range(text: string, start: number, end: number): { start: number; end: number } | null {
  if (start < 0 || end < start) return null
  const from = advance(text, 0, start)
  const to = from === null ? null : advance(text, from, end - start)
  return from === null || to === null ? null : { start: from, end: to }
}

function codePoints(text: string, start: number, end: number): number {
  let count = 0
  for (let at = start; at < end; at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1) count++
  return count
}

function advance(text: string, from: number, count: number): number | null {
  let at = from
  for (let left = count; left > 0; left--) {
    if (at >= text.length) return null
    at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1
  }
  return at
}
