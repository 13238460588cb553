// What leans on each source of a project: annotations through their chains, and evidence.
import type { Annotation } from './annotation.schema'
import type { Evidence, Source } from './evidence.schema'
import type { SourceStanding } from './views'
import { type Mark, MARKS } from './words'

/** One line per source, in the order given. `annotations`: those of present revisions that are not withdrawn. */
export function sourceStandings(
  sources: readonly Source[],
  annotations: readonly Annotation[],
  evidence: readonly Evidence[],
): SourceStanding[] {
  const unnamed = new Set(sources.filter(({ kind }) => kind === 'anonymous').map(({ id }) => id))
  const leaning = new Map<string, Annotation[]>()
  for (const annotation of annotations) {
    if (annotation.status !== 'submitted' && annotation.status !== 'accepted') continue
    for (const id of new Set(annotation.chain)) leaning.set(id, [...(leaning.get(id) ?? []), annotation])
  }
  return sources.map((source) => {
    const mine = leaning.get(source.id) ?? []
    const byMark = Object.fromEntries(MARKS.map((mark) => [mark, 0])) as Record<Mark, number>
    for (const { mark } of mine) byMark[mark] += 1
    return {
      source,
      annotations: mine.length,
      claims: new Set(mine.map(({ id, claimId }) => claimId ?? id)).size,
      byMark,
      endsUnnamed: mine.filter(({ chain }) => unnamed.has(chain.at(-1) ?? '')).length,
      evidence: evidence.filter(({ chain }) => chain.includes(source.id)).length,
    }
  })
}
