// Reading a plain-text article into blocks: every line that is not blank is one, and gets a kind with the reason for it.
// The order of the passes matters: a later one decides only about what the earlier ones left open, and what none claims
// is a paragraph. The rules themselves stand in the block-*.ts files.
import { markCards, markLists, markRepeats } from './block-context'
import { type BlockLine, isHeadlineLike, linesOf } from './block-line'
import { noiseReason } from './block-noise'
import { markQuotes } from './block-quote'
import { type Shape, shapeOf } from './block-shape'
import { findTitle } from './block-title'
import type { BlockKind } from './words'

/** A piece of an article: its line as it stands, the kind guessed, and the name of the rule that says so. */
export type ReadBlock = { kind: BlockKind; text: string; reason: string }

/** What the passes work on: the lines and the kinds settled so far. */
export type Reading = { lines: readonly BlockLine[]; kinds: (Shape | null)[] }

/**
 * The blocks of a settled text. Joined, they are the text without its line breaks and blank lines; nothing else is lost.
 */
export function readBlocks(text: string): ReadBlock[] {
  const lines = linesOf(text)
  const reading: Reading = { lines, kinds: lines.map(kindAlone) }
  markTitle(reading)
  markRepeats(reading)
  markCards(reading)
  markLists(reading)
  markQuotes(reading)
  markHeadings(reading)
  return lines.map((line, index) => {
    const { kind, reason } = reading.kinds[index] ?? { kind: 'paragraph', reason: 'text' }
    return { kind, text: line.text, reason }
  })
}

function kindAlone(line: BlockLine): Shape | null {
  const reason = noiseReason(line)
  return reason === null ? shapeOf(line) : { kind: 'boilerplate', reason }
}

function markTitle({ lines, kinds }: Reading): void {
  // A title may be set in signs as a heading is (# …, 【…】); only the first line of the text can be meant so.
  const first = kinds.findIndex((kind) => kind?.kind !== 'boilerplate')
  const opening = ['marked', 'bracketed'].includes(kinds[first]?.reason ?? '') ? first : null
  const { title, siteName, taglines, section } = findTitle(lines, (index) => kinds[index] !== null && index !== opening)
  if (title !== null) kinds[title] = { kind: 'title', reason: 'headline' }
  if (siteName !== null) kinds[siteName] = { kind: 'boilerplate', reason: 'site-name' }
  if (section !== null) kinds[section] = { kind: 'boilerplate', reason: 'section' }
  for (const index of taglines) kinds[index] = { kind: 'boilerplate', reason: 'site-name' }
}

const WIDEST_HEADING = 45

/** A headline-like line set apart from the text before it, with text still to come, is a heading. */
function markHeadings({ lines, kinds }: Reading): void {
  const lastText = kinds.findLastIndex((kind) => kind === null || kind.kind === 'quote')
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1]
    if (kinds[index] !== null || next === undefined || index >= lastText) continue
    const isApart =
      line.hasGap || (lines[index - 1]?.endsSentence === true && next.endsSentence && next.width > line.width)
    if (isApart && isHeadlineLike(line, WIDEST_HEADING)) kinds[index] = { kind: 'heading', reason: 'short' }
  }
}
