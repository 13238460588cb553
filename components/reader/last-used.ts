// The source, the grounds and the evidence this person used last in this project, so that the next annotation can take
// them with one key. Kept in this browser.
import type { AnnotationContent } from '@/core/annotation.schema'
import type { Ground, Mark } from '@/core/words'

export type Used = {
  sourceId: string | null
  evidenceId: string | null
  /** By mark, because a ground goes with some marks only. */
  grounds: Partial<Record<Mark, Ground>>
}

const NOTHING: Used = { sourceId: null, evidenceId: null, grounds: {} }

/** What was used last once content has changed: what was added counts, what was taken off changes nothing. */
export function usedAfter(used: Used, before: AnnotationContent, after: AnnotationContent): Used {
  const source = after.chain.findLast((id) => !before.chain.includes(id))
  const named = after.namedSourceId !== before.namedSourceId ? after.namedSourceId : null
  const evidence = after.evidence.findLast(
    ({ evidenceId }) => !before.evidence.some((use) => use.evidenceId === evidenceId),
  )
  const ground = after.grounds.findLast((one) => !before.grounds.includes(one))
  return {
    sourceId: source ?? named ?? used.sourceId,
    evidenceId: evidence?.evidenceId ?? used.evidenceId,
    grounds: ground === undefined ? used.grounds : { ...used.grounds, [after.mark]: ground },
  }
}

export type LastUsed = ReturnType<typeof lastUsed>

/** What one person used last in one project. `storage` null: nothing outlives the page. */
export function lastUsed(personId: string, projectId: string, storage: Storage | null) {
  const name = `tenkyo.last.${personId}.${projectId}`
  let used = read(storage?.getItem(name) ?? null)
  return {
    get: (): Used => used,
    /** Notes a change of an annotation's content. */
    note(before: AnnotationContent, after: AnnotationContent): void {
      const next = usedAfter(used, before, after)
      if (JSON.stringify(next) === JSON.stringify(used)) return
      used = next
      try {
        storage?.setItem(name, JSON.stringify(used))
      } catch (error) {
        // A full browser keeps it until the page is left.
        if (!(error instanceof DOMException)) throw error
      }
    },
  }
}

function read(item: string | null): Used {
  if (item === null) return NOTHING
  try {
    return { ...NOTHING, ...(JSON.parse(item) as Partial<Used>) }
  } catch (error) {
    if (error instanceof SyntaxError) return NOTHING
    throw error
  }
}
