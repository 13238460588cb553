// Plain text, as pasted or uploaded: settled, read into blocks (`core/block.ts`), with the facts it tells of itself.
import { readBlocks } from '../../core/block'
import { Refusal } from '../../core/refusal'
import { settle } from '../../core/settle'
import { guessFacts } from './facts'
import type { ReadText } from './read-text'

/** The most lines that are not blank: each is a block, a row to store and an element of the page. */
export const MAX_LINES = 20_000

/**
 * Reads UTF-8 text. A line that is not blank is a block, kept as it stands: the joined blocks are the settled text without
 * its line breaks and blank lines. Throws the refusals of `settle`, and `too-many-lines`.
 */
export function readPlainText(bytes: Uint8Array): ReadText {
  const { text: settled, decoded } = settle(bytes)
  const lines = settled.split('\n').filter((line) => line.trim() !== '').length
  if (lines > MAX_LINES) throw new Refusal('too-many-lines', { lines, limit: MAX_LINES })
  const read = readBlocks(settled)
  let start = 0
  const blocks = read.map(({ kind, text }, ordinal) => {
    const block = { ordinal, kind, guessed: kind, start, end: start + text.length }
    start = block.end + 1
    return block
  })
  return { text: read.map(({ text }) => text).join('\n'), blocks, decoded, facts: guessFacts(read) }
}
