// What colleagues do, as it happens: the project's event stream says that something changed, the article's marks are read
// again. What is typed here and not sent yet stays as it is.
import type { Annotation } from '@/core/annotation.schema'
import type { ArticleMarks } from '@/core/views'
import { asProblem, send } from '../api'
import { listenLive } from '../live'
import type { Context } from './context'
import { byId, type Kept, keptAsSaved } from './state'

/** Subjects whose change can show on the page though they name no article. */
const SHARED = new Set(['source', 'evidence', 'claim'])

export type Live = ReturnType<typeof live>

export function live({ store, outbox, article }: Context) {
  let isReading = false
  let isAgain = false

  /** Reads everything that can change and takes it over. */
  async function refresh(): Promise<void> {
    // One at a time: what happens meanwhile is read right after.
    if (isReading) {
      isAgain = true
      return
    }
    isReading = true
    try {
      do {
        isAgain = false
        const known = new Set([...store.get().kept.values()].map(({ annotation }) => annotation.id))
        take(await send<ArticleMarks>('GET', `/api/articles/${article.id}/annotations`), known)
      } while (isAgain)
    } catch (error) {
      const problem = asProblem(error)
      store.set({ isOnline: !problem.isNetwork, isSignedOut: problem.status === 401 })
    } finally {
      isReading = false
    }
  }

  /** `known`: annotations that were here when the reading began; one made since may be missing from it. */
  function take(marks: ArticleMarks, known: ReadonlySet<string>): void {
    const present = store.get()
    let { kept } = present
    for (const annotation of marks.annotations) {
      const before = kept.get(annotation.id)
      const after = merged(before, annotation)
      if (after !== before) kept = kept.with(after)
    }
    const read = new Set(marks.annotations.map(({ id }) => id))
    for (const { annotation, saving, isWithdrawn } of present.kept.values()) {
      // What was deleted here stays, unseen, so that it can be taken back.
      const isGone = known.has(annotation.id) && saving.state === 'saved' && !isWithdrawn
      if (isGone && !read.has(annotation.id)) kept = kept.without(annotation.id)
    }
    const looksAreSettled = present.pendingLooks === 0
    store.set({
      kept,
      blocks: newer(present.blocks, marks.blocks),
      reviews: marks.reviews,
      lookedAt: looksAreSettled ? marks.lookedAt : present.lookedAt,
      evidence: withUnsent(byId(marks.evidence), present.evidence),
      sources: withUnsent(byId(marks.sources), present.sources),
      claims: withUnsent(byId(marks.claims), present.claims),
      people: byId(marks.people),
      isOnline: true,
      isSignedOut: false,
    })
  }

  /** Records made or changed here that the server does not have yet stay as they are here. */
  function withUnsent<T extends { id: string }>(read: ReadonlyMap<string, T>, present: ReadonlyMap<string, T>) {
    const result = new Map(read)
    for (const [id, record] of present) if (outbox.find(id) !== undefined || !read.has(id)) result.set(id, record)
    return result
  }

  /** Begins to listen; returns how to stop. */
  function listen(): () => void {
    let timer: ReturnType<typeof setTimeout> | null = null
    const soon = () => {
      // Many events of one act become one reading.
      timer ??= setTimeout(() => {
        timer = null
        void refresh()
      }, 60)
    }
    const stop = listenLive(article.projectId, (event) => {
      if (event === null || event.articleId === article.id || SHARED.has(event.subjectKind)) soon()
    })
    // What happened between the making of the page and the first word of the stream.
    soon()
    const lose = () => store.set({ isOnline: false })
    const find = () => {
      outbox.resume()
      soon()
    }
    window.addEventListener('offline', lose)
    window.addEventListener('online', find)
    const watch = setInterval(() => {
      if (!store.get().isOnline || store.get().isSignedOut) find()
    }, 3000)
    return () => {
      stop()
      window.removeEventListener('offline', lose)
      window.removeEventListener('online', find)
      clearInterval(watch)
      if (timer !== null) clearTimeout(timer)
    }
  }

  return { refresh, listen }
}

/** The server's record, with what was typed here kept; an older answer never replaces a newer one. */
function merged(present: Kept | undefined, annotation: Annotation): Kept {
  if (present === undefined) return keptAsSaved(annotation)
  if (present.saving.state === 'stale' || annotation.version < present.annotation.version) return present
  if (present.draft === null && present.saving.state === 'saved') {
    return annotation.version === present.annotation.version ? present : keptAsSaved(annotation)
  }
  // A change is on its way from here: the outbox meets the newer version and settles it.
  return present
}

function newer(
  present: ArticleMarks['blocks'] | readonly ArticleMarks['blocks'][number][],
  read: ArticleMarks['blocks'],
) {
  const isSame = read.every((block, i) => block.version <= (present[i]?.version ?? 0))
  return isSame
    ? present
    : read.map((block, i) => ((present[i]?.version ?? 0) > block.version ? (present[i] ?? block) : block))
}
