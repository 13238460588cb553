// Rows of an article by section of its text.
import { blockAt } from '@/editor/positions'
import { remembered } from './remembered'

type Extent = { start: number; end: number }

/**
 * A way to share rows out by the section they begin in (`bounds`: AnnotationSet.bounds). A section's list is the one of the
 * last call where its rows are the same.
 */
export function bySection<T extends { start: number }>(): (
  rows: readonly T[],
  bounds: readonly Extent[],
) => readonly (readonly T[])[] {
  let last: readonly (readonly T[])[] = []
  return remembered((rows, bounds) => {
    const sections: T[][] = bounds.map(() => [])
    for (const row of rows) sections[blockAt(bounds, row.start)]?.push(row)
    last = sections.map((section, at) => {
      const before = last[at]
      const isSame = before?.length === section.length && section.every((row, i) => row === before[i])
      return isSame ? before : section
    })
    return last
  })
}
