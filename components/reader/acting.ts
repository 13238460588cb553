// Everything that can be done to the annotations of an article. Loaded at the first sign of use (parts.ts); until then the
// session only shows.
import { contentAlone, isSameContent } from '@/core/annotation-content'
import type { Annotation, AnnotationContent } from '@/core/annotation.schema'
import { adjusting } from './adjusting'
import { newAnnotation } from './content-changes'
import type { Context, Here } from './context'
import { type Deed, joinedDeed } from './deed'
import { dismissing } from './dismissing'
import type { Journal } from './journal'
import { judging } from './judging'
import { kinds } from './kinds'
import { lastUsed } from './last-used'
import { type Look, looking } from './looking'
import { marking } from './marking'
import { createOutbox, type Entry, type OutboxEvents } from './outbox'
import { overtakenAnnotation, overtakenFacts } from './overtaken'
import { records } from './records'
import { bodyOf, serverPort } from './server-port'
import { type Kept, keptAsSaved, type ReaderState } from './state'
import type { Store } from './store'
import { submitting } from './submitting'
import { undoJournal } from './undo-journal'
import { createUndoStack } from './undo-stack'

/** What an earlier page kept and did not send, and where this one keeps it. */
export type Journals = { unsent: Journal<Entry>; looks: Journal<Look> }
export type Left = { unsent: readonly Entry[]; looks: readonly Look[] }

export type Acts = ReturnType<typeof acting>

/** What one person can do at one article. */
export function acting(
  here: Here,
  { journals, storage, mayAnnotate }: { journals: Journals; storage: Storage | null; mayAnnotate: boolean },
) {
  const { store, article, revision, asker, tell } = here
  const { personId } = asker
  const outbox = createOutbox(serverPort(article.projectId, article.id), journals.unsent, outboxEvents(store, tell))
  const undo = createUndoStack<Deed>({
    now: () => Date.now(),
    join: joinedDeed,
    journal: undoJournal(personId, revision.id, storage),
  })
  const context: Context = { ...here, outbox, undo, lastUsed: lastUsed(personId, article.projectId, storage) }
  const makes = marking(context)
  const looks = looking(context, journals.looks)
  const blocks = kinds(context)
  const dismissals = dismissing(context)
  const facts = records(context)
  const submits = submitting(context)
  const judges = judging(context)
  undo.playedBy((deed, way) => {
    if (deed.kind === 'submitted') return submits.play()
    if (deed.kind === 'judged') return judges.play(deed, way)
    if (deed.kind === 'looked') looks.play(deed, way)
    else if (deed.kind === 'block-kind') blocks.play(deed, way)
    else if (deed.kind === 'dismissed') dismissals.play(deed, way)
    else if (deed.kind === 'evidence') facts.play(deed, way)
    else return makes.play(deed, way)
    return 'played'
  })
  return {
    outbox,
    undo,
    lastUsed: context.lastUsed,
    marking: makes,
    adjusting: adjusting(context, makes, mayAnnotate),
    looking: looks,
    records: facts,
    submitting: submits,
    judging: judges,
    kinds: blocks,
    dismissing: dismissals,
    /** Shows and sends on what an earlier page of this person left unsent at this article. */
    takeUp(left: Left) {
      takeUp(context, left.unsent)
      looks.restore(left.looks)
    },
  }
}

function takeUp({ store, outbox, revision, article, asker, tell }: Context, unsent: readonly Entry[]): void {
  const left = unsent.filter((entry) => outbox.find(entry.id) === undefined)
  if (left.length === 0) return
  let kept = store.get().kept
  let count = 0
  for (const entry of left) {
    if (entry.kind !== 'annotation') {
      outbox.put(entry)
      continue
    }
    const content = entry.body as AnnotationContent
    const present = kept.get(entry.id)
    const annotation =
      present?.annotation ??
      newAnnotation(entry.id, content, {
        projectId: article.projectId,
        articleId: article.id,
        revisionId: revision.id,
        authorId: asker.personId,
        time: new Date().toISOString(),
      })
    if (present && isSameContent(contentAlone(present.annotation), content) && !entry.isWithdrawn) {
      outbox.put(entry)
      outbox.forget(entry.id)
      continue
    }
    count++
    kept = kept.with({
      annotation,
      draft: content,
      isRevising: entry.isHeld,
      isWithdrawn: entry.isWithdrawn,
      saving: { state: 'waiting' },
    })
    outbox.put(entry)
  }
  store.set({ kept })
  if (count > 0) tell('restored', { values: { count } })
}

const COLLECTION = { evidence: 'evidence', source: 'sources', claim: 'claims', dismissal: 'dismissals' } as const

function outboxEvents(store: Store<ReaderState>, tell: Here['tell']): OutboxEvents {
  const update = (id: string, change: (present: Kept) => Kept) => {
    const present = store.get().kept.get(id)
    if (present) store.set({ kept: store.get().kept.with(change(present)) })
  }
  return {
    onStored(entry, record, isSettled) {
      store.set({ savedAt: Date.now(), isOnline: true, isSignedOut: false })
      if (entry.kind !== 'annotation') {
        const name = COLLECTION[entry.kind]
        const present = store.get()[name].get(entry.id)
        const next = isSettled ? record : { ...present, ...record, ...(entry.body as object), version: record.version }
        store.set({ [name]: new Map<string, unknown>(store.get()[name]).set(entry.id, next) } as Partial<ReaderState>)
        return
      }
      update(entry.id, (present) =>
        isSettled ? keptAsSaved(record as Annotation) : { ...present, annotation: record as Annotation },
      )
    },
    onRefused(entry, problem) {
      if (problem.status === 401) {
        store.set({ isSignedOut: true })
        return
      }
      if (entry.kind === 'annotation') {
        update(entry.id, (present) => ({ ...present, saving: { state: 'refused', problem } }))
      }
      tell('notSaved', { problem })
    },
    onStale(entry, current) {
      if (entry.kind !== 'annotation') {
        const name = COLLECTION[entry.kind]
        const { body, lost } = overtakenFacts(entry, bodyOf(entry.kind, current) as object)
        const present = new Map<string, unknown>(store.get()[name])
        store.set({ [name]: present.set(entry.id, { ...current, ...body }) } as Partial<ReaderState>)
        if (lost !== null) tell('changedByOthers', { values: { theirs: lost } })
        return { ...entry, body }
      }
      const { overtaken, kept } = overtakenAnnotation(entry, current as Annotation)
      const before = store.get().kept.get(entry.id)?.saving.state
      update(entry.id, (present) => ({ ...present, ...kept }))
      if (overtaken === 'wait' && before !== 'stale') tell('stale', { isError: true })
      return overtaken
    },
    onPending({ pending, stuck }, isOnline) {
      store.set({ pending, stuck, ...(isOnline ? {} : { isOnline: false }) })
    },
  }
}
