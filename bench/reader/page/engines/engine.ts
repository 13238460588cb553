// What the benchmark asks of an engine that draws annotations over a text. The page measures through this and nothing
// else, so that every engine is asked the same.

/** An article and its annotations as the page receives them. Offsets are UTF-16 into the paragraphs joined by `\n`. */
export type BenchData = {
  paragraphs: readonly string[]
  spans: readonly Extent[]
  /** Spans to add, change and remove, all in one paragraph or the next to it. */
  trials: readonly Extent[]
  /** The paragraph to scroll to for them. */
  trialParagraph: number
}

/** A place in the text, with the id of its annotation. */
export type Extent = { id: string; start: number; end: number }

/** An engine over one container. `P` is an annotation in the engine's own format. */
export type Engine<P> = {
  /** An annotation as the engine wants it. Made before any clock runs: it counts as being in memory. */
  prepare(extent: Extent, offsets: PeerOffsets): P
  /** Shows the text and draws all annotations over it. Resolves when the engine says so; the paint may come later. */
  start(container: HTMLElement, paragraphs: readonly string[], prepared: readonly P[]): Promise<void>
  add(prepared: P): Promise<void>
  /** Gives an annotation another place. */
  change(prepared: P): Promise<void>
  remove(id: string): Promise<void>
  /** What stands in the page for an annotation, in words that differ when it is drawn otherwise; empty: nothing. */
  drawn(id: string): string
  /** Whether anything of any annotation is drawn. */
  isDrawn(): boolean
  /** The annotations at a point of the window, as the engine itself asks on pointer movement. */
  hitTest(x: number, y: number): string[]
}

/** A span in a page of plain paragraphs: without the `\n` between them, which no text node holds. */
export type PeerOffsets = {
  start: number
  end: number
  /** The paragraphs in which it starts and ends, and the offsets in these. */
  first: number
  firstOffset: number
  last: number
  lastOffset: number
  quote: string
  prefix: string
  suffix: string
}
