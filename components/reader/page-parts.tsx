'use client'
// What is not seen, or only faintly, by whoever only reads, and comes with the parts for working: suggestions, and the sheet
// that is printed, which cannot wait for anything once printing begins.
import type { ReaderView } from '@/editor/reader-view'
import { Suggestions } from '../suggestions/suggestions'
import { PrintSheet } from './print-sheet'
import { useSession } from './use-reader'

/** `view`: null until the text is on the screen. */
export function PageParts({ view }: { view: ReaderView | null }) {
  const { mayAnnotate } = useSession()
  return (
    <>
      {view !== null && mayAnnotate && <Suggestions view={view} />}
      <PrintSheet />
    </>
  )
}
