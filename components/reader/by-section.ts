// Rows of an article by section of its text.
import { blockAt } from '@/editor/positions'
import type { Window } from '@/editor/viewport'
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

/**
 * What stands, one step further towards what is wanted: all lists that are not near, and of those that are the one next to the
 * middle. So that what is drawn of a list is drawn a section a frame.
 */
export function oneFurther<T>(
  stands: readonly (readonly T[])[],
  wanted: readonly (readonly T[])[],
  { first, last }: Window,
): readonly (readonly T[])[] {
  const far = (at: number) => Math.abs(at - (first + last) / 2)
  const differing = wanted.flatMap((list, at) => {
    const isNear = at >= first && at <= last
    return isNear && list !== stands[at] && list.length + (stands[at]?.length ?? 0) > 0 ? [at] : []
  })
  if (differing.length < 2) return wanted
  const [, ...later] = differing.toSorted((a, b) => far(a) - far(b))
  const waits = new Set(later)
  return wanted.map((list, at) => (waits.has(at) ? (stands[at] ?? []) : list))
}
