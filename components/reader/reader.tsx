'use client'
// The article page in the browser: the workbench once text and annotations are here, the beginning of the text till then.
import type { ReaderPage } from '@/core/views'
import type { Comfort } from './comfort'
import './comfort.css'
import { useOpening } from './opening'
import { OpeningView } from './opening-view'
import { ComfortContext, useComfortCookie } from './use-comfort'
import { Workbench } from './workbench'
// All of them with the page: a sheet that comes later has everything on the page styled anew.
import './reader.css'
import './marks.css'
import './margin.css'
import './handles.css'
import './print-sheet.css'
import '../suggestions/suggestions.css'

/**
 * `lentKey`: where the server finds the text for its drawing. `reviewId`: begin in review mode at this annotation; 'next':
 * at the first that waits. `annotationId`: begin with this annotation's card open and its span in view.
 * `comfort`: how this person likes to read, from the cookie.
 */
export function Reader({
  page,
  lentKey,
  reviewId,
  annotationId,
  comfort: comfortAtFirst,
}: {
  page: ReaderPage
  lentKey: string
  reviewId: string | null
  annotationId: string | null
  comfort: Comfort
}) {
  const comfort = useComfortCookie(comfortAtFirst)
  const { workbench, place, problem, retry } = useOpening(page, lentKey)
  return (
    <ComfortContext value={comfort}>
      {workbench === null ? (
        <OpeningView page={page} lentKey={lentKey} problem={problem} onRetry={retry} />
      ) : (
        <Workbench
          workbench={workbench}
          lentKey={lentKey}
          place={place}
          reviewId={reviewId}
          annotationId={annotationId}
        />
      )}
    </ComfortContext>
  )
}
