// What is drawn over the text: spans with a mark, and how overlapping ones are told apart by layers.
import type { Mark, Status } from '../core/words'

/** A span to draw: UTF-16, half-open. `place` tells an annotation's own span from the second place it cites. */
export type Span = {
  id: string
  start: number
  end: number
  mark: Mark
  status: Status
  place: 'own' | 'second'
}

/** More than this many spans over one character share the last layer. */
export const LAYERS = 6

/** A span with the line it is drawn on, 0 nearest to the text. */
export type LayeredSpan = Span & { layer: number }

/**
 * Gives each span the nearest line that no span it overlaps has taken, in order of the text, the longer first where two
 * start together. Returned in that order.
 */
export function layered(spans: readonly Span[]): LayeredSpan[] {
  const inOrder = spans.toSorted((a, b) => a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : 1))
  const endOfLayer: number[] = []
  return inOrder.map((span) => {
    let layer = endOfLayer.findIndex((end) => end <= span.start)
    if (layer < 0) layer = Math.min(endOfLayer.length, LAYERS - 1)
    endOfLayer[layer] = Math.max(span.end, endOfLayer[layer] ?? 0)
    return { ...span, layer }
  })
}

/** A stretch of text over which the same spans lie. `span` is one of them; the outermost comes first. */
export type Piece = { start: number; end: number; span: LayeredSpan; isFirst: boolean }

/** Cuts the spans that touch `from`–`to` at each other's ends, so that each piece can be drawn as one element in another. */
export function piecesOf(spans: readonly LayeredSpan[], from: number, to: number): Piece[] {
  const inside = spans.filter((span) => span.start < to && span.end > from)
  const cuts = new Set<number>()
  for (const span of inside) {
    cuts.add(Math.max(from, span.start))
    cuts.add(Math.min(to, span.end))
  }
  const ends = [...cuts].sort((a, b) => a - b)
  return ends.slice(1).flatMap((end, i) => {
    const start = ends[i] ?? from
    return inside
      .filter((span) => span.start < end && span.end > start)
      .map((span) => ({ start, end, span, isFirst: span.start === start }))
  })
}
