'use client'
// The article page: coverage strip, text, margin. Owns the session; everything else reads it.
import dynamic from 'next/dynamic'
import { startTransition, useCallback, useEffect, useState } from 'react'
import type { Workbench as WorkbenchData } from '@/core/views'
import type { ReaderView } from '@/editor/reader-view'
import { useOnRoot } from '../ui/on-root'
import { ArticleHead, HeadShape } from './article-head'
import { CoverageStrip } from './coverage-strip'
import { Margin } from './margin'
import { partsAre } from './first-use'
import { MarkLabels } from './mark-labels'
import { Notices } from './notices'
import { MarginShape, StripShape } from './opening-view'
import type { Place } from './keep-place'
import { createSession } from './session'
import { StatusLine } from './status-line'
import { TextFrame } from './text-frame'
import { TextPane } from './text-pane'
import { OverviewParts } from './overview-parts'
import { SessionContext, useReader, useSession } from './use-reader'
import { useFirstUse } from './use-first-use'
import { useKeptFocus } from './use-kept-focus'
import { usePageKeys } from './use-page-keys'
import { useWide } from './use-wide'
import { ViewContext } from './view-context'
import { WithParts } from './with-parts'

// `loading` keeps the wait inside the part: without it the whole page would be hidden until the part has come.
const loading = () => null
const KeysDialog = dynamic(() => import('./keys-dialog').then((module) => module.KeysDialog), { loading })
const VerdictBar = dynamic(() => import('./verdict-bar').then((module) => module.VerdictBar), { loading })
const Palette = dynamic(() => import('./palette').then((module) => module.Palette), { loading })
const SubmitDialog = dynamic(() => import('./submit-dialog').then((module) => module.SubmitDialog), { loading })
const ReviewPane = dynamic(() => import('../review/review-pane').then((module) => module.ReviewPane), { loading })

partsAre(() => import('./parts'))

/** See `Reader` for what begins where. */
export function Workbench({
  workbench,
  lentKey,
  place,
  reviewId,
  annotationId,
}: {
  workbench: WorkbenchData
  lentKey: string
  place: Place | null | undefined
  reviewId: string | null
  annotationId: string | null
}) {
  const [session] = useState(() => createSession(workbench, typeof window === 'undefined' ? null : browserStorage()))
  useEffect(() => () => session.dispose(), [session])
  useEffect(() => {
    if (reviewId === null) return
    const id = session.store.get().kept.has(reviewId) ? reviewId : null
    session.store.set({ mode: 'review', focusId: id })
  }, [session, reviewId])
  useEffect(() => {
    if (annotationId !== null && session.store.get().kept.has(annotationId)) {
      session.walking.focus(annotationId, { reveal: true })
    }
  }, [session, annotationId])
  return (
    <SessionContext value={session}>
      <Parts lentKey={lentKey} place={place} isElsewhere={reviewId !== null || annotationId !== null} />
    </SessionContext>
  )
}

function Parts({
  lentKey,
  place,
  isElsewhere,
}: {
  lentKey: string
  place: Place | null | undefined
  isElsewhere: boolean
}) {
  const session = useSession()
  const mode = useReader((state) => state.mode)
  const panel = useReader((state) => state.panel)
  const isWide = useWide()
  useOnRoot('reader')
  usePageKeys()
  useKeptFocus()
  // What stands around the text reads its layout and adds to it: all of that comes once the text is on the screen.
  const [view, setView] = useState<ReaderView | null>(null)
  const isShown = view !== null
  useFirstUse(isShown)
  useEffect(() => {
    if (!isShown) return
    void session.restore()
    return session.live.listen()
  }, [session, isShown])
  const show = useCallback((shown: ReaderView | null) => {
    if (shown === null) setView(null)
    else startTransition(() => setView(shown))
  }, [])
  const isAround = isShown || place === undefined
  return (
    <ViewContext value={view}>
      {isAround ? (
        <ArticleHead />
      ) : (
        <HeadShape article={session.article} project={session.project} asker={session.asker} />
      )}
      <TextFrame>
        {isAround ? <CoverageStrip /> : <StripShape />}
        <TextPane lentKey={lentKey} place={place} isElsewhere={isElsewhere} onShown={show} />
        {!isAround ? <MarginShape /> : mode === 'mark' ? <Margin /> : <WithParts>{() => <ReviewPane />}</WithParts>}
      </TextFrame>
      {isAround && (
        <>
          {!isWide && mode === 'mark' && <VerdictBar />}
          <StatusLine />
          <MarkLabels />
          <Notices />
        </>
      )}
      <OverviewParts />
      <WithParts>{({ PageParts }) => <PageParts view={view} />}</WithParts>
      {panel === 'keys' && <KeysDialog />}
      {panel === 'palette' && <Palette />}
      {panel === 'submit' && <WithParts>{() => <SubmitDialog />}</WithParts>}
    </ViewContext>
  )
}

/** Null where the browser forbids it: then nothing survives a reload, but everything else works. */
function browserStorage(): Storage | null {
  try {
    return window.localStorage
  } catch {
    return null
  }
}
