// Plain text, as pasted or uploaded: settled, read into blocks (`core/block.ts`), with the facts it tells of itself.
import { readBlocks } from '../../core/block'
import { settle } from '../../core/settle'
import { guessFacts } from './facts'
import type { ReadText } from './read-text'

/**
 * Reads UTF-8 text. A line that is not blank is a block, kept as it stands: the joined blocks are the settled text without
 * its line breaks and blank lines. Throws the refusals of `settle`.
 */
export function readPlainText(bytes: Uint8Array): ReadText {
  const { text: settled, decoded } = settle(bytes)
  const read = readBlocks(settled)
  let start = 0
  const blocks = read.map(({ kind, text }, ordinal) => {
    const block = { ordinal, kind, guessed: kind, start, end: start + text.length }
    start = block.end + 1
    return block
  })
  return { text: read.map(({ text }) => text).join('\n'), blocks, decoded, facts: guessFacts(read) }
}
