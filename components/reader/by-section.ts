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
    last = sections.map((section, at) => theSame(last[at], section))
    return last
  })
}

/** The list as it was before where it holds the same rows. */
export function theSame<T>(before: readonly T[] | undefined, now: readonly T[]): readonly T[] {
  return before?.length === now.length && before.every((row, i) => row === now[i]) ? before : now
}
