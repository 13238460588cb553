// Text offset ↔ editor position. Positions never leave this folder.
//
// Each block before an offset adds one position to the line break that joins it (two tokens for one `\n`), each section
// two, and two tokens open the first block. So a position is a sum, and finding the block is all the search there is.
import { SECTION_SIZE } from './block-shape'

type Extent = { start: number; end: number }

/** The block that holds an offset (UTF-16); its end counts as inside. Offsets outside the text find the nearest block. */
export function blockAt(blocks: readonly Extent[], offset: number): number {
  return lastWhere(blocks, (block) => block.start <= offset)
}

/** The position at which the characters of a block begin. */
export function contentStart(blocks: readonly Extent[], index: number): number {
  return (blocks[index]?.start ?? 0) + index + 2 * Math.floor(index / SECTION_SIZE) + 2
}

/** The position of a text offset; offsets outside the text are brought to its ends. */
export function positionOf(blocks: readonly Extent[], offset: number): number {
  const index = blockAt(blocks, offset)
  const block = blocks[index]
  if (block === undefined) return 2
  const inside = Math.min(Math.max(offset, block.start), block.end)
  return contentStart(blocks, index) + inside - block.start
}

/** The text offset of a position; between two blocks the end of the first. */
export function offsetOf(blocks: readonly Extent[], position: number): number {
  const index = lastWhere(blocks, (_, at) => contentStart(blocks, at) <= position)
  const block = blocks[index]
  if (block === undefined) return 0
  return Math.min(Math.max(block.start, block.start + position - contentStart(blocks, index)), block.end)
}

/** Index of the last block for which a claim holds that holds for all before it; 0 when it holds for none. */
function lastWhere(blocks: readonly Extent[], holds: (block: Extent, index: number) => boolean): number {
  let low = 0
  let high = blocks.length
  while (low < high) {
    const middle = (low + high) >> 1
    const block = blocks[middle]
    if (block !== undefined && holds(block, middle)) low = middle + 1
    else high = middle
  }
  return Math.max(0, low - 1)
}
