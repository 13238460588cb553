'use client'
// What has been typed into the import page, kept in this browser until the article is imported, so that neither an error
// nor a reload loses it.
import { useCallback, useEffect, useRef, useState } from 'react'
import type { BlockKind } from '@/core/words'
import { newId } from '../api'

/** The text as it came: pasted, or a file's bytes. */
export type Original = { from: 'text'; text: string } | { from: 'file'; name: string; base64: string; bytes: number }

/** The facts as they stand in the form. */
export type FactsDraft = {
  title: string
  outlet: string
  author: string
  publishedOn: string
  url: string
  language: string
}

export type ImportDraft = {
  /** The article's id-to-be: sending twice makes one article. */
  id: string
  original: Original
  /** Whether the text has been read and its blocks are being looked over. */
  isRead: boolean
  facts: FactsDraft
  /** Corrected kinds by ordinal. */
  kinds: Record<number, BlockKind>
}

/** A draft in which nothing has been typed. */
export function emptyDraft(): ImportDraft {
  return {
    id: newId(),
    original: { from: 'text', text: '' },
    isRead: false,
    facts: { title: '', outlet: '', author: '', publishedOn: '', url: '', language: 'ja' },
    kinds: {},
  }
}

const KEEP_AFTER_MS = 400

/**
 * The draft of a project's import page, as it was kept. `isKept` is false while it is too large for this browser to keep.
 * In the browser only: the server has nothing to look it up in.
 */
export function useImportDraft(projectId: string): {
  draft: ImportDraft
  setDraft: (change: (draft: ImportDraft) => ImportDraft) => void
  forget: () => void
  isKept: boolean
} {
  const key = `tenkyo-import-${projectId}`
  const [draft, setDraft] = useState(() => restored(localStorage.getItem(key)) ?? emptyDraft())
  const [isKept, setIsKept] = useState(true)
  const isDone = useRef(false)

  useEffect(() => {
    if (isDone.current) return
    const timer = setTimeout(() => setIsKept(keep(key, draft)), KEEP_AFTER_MS)
    return () => clearTimeout(timer)
  }, [draft, key])

  // Leaving the page in the middle of a word loses nothing of it.
  const latest = useRef(draft)
  useEffect(() => {
    latest.current = draft
  }, [draft])
  useEffect(() => {
    const keepNow = () => {
      if (!isDone.current) keep(key, latest.current)
    }
    window.addEventListener('pagehide', keepNow)
    return () => {
      window.removeEventListener('pagehide', keepNow)
      keepNow()
    }
  }, [key])

  const forget = useCallback(() => {
    isDone.current = true
    localStorage.removeItem(key)
  }, [key])
  return { draft, setDraft, forget, isKept }
}

function restored(kept: string | null): ImportDraft | null {
  if (kept === null) return null
  try {
    const draft = JSON.parse(kept) as ImportDraft
    return typeof draft.id === 'string' && draft.original && draft.facts ? draft : null
  } catch {
    // Kept by something else, or by an older form of this page: there is nothing in it to bring back.
    return null
  }
}

/** Whether the browser had room. */
function keep(key: string, draft: ImportDraft): boolean {
  const isEmpty = draft.original.from === 'text' && draft.original.text === ''
  try {
    if (isEmpty) localStorage.removeItem(key)
    else localStorage.setItem(key, JSON.stringify(draft))
    return true
  } catch {
    // Full: an older, smaller state would be worse than none.
    localStorage.removeItem(key)
    return false
  }
}
