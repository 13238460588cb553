// How a block stands in the page. The server's markup and the editor's schema both read this one table, so that the
// editor can take the place of the markup without anything moving.
import type { BlockKind } from '../core/words'

/** The element of each kind. The page's own heading is the h1. */
export const BLOCK_TAGS = {
  title: 'h2',
  heading: 'h3',
  paragraph: 'p',
  quote: 'blockquote',
  caption: 'p',
  separator: 'p',
  boilerplate: 'p',
} as const satisfies Record<BlockKind, string>

/** Blocks of one section: the unit that is laid out, and drawn with highlights, only near the viewport. */
export const SECTION_SIZE = 25

/** Attributes of a block's element. */
export function blockAttributes(kind: BlockKind, ordinal: number): Record<string, string> {
  return { class: 'block', 'data-kind': kind, 'data-ordinal': String(ordinal) }
}

/** Attributes of a section's element. `size`: its UTF-16 units, from which its height is guessed before it is laid out. */
export function sectionAttributes(index: number, size: number): Record<string, string> {
  return { class: 'section', 'data-section': String(index), style: `--size: ${size}` }
}
