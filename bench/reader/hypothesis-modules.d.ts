// What the benchmark uses of the Hypothesis client's sources; the bundler finds them (hypothesis-source.ts).
declare module 'hypothesis-source/annotator/anchoring/html' {
  /** The range of the first selector that resolves to the stored quote. Rejects where none does. */
  export function anchor(root: Element, selectors: readonly object[]): Promise<Range>
}
declare module 'hypothesis-source/annotator/anchoring/text-range' {
  /** A range that survives changes of the elements around its text. */
  export class TextRange {
    static fromRange(range: Range): TextRange
    toRange(): Range
  }
}
declare module 'hypothesis-source/annotator/highlighter' {
  export type HighlightElement = HTMLElement
  /** Wraps ranges in elements, and finds them again. */
  export class Highlighter {
    constructor(root: HTMLElement)
    highlightRange(range: Range, cssClass?: string): HighlightElement[]
    removeHighlights(highlights: readonly HighlightElement[]): void
    setHighlightsVisible(visible: boolean): void
    getHighlightsFromPoint(x: number, y: number): HighlightElement[]
  }
}
