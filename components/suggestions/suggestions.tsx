'use client'
// Everything of suggestions on the article page, loaded after the text is alive: the search, the faint tone, the bar of the
// one at the caret, the list.
import { useEffect, useState } from 'react'
import type { Offer } from '@/core/offer'
import { outside } from '@/editor/ranges'
import type { ReaderView } from '@/editor/reader-view'
import type { Span } from '@/editor/span'
import { oneFurther } from '../reader/by-section'
import { shownOf } from '../reader/selectors'
import { filteredSpansOf, secondPlaceOf } from '../reader/shown-spans'
import { useReader, useSession } from '../reader/use-reader'
import { createSuggesting, type Suggesting } from './suggesting'
import { SuggestionBar } from './suggestion-bar'
import { SuggestionList } from './suggestion-list'

type Extent = { start: number; end: number }

const NONE: readonly (readonly Offer[])[] = []

/** Styled by `::highlight(…)`: the suggestion at the caret. */
const NAME_HERE = 'tenkyo-suggestion-here'

export function Suggestions({ view }: { view: ReaderView }) {
  const session = useSession()
  const [suggesting] = useState(() => createSuggesting(session))
  const isListed = useReader((state) => state.panel === 'suggestions')
  useEffect(() => {
    const stop = suggesting.begin()
    session.attachSuggestions({
      accept: () => suggesting.accept(),
      dismiss: () => suggesting.dismiss(),
      step: suggesting.step,
    })
    return () => {
      session.attachSuggestions(null)
      stop()
    }
  }, [session, suggesting])
  useEffect(() => paint(session, suggesting, view), [session, suggesting, view])
  useEffect(() => tellStrip(session, suggesting), [session, suggesting])
  return (
    <>
      <SuggestionBar suggesting={suggesting} />
      {isListed && <SuggestionList suggesting={suggesting} />}
    </>
  )
}

/** Keeps the tone in step with the suggestions and the caret; returns how to stop. */
function paint({ store, text }: ReturnType<typeof useSession>, suggesting: Suggesting, view: ReaderView): () => void {
  const ground = (offer: Offer) => withoutStop(text, offer)
  const grounds = new WeakMap<readonly Offer[], readonly Extent[]>()
  function groundsOf(offers: readonly Offer[]): readonly Extent[] {
    const known = grounds.get(offers) ?? offers.map(ground)
    grounds.set(offers, known)
    return known
  }
  let shown = NONE
  let wanted = NONE
  let frame = 0
  let here: Offer | null = null
  function draw(sections: readonly (readonly Offer[])[], at: Offer | null): void {
    wanted = sections
    drawSoon()
    if (at !== null) view.paint(NAME_HERE, outside([ground(at)], marksNear(at)), -1)
    else if (here !== null) view.paint(NAME_HERE, [])
    here = at
  }
  /** What comes near the window comes a section a frame: drawing all of them at once holds up the scrolling. */
  function drawSoon(): void {
    if (frame !== 0 || shown === wanted) return
    frame = requestAnimationFrame(() => {
      frame = 0
      shown = oneFurther(shown, wanted, store.get().window)
      view.setHighlights({ tones: { suggested: shown.map(groundsOf) } })
      drawSoon()
    })
  }
  /** A highlight would paint over the lines of marks. */
  function marksNear({ start, end }: Extent): Span[] {
    const state = store.get()
    const second = secondPlaceOf(state.kept, state.focusId)
    const sections = filteredSpansOf(shownOf(state)).slice(state.kept.sectionAt(start), state.kept.sectionAt(end) + 1)
    return [...sections.flat(), ...(second === null ? [] : [second])]
  }
  function follow(): void {
    const { open, isShown } = suggesting.store.get()
    draw(isShown && store.get().mode === 'mark' ? (open?.touching ?? NONE) : NONE, suggesting.here())
  }
  function look(): void {
    const { window } = store.get()
    suggesting.near(Math.floor((window.first + window.last) / 2))
  }
  let before = store.get()
  const unsubscribe = store.subscribe(() => {
    const now = store.get()
    const isElsewhere = now.cursor !== before.cursor || now.choosingSecondFor !== before.choosingSecondFor
    const isMarkedAnew = now.kept !== before.kept || now.filter !== before.filter || now.focusId !== before.focusId
    if (isElsewhere || now.mode !== before.mode || (here !== null && isMarkedAnew)) follow()
    if (now.window !== before.window) look()
    before = now
  })
  const unsubscribeOffers = suggesting.store.subscribe(follow)
  look()
  follow()
  return () => {
    unsubscribe()
    unsubscribeOffers()
    cancelAnimationFrame(frame)
    view.setHighlights({ tones: { suggested: NONE } })
    if (here !== null) view.paint(NAME_HERE, [])
  }
}

/** Its ground ends before the full stop, so that two sentences are two grounds. */
function withoutStop(text: string, { start, end }: Extent): Extent {
  return /[。．.！？!?]/.test(text[end - 1] ?? '') ? { start, end: end - 1 } : { start, end }
}

/** Shows where suggestions lie in the coverage strip, while they are shown in the text; returns how to stop. */
function tellStrip({ store }: ReturnType<typeof useSession>, suggesting: Suggesting): () => void {
  const tell = () => {
    const { open, isShown } = suggesting.store.get()
    const cues = isShown ? (open?.beginning ?? NONE) : NONE
    if (store.get().cues !== cues) store.set({ cues })
  }
  tell()
  const unsubscribe = suggesting.store.subscribe(tell)
  return () => {
    unsubscribe()
    store.set({ cues: NONE })
  }
}
