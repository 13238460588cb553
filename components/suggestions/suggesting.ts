// Suggestions at one article: found by the cues of the text or asked of the project's recommender, shown where nothing
// answers them yet, accepted as drafts, dismissed for good.
import type { Event } from '@/core/event.schema'
import { type Offer, offerAt, offerKey } from '@/core/offer'
import { isCheckable } from '@/core/sentence'
import type { Dismissal } from '@/core/suggestion.schema'
import { asProblem, send } from '../api'
import { listenLive } from '../live'
import type { Session } from '../reader/session'
import { spansOf } from '../reader/shown-spans'
import { createStore } from '../reader/store'
import { type CueSearch, searchCues } from './cue-search'
import { createOpenBySection, type Open } from './open-by-section'
import { proposalOf } from './proposal'
import { areShown, keepShown } from './shown'

export type SuggestingState = {
  /** Those nothing answers yet. Null until it is known what was dismissed. */
  open: Open | null
  isSearching: boolean
  isShown: boolean
  hasRecommender: boolean
}

export type Suggesting = ReturnType<typeof createSuggesting>

const RETRY_MS = 4000
/** What somebody did is on the screen and on its way to the server first: no suggestion stands under a new mark meanwhile. */
const SOON_MS = 120
/** While more comes in, what is there is shown at once and the rest not at every piece. */
const SEARCHING_MS = 400

/** Suggestions over a session. Nothing is looked for before `begin`. */
export function createSuggesting(session: Session) {
  const { store: reader, article, asker, text, sentences, storage, records, marking, dismissing, page } = session
  const store = createStore<SuggestingState>({
    open: null,
    isSearching: true,
    isShown: areShown(storage),
    hasRecommender: false,
  })
  const offering = createOpenBySection(text, reader.get().kept.bounds, asker.personId)
  let isKnown = false
  let isReading = false
  let isAskedAgain = false
  let timer: ReturnType<typeof setTimeout> | null = null
  let search: CueSearch | null = null
  let section = 0
  /** Where the keys went last: of several that begin together, the one meant. */
  let chosen: string | null = null

  /** Reckons anew soon; many reasons at once are one reckoning. */
  function later(): void {
    const { open, isSearching } = store.get()
    const wait = open !== null && isSearching ? SEARCHING_MS : SOON_MS
    timer ??= setTimeout(() => {
      timer = null
      reckon()
    }, wait)
  }

  /** What open suggestions follow from, beside what was found. */
  function reasons(): readonly unknown[] {
    const { kept, lookedAt, dismissals } = reader.get()
    return [spansOf(kept), lookedAt, dismissals]
  }

  function reckon(): void {
    if (!isKnown) return
    const open = offering.open(reader.get())
    if (open !== store.get().open) store.set({ open })
  }

  /** Begins to look for suggestions and to follow what changes; returns how to stop. */
  function begin(): () => void {
    const stopping = new AbortController()
    const { blocks } = reader.get()
    const checkable = sentences.filter(({ ordinal }) => isCheckable(blocks[ordinal]?.kind ?? 'paragraph'))
    search = searchCues(text, checkable, section, {
      onFound(at, offers) {
        offering.find(at, offers)
        later()
      },
      onDone() {
        store.set({ isSearching: false })
        later()
      },
    })
    void readDismissals(stopping.signal)
    // This person puts suggestions away in another browser, or takes that back.
    const stopLive = listenLive(article.projectId, (news) => {
      const isNews = news.kind === 'event' ? isNewsOfMine(news.event) : news.kind === 'missed'
      if (isNews) void readDismissals(stopping.signal)
    })
    let last = reasons()
    const unsubscribe = reader.subscribe(() => {
      const now = reasons()
      if (now.some((reason, i) => reason !== last[i])) later()
      last = now
    })
    return () => {
      stopping.abort()
      stopLive()
      search?.stop()
      unsubscribe()
      if (timer !== null) clearTimeout(timer)
      timer = null
    }
  }

  /** Whether this person did something at this article that is not known here. */
  function isNewsOfMine({ subjectKind, actorId, articleId, subjectId, action }: Event): boolean {
    if (subjectKind !== 'suggestion' || actorId !== asker.personId || articleId !== article.id) return false
    const present = reader.get().dismissals.get(subjectId)
    return present === undefined || (present.withdrawnAt === null) !== (action === 'dismiss')
  }

  /**
   * What was dismissed before; without it nothing is shown, so it is asked for until it comes. One question at a time: what
   * happens meanwhile is asked for right after.
   */
  async function readDismissals(signal: AbortSignal): Promise<void> {
    isAskedAgain = isReading
    if (isReading) return
    isReading = true
    const path = `/api/articles/${article.id}/dismissals`
    for (let isDone = false; !isDone && !signal.aborted; ) {
      isAskedAgain = false
      try {
        const answer = await send<{ items: Dismissal[]; hasRecommender: boolean }>('GET', path, { signal })
        isKnown = true
        dismissing.take(answer.items)
        store.set({ hasRecommender: answer.hasRecommender })
        later()
        isDone = !isAskedAgain
      } catch (error) {
        isDone = asProblem(error).status === 403
        if (!isDone) await new Promise((resolve) => setTimeout(resolve, RETRY_MS))
      }
    }
    isReading = false
  }

  /** The suggestion the keys act on: at the caret, where suggestions are shown. */
  function here(): Offer | null {
    const { open, isShown } = store.get()
    const { mode, cursor, choosingSecondFor, kept } = reader.get()
    if (!isShown || open === null || mode !== 'mark' || choosingSecondFor !== null) return null
    const near = open.touching[kept.sectionAt(cursor.head)] ?? []
    const meant = near.find((offer) => offer.start === cursor.head && offerKey(offer) === chosen)
    return meant ?? offerAt(near, cursor.head)
  }

  /** Puts the caret on a suggestion, with no card open over it. */
  function goTo(offer: Offer): void {
    chosen = offerKey(offer)
    reader.set({ focusId: null })
    page.current?.select({ start: offer.start, end: offer.start })
  }

  /** The next (1) or previous (-1) suggestion from the caret; shows suggestions if they were hidden. */
  function step(by: 1 | -1): boolean {
    const offers = store.get().open?.all ?? []
    if (offers.length === 0) {
      session.tell(store.get().isSearching ? 'suggestionsComing' : 'noSuggestion')
      return true
    }
    if (!store.get().isShown) show(true)
    const { head } = reader.get().cursor
    const at = offers.findIndex((offer) => offer === here())
    const after = offers.findIndex(({ start }) => start > head)
    const before = offers.findLastIndex(({ start }) => start < head)
    const from = at >= 0 ? at + by : by === 1 ? after : before
    const next = offers.at(from % offers.length)
    if (next !== undefined) goTo(next)
    return true
  }

  /** Makes a draft of a suggestion (the one at the caret unless named) and opens its card at the verdict. */
  function accept(offer: Offer | null = here()): boolean {
    if (offer === null) return false
    const { mark, content } = proposalOf(offer, (name, kind) => records.source(name, kind).id)
    const id = marking.create(offer, mark, content)
    page.current?.put(offer.start)
    reader.set({ focusId: id })
    page.current?.focusCard(id, 'card')
    session.tell(offer.isForecast ? 'suggestionSetAside' : 'suggestionAccepted')
    return true
  }

  /** Puts a suggestion away for good and goes to the next one; can be undone. */
  function dismiss(offer: Offer | null = here(), staysHere = false): boolean {
    if (offer === null) return false
    dismissing.dismiss(offer)
    reckon()
    session.tell('suggestionDismissed')
    if (staysHere) return true
    const next = store
      .get()
      .open?.all.find((one) => one.start > offer.start || (one.start === offer.start && one !== offer))
    if (next) goTo(next)
    return true
  }

  function show(isShown: boolean): void {
    keepShown(storage, isShown)
    store.set({ isShown })
  }

  /** Asks the project's recommender; what does not fit the text comes back by why. Throws its Problem. */
  async function ask(signal: AbortSignal): Promise<{ count: number; misfits: Record<string, number> }> {
    const path = `/api/articles/${article.id}/recommendations`
    const { offers, misfits } = await send<{ offers: Offer[]; misfits: Record<string, number> }>('POST', path, {
      signal,
    })
    offering.recommend(offers)
    reckon()
    return { count: offers.length, misfits }
  }

  return {
    store,
    begin,
    /** The section the reader is in: what is near it is searched first. */
    near(now: number) {
      section = now
      search?.near(now)
    },
    here,
    goTo,
    step,
    accept,
    dismiss,
    show,
    ask,
  }
}
