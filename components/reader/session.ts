// One person at one article: the state, and everything that can be done to it.
import { contentAlone, isSameContent } from '@/core/annotation-content'
import type { Annotation, AnnotationContent } from '@/core/annotation.schema'
import type { Workbench } from '@/core/views'
import { adjusting } from './adjusting'
import { newAnnotation } from './content'
import type { Context, Page, SuggestionActions } from './context'
import { openDurableStore } from './durable-store'
import { createJournal } from './journal'
import { keyChoices } from './key-choices'
import { type Deed, joinedDeed } from './deed'
import { dismissing } from './dismissing'
import { judging } from './judging'
import { kinds } from './kinds'
import { lastUsed } from './last-used'
import { live } from './live'
import { type Look, looking } from './looking'
import { marking } from './marking'
import { createOutbox, type Entry, type OutboxEvents } from './outbox'
import { overtakenAnnotation, overtakenFacts } from './overtaken'
import { presence } from './presence'
import { records } from './records'
import { bodyOf, serverPort } from './server-port'
import { initialState, type Kept, keptAsSaved, type ReaderState } from './state'
import { createStore, type Store } from './store'
import { submitting } from './submitting'
import { undoJournal } from './undo-journal'
import { createUndoStack } from './undo-stack'
import { walking } from './walking'

export type Session = ReturnType<typeof createSession>

/** A session over what the server handed the page. */
export function createSession(workbench: Workbench, storage: Storage | null) {
  const { project, article, revision, asker } = workbench
  const store = createStore(initialState(workbench))
  let noticeId = 0
  const tell: Context['tell'] = (text, { values, step = null, isError = false, problem = null } = {}) =>
    store.set({ notice: { id: ++noticeId, text, values, step, isError: isError || problem !== null, problem } })
  const durable = typeof indexedDB === 'undefined' ? null : openDurableStore('tenkyo')
  const outbox = createOutbox(
    serverPort(project.id, article.id),
    createJournal<Entry>(asker.personId, article.id, storage, durable),
    outboxEvents(store, tell),
  )
  const mayAnnotate = asker.isAdmin || asker.role === 'lead' || asker.role === 'reviewer'
  const context: Context = {
    store,
    outbox,
    undo: createUndoStack<Deed>({
      now: () => Date.now(),
      join: joinedDeed,
      journal: undoJournal(asker.personId, revision.id, storage),
    }),
    lastUsed: lastUsed(asker.personId, project.id, storage),
    text: revision.text,
    article,
    revision,
    asker,
    sentences: workbench.sentences,
    page: { current: null },
    tell,
  }
  const makes = marking(context)
  const looks = looking(context, createJournal<Look>(asker.personId, article.id, storage, durable, 'looks'))
  const changes = live(context, workbench.cursor, looks)
  const company = presence(context, mayAnnotate)
  const blocks = kinds(context)
  const dismissals = dismissing(context)
  const facts = records(context)
  const suggesting: { current: SuggestionActions | null } = { current: null }
  context.undo.playedBy((deed, way) => {
    if (deed.kind === 'looked') looks.play(deed, way)
    else if (deed.kind === 'block-kind') blocks.play(deed, way)
    else if (deed.kind === 'dismissed') dismissals.play(deed, way)
    else if (deed.kind === 'evidence') facts.play(deed, way)
    else makes.play(deed, way)
  })
  return {
    ...context,
    project,
    storage,
    keys: keyChoices(asker.personId, storage),
    editions: workbench.editions,
    mayAnnotate,
    isLead: asker.isAdmin || asker.role === 'lead',
    marking: makes,
    adjusting: adjusting(context, makes, mayAnnotate),
    looking: looks,
    records: facts,
    submitting: submitting(context),
    judging: judging(context),
    walking: walking(context),
    kinds: blocks,
    dismissing: dismissals,
    presence: company,
    live: {
      refresh: changes.refresh,
      /** Hears what happens and tells where this window stands; returns how to stop. */
      listen() {
        const stops = [changes.listen(), company.listen()]
        return () => stops.forEach((stop) => stop())
      },
    },
    /** What the keys do with suggestions; null until their part of the page has come. */
    suggesting,
    attachSuggestions(actions: SuggestionActions | null) {
      suggesting.current = actions
    },
    /** Tells the actions where the text is; null: it is gone. */
    attach(page: Page | null) {
      context.page.current = page
    },
    async restore() {
      await Promise.all([restore(context), looks.restore()])
    },
  }
}

/** Shows and sends on what an earlier page of this person left unsent at this article. */
async function restore({ store, outbox, revision, article, asker, tell }: Context): Promise<void> {
  const left = (await outbox.left()).filter((entry) => outbox.find(entry.id) === undefined)
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

function outboxEvents(store: Store<ReaderState>, tell: Context['tell']): OutboxEvents {
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
    onPending(pending, isOnline) {
      store.set({ pending, ...(isOnline ? {} : { isOnline: false }) })
    },
  }
}
