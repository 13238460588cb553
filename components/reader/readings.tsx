'use client'
// Readings (furigana) in the text stand back where the person wants it. Loaded only then.
import { useEffect } from 'react'
import { readingsOf } from '@/core/furigana'
import { useSession } from './use-reader'
import { useView } from './view-context'

export function Readings() {
  const { text } = useSession()
  const view = useView()
  useEffect(() => {
    // Where the system sets the colours, a highlight takes the system's, which would make readings stand out.
    if (view === null || matchMedia('(forced-colors: active)').matches) return
    view.paint('tenkyo-reading', readingsOf(text))
    return () => view.paint('tenkyo-reading', [])
  }, [view, text])
  return null
}
