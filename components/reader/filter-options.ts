// What can be filtered by: the values that annotations of this article have, each with how many have it.
import { ALL_GROUNDS, type Ground, type Mark, MARKS, type Status, STATUSES } from '@/core/words'
import { standing } from './selectors'
import type { ReaderState } from './state'

/** A value, and how many annotations have it. */
export type Option<V extends string> = { value: V; count: number }

export type FilterOptions = {
  marks: Option<Mark>[]
  statuses: Option<Status>[]
  grounds: Option<Ground>[]
  /** Ids, the most frequent first. */
  people: Option<string>[]
  sources: Option<string>[]
}

/** Values in use, and those the filter names although nothing has them. */
export function filterOptions({ kept, filter, evidence }: ReaderState): FilterOptions {
  const counts = { marks: count(), statuses: count(), grounds: count(), people: count(), sources: count() }
  for (const { annotation, draft } of standing(kept)) {
    const { mark, grounds, chain, namedSourceId, evidence: uses } = draft ?? annotation
    counts.marks.add([mark])
    counts.statuses.add([annotation.status])
    counts.grounds.add(grounds)
    counts.people.add([annotation.authorId])
    const behind = uses.flatMap(({ evidenceId }) => evidence.get(evidenceId)?.chain ?? [])
    counts.sources.add([...chain, ...behind, ...(namedSourceId === null ? [] : [namedSourceId])])
  }
  return {
    marks: counts.marks.inOrder(MARKS, filter.marks),
    statuses: counts.statuses.inOrder(STATUSES, filter.statuses),
    grounds: counts.grounds.inOrder(ALL_GROUNDS, filter.grounds),
    people: counts.people.byCount(filter.people),
    sources: counts.sources.byCount(filter.sources),
  }
}

function count() {
  const counts = new Map<string, number>()
  const option = <V extends string>(value: V): Option<V> => ({ value, count: counts.get(value) ?? 0 })
  return {
    /** The values one annotation has; each counts once. */
    add(values: readonly string[]) {
      for (const value of new Set(values)) counts.set(value, (counts.get(value) ?? 0) + 1)
    },
    inOrder: <V extends string>(order: readonly V[], chosen: readonly V[]): Option<V>[] =>
      order.filter((value) => counts.has(value) || chosen.includes(value)).map(option),
    byCount: (chosen: readonly string[]): Option<string>[] =>
      [...new Set([...counts.keys(), ...chosen])].map(option).toSorted((a, b) => b.count - a.count),
  }
}
