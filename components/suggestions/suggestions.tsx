'use client'
// Everything of suggestions on the article page, loaded after the text is alive: the search, the faint tone, the bar of the
// one at the caret, the list.
import { useEffect, useState } from 'react'
import type { Offer } from '@/core/offer'
import { outside, touching } from '@/editor/ranges'
import type { ReaderView } from '@/editor/reader-view'
import { shownOf } from '../reader/selectors'
import { filteredSpansOf, type ShownSpans } from '../reader/shown-spans'
import { useReader, useSession } from '../reader/use-reader'
import { createSuggesting, type Suggesting } from './suggesting'
import { SuggestionBar } from './suggestion-bar'
import { SuggestionList } from './suggestion-list'
import './suggestions.css'

type Extent = { start: number; end: number }

const NONE: readonly Offer[] = []

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
  let shown = NONE
  let here: Offer | null = null
  let spans: ShownSpans = []
  function draw(offers: readonly Offer[], at: Offer | null): void {
    if (offers !== shown) {
      const offersIn = touching(offers)
      view.setHighlights({ tones: { suggested: (stretch) => offersIn(stretch).map(ground) } })
    }
    const { kept } = store.get()
    const spansNow = filteredSpansOf(shownOf(store.get()))
    if (at === null && here !== null) view.paint('tenkyo-suggestion-here', [])
    if (at !== null && (at !== here || spansNow !== spans)) {
      // A highlight would paint over the lines of marks.
      const near = spansNow.slice(kept.sectionAt(at.start), kept.sectionAt(at.end) + 1).flat()
      view.paint('tenkyo-suggestion-here', outside([ground(at)], near), -1)
    }
    shown = offers
    here = at
    spans = spansNow
  }
  function follow(): void {
    const { offers, isShown } = suggesting.store.get()
    draw(isShown && store.get().mode === 'mark' ? (offers ?? NONE) : NONE, suggesting.here())
  }
  function look(): void {
    const { window } = store.get()
    suggesting.near(Math.floor((window.first + window.last) / 2))
  }
  let before = store.get()
  const unsubscribe = store.subscribe(() => {
    const now = store.get()
    const isElsewhere = now.cursor !== before.cursor || now.choosingSecondFor !== before.choosingSecondFor
    if (isElsewhere || now.mode !== before.mode || (here !== null && now.kept !== before.kept)) follow()
    if (now.window !== before.window) look()
    before = now
  })
  const unsubscribeOffers = suggesting.store.subscribe(follow)
  look()
  follow()
  return () => {
    unsubscribe()
    unsubscribeOffers()
    draw(NONE, null)
  }
}

/** Its ground ends before the full stop, so that two sentences are two grounds. */
function withoutStop(text: string, { start, end }: Extent): Extent {
  return /[。．.！？!?]/.test(text[end - 1] ?? '') ? { start, end: end - 1 } : { start, end }
}

/** Shows where suggestions lie in the coverage strip, while they are shown in the text; returns how to stop. */
function tellStrip({ store }: ReturnType<typeof useSession>, suggesting: Suggesting): () => void {
  const tell = () => {
    const { offers, isShown } = suggesting.store.get()
    const cues = isShown ? (offers ?? NONE) : NONE
    if (store.get().cues !== cues) store.set({ cues })
  }
  tell()
  const unsubscribe = suggesting.store.subscribe(tell)
  return () => {
    unsubscribe()
    store.set({ cues: NONE })
  }
}
