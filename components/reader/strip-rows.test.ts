import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MARKS } from '@/core/words'
import { changedRows, CUE_BIT, OPEN_BIT, runsOf, stripRows } from './strip-rows'

const content = { length: 1000, marks: [], open: [], cues: [] }
const at = (rows: Uint8Array, bit: number) => [...rows.keys()].filter((row) => ((rows[row] ?? 0) & bit) !== 0)

describe('the rows of the strip', () => {
  it('show a mark where its text lies', () => {
    const rows = stripRows({ ...content, marks: [[{ start: 500, end: 600, mark: 'contradicted' }]] }, 100, 1)
    expect(at(rows, 1 << MARKS.indexOf('contradicted'))).toEqual([50, 51, 52, 53, 54, 55, 56, 57, 58, 59])
  })
  it('keep marks that share a row apart', () => {
    const marks = [
      { start: 0, end: 10, mark: 'sourced' as const },
      { start: 2, end: 8, mark: 'set-aside' as const },
    ]
    expect(stripRows({ ...content, marks: [marks] }, 100, 1)[0]).toBe(0b1001)
  })
  it('make a small mark large enough to see, at the end too', () => {
    const rows = stripRows({ ...content, marks: [[{ start: 999, end: 1000, mark: 'sourced' }]] }, 100, 3)
    expect(at(rows, 1)).toEqual([97, 98, 99])
  })
  it('show unmarked text and cues beside', () => {
    const rows = stripRows({ ...content, open: [[{ start: 0, end: 20 }]], cues: [[{ start: 10, end: 12 }]] }, 100, 1)
    expect([at(rows, OPEN_BIT), at(rows, CUE_BIT)]).toEqual([[0, 1], [1]])
  })
  it('are none of no text, and of no room', () => {
    expect([...stripRows({ ...content, length: 0 }, 3, 2)]).toEqual([0, 0, 0])
    expect(stripRows({ ...content, marks: [[{ start: 0, end: 9, mark: 'sourced' }]] }, 0, 3)).toHaveLength(0)
  })
  it('lose no mark, whatever its place', () => {
    const some = fc.tuple(fc.nat(999), fc.integer({ min: 1, max: 300 }))
    fc.assert(
      fc.property(some, fc.integer({ min: 1, max: 200 }), ([start, size], count) => {
        const end = Math.min(1000, start + size)
        const rows = stripRows({ ...content, marks: [[{ start, end, mark: 'sourced' }]] }, count, 3)
        const middle = Math.min(count - 1, Math.floor((((start + end) / 2) * count) / 1000))
        expect(at(rows, 1).some((row) => Math.abs(row - middle) <= 2)).toBe(true)
      }),
    )
  })
})

describe('lists by section', () => {
  const extent = fc.tuple(fc.nat(999), fc.integer({ min: 1, max: 80 })).map(([start, size]) => ({
    start,
    end: Math.min(1000, start + size),
    mark: 'sourced' as const,
  }))
  const lists = fc.array(fc.array(extent, { maxLength: 5 }), { maxLength: 6 })

  it('give the rows that one list gives, at every size, again and again', () => {
    fc.assert(
      fc.property(lists, fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 1, maxLength: 3 }), (some, counts) => {
        for (const count of [...counts, ...counts]) {
          const parts = stripRows({ ...content, marks: some, open: some, cues: some }, count, 3)
          const whole = [some.flat()]
          expect(parts).toEqual(
            stripRows(
              { ...content, marks: whole, open: whole.map((list) => [...list]), cues: whole.map((list) => [...list]) },
              count,
              3,
            ),
          )
        }
      }),
    )
  })
})

describe('changed rows', () => {
  const cases: [string, number[], number[], { from: number; to: number } | null][] = [
    ['none', [1, 2, 3], [1, 2, 3], null],
    ['of no rows', [], [], null],
    ['one', [1, 2, 3], [1, 9, 3], { from: 1, to: 2 }],
    ['from the first to the last', [1, 2, 3, 4], [0, 2, 0, 4], { from: 0, to: 3 }],
    ['all, where their number changed', [1, 2], [1, 2, 3], { from: 0, to: 3 }],
  ]
  it.each(cases)('are %s', (_, before, after, expected) =>
    expect(changedRows(Uint8Array.from(before), Uint8Array.from(after))).toEqual(expected),
  )
})

describe('runs', () => {
  it('give every row back', () => {
    fc.assert(
      fc.property(fc.uint8Array({ max: 3, maxLength: 40 }), (rows) => {
        const again = new Uint8Array(rows.length)
        for (const [from, to, bits] of runsOf(rows)) again.fill(bits, from, to)
        expect([...again]).toEqual([...rows])
      }),
    )
  })
})
