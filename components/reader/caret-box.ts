// Where a caret stands on the page: at the left of the character behind it, else at the right of the one before.
import { snapToGraphemes } from '@/core/grapheme'
import type { ReaderView } from '@/editor/reader-view'

/** The caret's line, relative to the element that holds the text; null where there is none (an empty block). */
export function caretBox(
  view: Pick<ReaderView, 'boxesOf'>,
  text: string,
  offset: number,
): { x: number; y: number; height: number } | null {
  if (offset < text.length && text[offset] !== '\n') {
    const [box] = view.boxesOf(snapToGraphemes(text, offset, offset + 1))
    if (box !== undefined) return { x: box.x, y: box.y, height: box.height }
  }
  if (offset === 0 || text[offset - 1] === '\n') return null
  const box = view.boxesOf(snapToGraphemes(text, offset - 1, offset)).at(-1)
  return box === undefined ? null : { x: box.x + box.width, y: box.y, height: box.height }
}
