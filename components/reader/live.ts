// What colleagues do, as it happens. The project's event stream says that something changed; what changed since the last
// event known here is asked for, one question at a time, so that many events at once are one question. What is typed here
// and not sent yet stays.
import type { Annotation, Review } from '@/core/annotation.schema'
import type { Block, LookedAt } from '@/core/article.schema'
import type { Event } from '@/core/event.schema'
import type { ArticleChanges, ArticleMarks, Colleague } from '@/core/views'
import { asProblem, send } from '../api'
import { listenLive } from '../live'
import { marksAddress } from './addresses'
import { compact } from './compact'
import type { Here } from './context'
import type { Looking } from './looking'
import type { Outbox, Stored } from './outbox'
import { byId, type Kept, keptAsSaved } from './state'

/** Subjects whose change can show on the page though they name no article. */
const SHARED = new Set(['source', 'evidence', 'claim', 'member'])
/** Events of one act come together, and become one question. */
const GATHER_MS = 8
const RETRY_MS = 3000

/**
 * `from`: the newest event when the page's records were read. `outbox` and `looking` say what waits here to be sent, and so
 * is the last word.
 */
export function live(
  { store, outbox, text, article, asker }: Here & { outbox: Pick<Outbox, 'meet' | 'resume'> },
  from: string | null,
  looking: Pick<Looking, 'isWaiting'>,
) {
  let cursor = from
  let isReading = false
  let isAgain = false
  /** Something of what was read must be asked for again once the looks on their way have arrived. */
  let isBehind = false

  /** Reads what changed since it was last read, and takes it over. */
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
        const after = cursor === null ? '' : `?after=${encodeURIComponent(cursor)}`
        const changes = await send<ArticleChanges>('GET', `/api/articles/${article.id}/changes${after}`)
        if (changes.isReset) await readAll()
        else if (takeChanges(changes)) cursor = changes.cursor
        else isBehind = true
        store.set({ isOnline: true, isSignedOut: false })
      } while (isAgain)
    } catch (error) {
      const problem = asProblem(error)
      store.set({ isOnline: !problem.isNetwork, isSignedOut: problem.status === 401 })
    } finally {
      isReading = false
    }
  }

  async function readAll(): Promise<void> {
    const known = new Set([...store.get().kept.values()].map(({ annotation }) => annotation.id))
    const marks = await send<ArticleMarks>('GET', marksAddress(article.id))
    takeAll({ ...marks, annotations: compact(marks.annotations, text) }, known)
    cursor = marks.cursor
  }

  /** Takes over what changed. False when something of it must be asked for again later. */
  function takeChanges(changes: ArticleChanges): boolean {
    if (changes.annotations.length > 0) takeAnnotations(changes.annotations)
    const present = store.get()
    const settled = changes.looks.filter((look) => look.personId !== asker.personId || !looking.isWaiting(look))
    store.set({
      ...(changes.reviews.length > 0 && { reviews: withReviews(present.reviews, changes.reviews) }),
      ...(changes.blocks.length > 0 && { blocks: withBlocks(present.blocks, changes.blocks) }),
      ...(settled.length > 0 && { lookedAt: withLooks(present.lookedAt, settled, changes.lookedAt) }),
      ...(changes.people !== null && { people: withPeople(present.people, changes.people) }),
    })
    for (const name of ['evidence', 'sources', 'claims'] as const) takeRecords(name, changes[name])
    return settled.length === changes.looks.length
  }

  function takeAnnotations(read: readonly Annotation[]): void {
    // What waits here to be sent is brought onto the newer version by the outbox, which says what then stands.
    const others = read.filter((annotation) => !outbox.meet(annotation))
    let { kept, focusId } = store.get()
    for (const annotation of others) {
      const before = kept.get(annotation.id)
      const after = newer(before, annotation)
      if (after === null || after === before) continue
      kept = kept.with(after)
      if (after.isWithdrawn && focusId === annotation.id) focusId = null
    }
    if (kept !== store.get().kept) store.set({ kept, focusId })
  }

  function takeRecords(name: 'evidence' | 'sources' | 'claims', read: readonly Stored[]): void {
    const others = read.filter((record) => !outbox.meet(record))
    if (others.length === 0) return
    const records = new Map<string, Stored>(store.get()[name])
    for (const record of others) {
      if ((records.get(record.id)?.version ?? 0) < record.version) records.set(record.id, record)
    }
    store.set({ [name]: records })
  }

  /** `known`: annotations that were here when the reading began; one made since may be missing from it. */
  function takeAll(marks: ArticleMarks, known: ReadonlySet<string>): void {
    takeAnnotations(marks.annotations)
    const present = store.get()
    let { kept } = present
    const read = new Set(marks.annotations.map(({ id }) => id))
    for (const { annotation, saving, isWithdrawn } of kept.values()) {
      // What was deleted here stays, unseen, so that it can be taken back.
      const isGone = known.has(annotation.id) && saving.state === 'saved' && !isWithdrawn
      if (isGone && !read.has(annotation.id)) kept = kept.without(annotation.id)
    }
    store.set({
      kept,
      blocks: withBlocks(present.blocks, marks.blocks),
      reviews: marks.reviews,
      lookedAt: present.pendingLooks === 0 ? marks.lookedAt : present.lookedAt,
      people: byId(marks.people),
    })
    for (const name of ['evidence', 'sources', 'claims'] as const) takeRecords(name, marks[name])
  }

  /** Begins to listen; returns how to stop. */
  function listen(): () => void {
    let timer: ReturnType<typeof setTimeout> | null = null
    const soon = () => {
      timer ??= setTimeout(() => {
        timer = null
        void refresh()
      }, GATHER_MS)
    }
    const stop = listenLive(article.projectId, (news) => {
      if (news.kind === 'event' ? concerns(news.event) : news.kind !== 'presence') soon()
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
    }, RETRY_MS)
    const unsubscribe = store.subscribe(() => {
      if (!isBehind || store.get().pendingLooks > 0) return
      isBehind = false
      soon()
    })
    return () => {
      stop()
      unsubscribe()
      window.removeEventListener('offline', lose)
      window.removeEventListener('online', find)
      clearInterval(watch)
      if (timer !== null) clearTimeout(timer)
    }
  }

  function concerns(event: Event): boolean {
    return event.articleId === article.id || SHARED.has(event.subjectKind)
  }

  return { refresh, listen }
}

/** How an annotation stands here once the server's record is known; null: it is nothing to this page. */
function newer(present: Kept | undefined, annotation: Annotation): Kept | null {
  if (present === undefined) return annotation.withdrawnAt === null ? keptAsSaved(annotation) : null
  return annotation.version > present.annotation.version ? keptAsSaved(annotation) : present
}

function withReviews(present: readonly Review[], read: readonly Review[]): Review[] {
  const reviews = new Map(present.map((review) => [review.id, review]))
  for (const review of read) {
    if ((reviews.get(review.id)?.version ?? 0) <= review.version) reviews.set(review.id, review)
  }
  return [...reviews.values()].toSorted((a, b) => (a.createdAt < b.createdAt ? -1 : a.createdAt > b.createdAt ? 1 : 0))
}

function withBlocks(present: readonly Block[], read: readonly Block[]): readonly Block[] {
  const changed = new Map(
    read
      .filter((block) => block.version > (present[block.ordinal]?.version ?? 0))
      .map((block) => [block.ordinal, block]),
  )
  return changed.size === 0 ? present : present.map((block) => changed.get(block.ordinal) ?? block)
}

function withLooks(
  present: readonly LookedAt[],
  asked: ArticleChanges['looks'],
  read: readonly LookedAt[],
): readonly LookedAt[] {
  const touched = new Set(asked.map(keyOf))
  return [...present.filter((row) => !touched.has(keyOf(row))), ...read.filter((row) => touched.has(keyOf(row)))]
}

function keyOf({ personId, start, end }: ArticleChanges['looks'][number]): string {
  return `${personId} ${start}-${end}`
}

/** Whoever left keeps their name on what they wrote. */
function withPeople(present: ReadonlyMap<string, Colleague>, read: readonly Colleague[]): Map<string, Colleague> {
  return new Map([...present, ...byId(read)])
}
