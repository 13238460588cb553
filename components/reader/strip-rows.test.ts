import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MARKS } from '@/core/words'
import { CUE_BIT, OPEN_BIT, runsOf, stripRows } from './strip-rows'

const content = { length: 1000, marks: [], open: [], cues: [] }
const at = (rows: Uint8Array, bit: number) => [...rows.keys()].filter((row) => ((rows[row] ?? 0) & bit) !== 0)

describe('the rows of the strip', () => {
  it('show a mark where its text lies', () => {
    const rows = stripRows({ ...content, marks: [{ start: 500, end: 600, mark: 'contradicted' }] }, 100, 1)
    expect(at(rows, 1 << MARKS.indexOf('contradicted'))).toEqual([50, 51, 52, 53, 54, 55, 56, 57, 58, 59])
  })
  it('keep marks that share a row apart', () => {
    const marks = [
      { start: 0, end: 10, mark: 'sourced' as const },
      { start: 2, end: 8, mark: 'set-aside' as const },
    ]
    expect(stripRows({ ...content, marks }, 100, 1)[0]).toBe(0b1001)
  })
  it('make a small mark large enough to see, at the end too', () => {
    const rows = stripRows({ ...content, marks: [{ start: 999, end: 1000, mark: 'sourced' }] }, 100, 3)
    expect(at(rows, 1)).toEqual([97, 98, 99])
  })
  it('show unmarked text and cues beside', () => {
    const rows = stripRows({ ...content, open: [{ start: 0, end: 20 }], cues: [{ start: 10, end: 12 }] }, 100, 1)
    expect([at(rows, OPEN_BIT), at(rows, CUE_BIT)]).toEqual([[0, 1], [1]])
  })
  it('are none of no text, and of no room', () => {
    expect([...stripRows({ ...content, length: 0 }, 3, 2)]).toEqual([0, 0, 0])
    expect(stripRows({ ...content, marks: [{ start: 0, end: 9, mark: 'sourced' }] }, 0, 3)).toHaveLength(0)
  })
  it('lose no mark, whatever its place', () => {
    const some = fc.tuple(fc.nat(999), fc.integer({ min: 1, max: 300 }))
    fc.assert(
      fc.property(some, fc.integer({ min: 1, max: 200 }), ([start, size], count) => {
        const end = Math.min(1000, start + size)
        const rows = stripRows({ ...content, marks: [{ start, end, mark: 'sourced' }] }, count, 3)
        const middle = Math.min(count - 1, Math.floor((((start + end) / 2) * count) / 1000))
        expect(at(rows, 1).some((row) => Math.abs(row - middle) <= 2)).toBe(true)
      }),
    )
  })
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
