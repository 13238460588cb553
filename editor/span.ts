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

/**
 * A span with the line it is drawn on, 0 nearest to the text. `isTight`: so many lines lie together here that they must be
 * thin to stay clear of the next line of text.
 */
export type LayeredSpan = Span & { layer: number; isTight: boolean }

/** Up to this many lines lie under each other at their full strength. */
const ROOMY = 3

/**
 * Gives each span the nearest line that no span it overlaps has taken, in order of the text, the longer first where two
 * start together. Returned in that order.
 */
export function layered(spans: readonly Span[]): LayeredSpan[] {
  const inOrder = spans.toSorted((a, b) => a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : 1))
  let endOfLayer: number[] = []
  let group: LayeredSpan[] = []
  const close = () => {
    if (endOfLayer.length > ROOMY) for (const span of group) span.isTight = true
    endOfLayer = []
    group = []
  }
  const given = inOrder.map((span) => {
    if (endOfLayer.every((end) => end <= span.start)) close()
    let layer = endOfLayer.findIndex((end) => end <= span.start)
    if (layer < 0) layer = Math.min(endOfLayer.length, LAYERS - 1)
    endOfLayer[layer] = Math.max(span.end, endOfLayer[layer] ?? 0)
    const one: LayeredSpan = { ...span, layer, isTight: false }
    group.push(one)
    return one
  })
  close()
  return given
}

/**
 * A stretch of text over which the same spans lie. `span` is one of them; the outermost comes first. `isCovered`:
 * another one has its line. `order`: how many with a line of their own begin at this place before it. `more`: how many
 * are covered from here on, told once, at the span that has their line; `orderOfMore`: the place of that sign.
 */
export type Piece = {
  start: number
  end: number
  span: LayeredSpan
  isFirst: boolean
  order: number
  isCovered: boolean
  more: number
  orderOfMore: number
}

/** Cuts the spans that touch `from`–`to` at each other's ends, so that each piece can be drawn as one element in another. */
export function piecesOf(spans: readonly LayeredSpan[], from: number, to: number): Piece[] {
  const inside = spans.filter((span) => span.start < to && span.end > from)
  const cuts = new Set<number>()
  for (const span of inside) {
    cuts.add(Math.max(from, span.start))
    cuts.add(Math.min(to, span.end))
  }
  const ends = [...cuts].sort((a, b) => a - b)
  let toldBefore = 0
  return ends.slice(1).flatMap((end, i) => {
    const start = ends[i] ?? from
    const here = inside.filter((span) => span.start < end && span.end > start)
    const last = here.filter(({ layer }) => layer === LAYERS - 1)
    const covered = Math.max(0, last.length - 1)
    const more = covered === toldBefore ? 0 : covered
    toldBefore = covered
    const isCovered = (span: LayeredSpan) => span.layer === LAYERS - 1 && span !== last[0]
    const beginning = here.filter((span) => span.start === start && !isCovered(span))
    return here.map((span) => ({
      start,
      end,
      span,
      isFirst: span.start === start,
      order: Math.max(0, beginning.indexOf(span)),
      isCovered: isCovered(span),
      more: span === last[0] ? more : 0,
      orderOfMore: beginning.length,
    }))
  })
}

/** Attributes of the element of a piece: what it says, where it stands among others, whether it begins here. */
export function markAttributes({ span, isFirst, isCovered, more, order, orderOfMore }: Piece, isActive = false) {
  const names = ['span', `span-${span.mark}`, `span-${span.status}`, `layer-${span.layer}`]
  if (span.isTight) names.push('span-tight')
  if (span.place === 'second') names.push('span-second')
  if (isCovered) names.push('span-covered')
  else if (isFirst) names.push('span-first')
  if (isActive) names.push('span-active')
  return {
    class: names.join(' '),
    'data-id': span.id,
    // Always, where a sign stands: else the one of the element around it would count.
    ...((isFirst || more > 0) && { style: `--sign: ${order}; --more: ${orderOfMore}` }),
    ...(more > 0 && { 'data-more': `+${more}` }),
  }
}
