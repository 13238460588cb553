// One person at one article: the state and what shows it, from the first; and, once its part of the page has come, everything
// that can be done (acting.ts).
import type { Asker } from '@/core/access'
import type { Workbench } from '@/core/views'
import type { Acts, Journals } from './acting'
import type { Here, Page, SuggestionActions } from './context'
import { openDurableStore } from './durable-store'
import { partsCome, partsNow } from './first-use'
import { createJournal } from './journal'
import { keyChoices } from './key-choices'
import { live } from './live'
import type { Stored } from './outbox'
import { presence } from './presence'
import { initialState } from './state'
import { createStore } from './store'
import { walking } from './walking'

export type Session = ReturnType<typeof createSession>

/** Whether a person may mark and review here; the server decides (core/access.ts), this only shows what it would allow. */
export function isAnnotator({ isAdmin, role }: Asker): boolean {
  return isAdmin || role === 'lead' || role === 'reviewer'
}

/** A session over what the server handed the page. */
export function createSession(workbench: Workbench, storage: Storage | null) {
  const { project, article, revision, asker } = workbench
  const store = createStore(initialState(workbench))
  let noticeId = 0
  const tell: Here['tell'] = (text, { values, step = null, isError = false, problem = null } = {}) =>
    store.set({ notice: { id: ++noticeId, text, values, step, isError: isError || problem !== null, problem } })
  const mayAnnotate = isAnnotator(asker)
  const here: Here = {
    store,
    text: revision.text,
    article,
    revision,
    asker,
    sentences: workbench.sentences,
    page: { current: null },
    tell,
  }
  const durable = typeof indexedDB === 'undefined' ? null : openDurableStore('tenkyo')
  const journals: Journals = {
    unsent: createJournal(asker.personId, article.id, storage, durable),
    looks: createJournal(asker.personId, article.id, storage, durable, 'looks'),
  }
  let made: Acts | null = null
  /** Only for what comes with the parts: nothing else can know that they are here. */
  function acts(): Acts {
    made ??= partsNow()?.acting(here, { journals, storage, mayAnnotate }) ?? null
    if (made === null) throw new RangeError('Nothing can be done here before the parts for working have come.')
    return made
  }
  // Before anything can be done nothing waits here to be sent.
  const outbox = { meet: (record: Stored) => made?.outbox.meet(record) ?? false, resume: () => made?.outbox.resume() }
  const looks = { isWaiting: (look: { start: number; end: number }) => made?.looking.isWaiting(look) ?? false }
  const changes = live({ ...here, outbox }, workbench.cursor, looks)
  const company = presence(here, mayAnnotate)
  const suggesting: { current: SuggestionActions | null } = { current: null }
  return {
    ...here,
    project,
    storage,
    keys: keyChoices(asker.personId, storage),
    editions: workbench.editions,
    mayAnnotate,
    isLead: asker.isAdmin || asker.role === 'lead',
    walking: walking(here),
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
      here.page.current = page
    },
    /** Takes up what an earlier page left unsent: that is reason enough to load what works. */
    async restore() {
      const [unsent, left] = await Promise.all([journals.unsent.all(), journals.looks.all()])
      if (unsent.length + left.length === 0) return
      await partsCome()
      acts().takeUp({ unsent, looks: left })
    },
    /** The page goes: what waits for a pause in typing is sent now. */
    dispose() {
      made?.outbox.dispose()
    },
    // What can be done, for what comes with the parts.
    get outbox() {
      return acts().outbox
    },
    get undo() {
      return acts().undo
    },
    get lastUsed() {
      return acts().lastUsed
    },
    get marking() {
      return acts().marking
    },
    get adjusting() {
      return acts().adjusting
    },
    get looking() {
      return acts().looking
    },
    get records() {
      return acts().records
    },
    get submitting() {
      return acts().submitting
    },
    get judging() {
      return acts().judging
    },
    get kinds() {
      return acts().kinds
    },
    get dismissing() {
      return acts().dismissing
    },
  }
}
