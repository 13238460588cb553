import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rowWindow, scrollFor } from './row-window'

const someView = fc.record({ top: fc.nat(10_000), height: fc.nat(900), rowHeight: fc.integer({ min: 20, max: 80 }) })

describe('the rows drawn', () => {
  it('hold every row in sight, and never many more', () => {
    fc.assert(
      fc.property(someView, fc.nat(2000), (view, count) => {
        const { first, past } = rowWindow(view, count)
        for (let row = 0; row < count; row++) {
          const isSeen = (row + 1) * view.rowHeight > view.top && row * view.rowHeight < view.top + view.height
          if (isSeen) expect(row >= first && row < past).toBe(true)
        }
        expect(past - first).toBeLessThanOrEqual(Math.ceil(view.height / view.rowHeight) + 14)
      }),
      { numRuns: 50 },
    )
  })
  it('a row is wholly in sight after scrolling to it, where it fits', () => {
    fc.assert(
      fc.property(someView, fc.nat(500), (view, row) => {
        fc.pre(view.height >= view.rowHeight)
        const top = scrollFor(row, view)
        expect(row * view.rowHeight).toBeGreaterThanOrEqual(top)
        expect((row + 1) * view.rowHeight).toBeLessThanOrEqual(top + view.height)
      }),
    )
  })
  it('nothing moves for a row in sight', () => {
    expect(scrollFor(3, { top: 100, height: 400, rowHeight: 50 })).toBe(100)
  })
})
