'use client'
// The element that holds the text: at first as the server's markup, then, in the same place, as the editor.
import { type ReactNode, type RefObject, useState } from 'react'
import { lentUnder } from './lent'
import { MARKUP_OF } from './opening'

export function MarkupHost({
  revisionId,
  language,
  lentKey,
  isLong,
  host,
  under,
  over,
}: {
  revisionId: string
  language: string
  lentKey: string
  /** Sections far from the viewport are not laid out. */
  isLong: boolean
  host?: RefObject<HTMLDivElement | null>
  /** Drawn beneath the text. */
  under?: ReactNode
  /** Drawn over it. */
  over?: ReactNode
}) {
  // Empty in the browser, where what the server sent stays; and never changes: from then on it belongs to the editor.
  const [markup] = useState(() => ({ __html: `<div class="article-text">${lentUnder(lentKey)?.markup ?? ''}</div>` }))
  return (
    <div className="article-host" lang={language} data-long={isLong || undefined}>
      {under}
      <div ref={host} {...{ [MARKUP_OF]: revisionId }} dangerouslySetInnerHTML={markup} suppressHydrationWarning />
      {over}
    </div>
  )
}
