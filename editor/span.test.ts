import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LAYERS, layered, piecesOf, type Span } from './span'

const span = (id: string, start: number, end: number): Span => ({
  id,
  start,
  end,
  mark: 'sourced',
  status: 'draft',
  place: 'own',
})
const someSpans = fc
  .array(fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 20 })), { maxLength: 20 })
  .map((pairs) => pairs.map(([start, length], i) => span(`s${i}`, start, start + length)))

describe('layers', () => {
  const cases: { name: string; spans: [number, number][]; layers: number[] }[] = [
    {
      name: 'apart: all on the first',
      spans: [
        [0, 5],
        [5, 9],
      ],
      layers: [0, 0],
    },
    {
      name: 'crossing',
      spans: [
        [0, 5],
        [3, 9],
      ],
      layers: [0, 1],
    },
    {
      name: 'nested: the longer nearest to the text',
      spans: [
        [0, 3],
        [0, 9],
      ],
      layers: [1, 0],
    },
    {
      name: 'a line that is free again is used again',
      spans: [
        [0, 9],
        [1, 3],
        [4, 6],
      ],
      layers: [0, 1, 1],
    },
    {
      name: 'past six they share the last',
      spans: Array.from({ length: 8 }, () => [0, 9]),
      layers: [0, 1, 2, 3, 4, 5, 5, 5],
    },
  ]
  for (const { name, spans, layers } of cases) {
    it(name, () => {
      const given = layered(spans.map(([start, end], i) => span(`s${i}`, start, end)))
      expect(spans.map((_, i) => given.find(({ id }) => id === `s${i}`)?.layer)).toEqual(layers)
    })
  }

  it('are thin only where more than three lie together', () => {
    const heap = Array.from({ length: 4 }, (_, i) => span(`s${i}`, i, 9))
    const given = layered([...heap, span('near', 9, 12), span('t', 20, 30), span('u', 22, 26), span('v', 24, 40)])
    expect(given.filter(({ isTight }) => isTight).map(({ id }) => id)).toEqual(['s0', 's1', 's2', 's3'])
  })

  it('never put two overlapping spans on one line while a line is free', () => {
    fc.assert(
      fc.property(someSpans, (spans) => {
        const given = layered(spans)
        for (const a of given) {
          for (const b of given) {
            const overlaps = a.id !== b.id && a.start < b.end && b.start < a.end
            if (overlaps && a.layer === b.layer) expect(a.layer).toBe(LAYERS - 1)
          }
        }
      }),
    )
  })
})

describe('pieces', () => {
  it('cover each character by exactly the spans that hold it, and start each span once', () => {
    fc.assert(
      fc.property(someSpans, (spans) => {
        const pieces = piecesOf(layered(spans), 0, 80)
        for (let at = 0; at < 80; at++) {
          const drawn = pieces.filter((piece) => piece.start <= at && at < piece.end).map((piece) => piece.span.id)
          const there = spans.filter((one) => one.start <= at && at < one.end).map((one) => one.id)
          expect(drawn.toSorted()).toEqual(there.toSorted())
        }
        expect(pieces.filter((piece) => piece.isFirst)).toHaveLength(spans.length)
      }),
    )
  })

  it('tell what the last line covers, where that changes', () => {
    const eight = Array.from({ length: 8 }, (_, i) => span(`s${i}`, i, 20))
    const pieces = piecesOf(layered([...eight, span('t', 30, 40)]), 0, 80)
    expect(pieces.filter(({ more }) => more > 0)).toMatchObject([
      { start: 6, more: 1, orderOfMore: 0, span: { id: 's5' } },
      { start: 7, more: 2, orderOfMore: 0, span: { id: 's5' } },
    ])
    expect(pieces.filter(({ isCovered }) => isCovered).map(({ start, span: { id } }) => `${id} ${start}`)).toEqual([
      's6 6',
      's6 7',
      's7 7',
    ])
  })

  it('number the signs of spans that begin together', () => {
    const pieces = piecesOf(layered([span('a', 0, 9), span('b', 2, 9), span('c', 2, 5)]), 0, 9)
    const signs = pieces.filter(({ isFirst }) => isFirst)
    expect(signs.map(({ span: { id }, order }) => `${id} ${order}`)).toEqual(['a 0', 'b 0', 'c 1'])
  })

  it('stay inside the block asked for, and a span that began before it does not begin again', () => {
    const pieces = piecesOf(layered([span('a', 0, 30)]), 10, 20)
    expect(pieces).toMatchObject([{ start: 10, end: 20, isFirst: false }])
  })
})
