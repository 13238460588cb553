// Handing drafts in.
import type { Annotation } from '@/core/annotation.schema'
import { asProblem, send } from '../api'
import type { Context } from './context'
import { keptAsSaved } from './state'
import type { Played } from './undo-stack'

export function submitting({ store, outbox, undo, article, tell }: Context) {
  /** Saves these drafts and hands them in, all or none. Returns whether the server took them. */
  async function submit(ids: readonly string[]): Promise<boolean> {
    // Evidence and sources too: the server judges by what it has of them.
    await outbox.settle()
    const isSaved = ids.every((id) => outbox.find(id) === undefined)
    const present = ids.flatMap((id) => store.get().kept.get(id) ?? [])
    if (!isSaved || present.length === 0) {
      tell('notSubmittedUnsaved', { isError: true })
      return false
    }
    try {
      const { annotations } = await send<{ annotations: Annotation[] }>(
        'POST',
        `/api/articles/${article.id}/submissions`,
        { body: { annotations: present.map(({ annotation: { id, version } }) => ({ id, version })) } },
      )
      let { kept } = store.get()
      for (const annotation of annotations) kept = kept.with(keptAsSaved(annotation))
      store.set({ kept, savedAt: Date.now() })
      handedIn(undo, ids)
      tell('submitted', { values: { count: annotations.length } })
      return true
    } catch (error) {
      const problem = asProblem(error)
      tell(problem.isNetwork ? 'notSubmittedOffline' : 'notSubmitted', { problem })
      return false
    }
  }

  /** What is handed in is before colleagues: it cannot be taken back, only changed by a further version, or deleted. */
  function play(): Played {
    tell('cannotUndo.submitted')
    return 'refused'
  }

  return { submit, play }
}

/** Notes that these were handed in; what led there is no step of its own any more. */
export function handedIn(undo: Context['undo'], ids: readonly string[]): void {
  undo.forget(
    (deed) => (deed.kind === 'made' || deed.kind === 'changed' || deed.kind === 'discarded') && ids.includes(deed.id),
  )
  undo.push({ kind: 'submitted', ids })
}
