import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { printedMarks, printPieces } from './print-pieces'

const spans = fc.array(fc.tuple(fc.nat(50), fc.integer({ min: 1, max: 20 })), { maxLength: 8 }).map((pairs) =>
  pairs.map(([start, size], i) => ({
    id: `a${i}`,
    start,
    end: start + size,
    mark: 'sourced' as const,
    status: 'draft' as const,
    place: 'own' as const,
  })),
)

describe('the text on paper', () => {
  it('is the whole block, cut where marks begin and end, each numbered once where it ends', () => {
    fc.assert(
      fc.property(spans, (some) => {
        const block = { start: 0, end: 80 }
        const marks = printedMarks(some)
        const pieces = printPieces(block, marks)
        expect(pieces.map(({ start }) => start)).toEqual([0, ...pieces.slice(0, -1).map(({ end }) => end)])
        expect(pieces.at(-1)?.end).toBe(80)
        for (const piece of pieces) {
          const there = marks.filter((mark) => mark.start <= piece.start && mark.end >= piece.end)
          expect(piece.marks.map(({ id }) => id).toSorted()).toEqual(there.map(({ id }) => id).toSorted())
        }
        const numbers = pieces.flatMap(({ ending }) => ending.map(({ number }) => number))
        expect(numbers.toSorted((a, b) => a - b)).toEqual(marks.map(({ number }) => number))
      }),
    )
  })
  it('gives a mark over two blocks its number in the second', () => {
    const marks = printedMarks([{ id: 'a', start: 5, end: 15, mark: 'sourced', status: 'draft', place: 'own' }])
    expect(printPieces({ start: 0, end: 9 }, marks).flatMap(({ ending }) => ending)).toEqual([])
    expect(printPieces({ start: 10, end: 20 }, marks).flatMap(({ ending }) => ending)).toHaveLength(1)
  })
  it('is nothing of an empty block', () => expect(printPieces({ start: 4, end: 4 }, [])).toEqual([]))
})
