// How long a selection is.

const characters = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** Characters as a reader counts them. */
export function lengthOf(text: string, { start, end }: { start: number; end: number }): number {
  return [...characters.segment(text.slice(start, end))].length
}
