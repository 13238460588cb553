'use client'
// What somebody is writing about an annotation, kept in this browser until it is given: neither a new version, nor a step to
// the next one, nor a reload loses it.
import { useState } from 'react'
import { type Judgement, type Mark, MARKS } from '@/core/words'

/** What the form is at: plain, or asking for the words of a judgement. */
export type Asking = Exclude<Judgement, 'approve'> | 'reject' | null

export type JudgementDraft = { asking: Asking; words: string; proposed: Mark | null }

const ASKINGS: readonly Asking[] = ['request-changes', 'dispute', 'reject']
const NOTHING: JudgementDraft = { asking: null, words: '', proposed: null }

/** The draft of a person about an annotation, how to change it, and how to drop it. */
export function useJudgementDraft(storage: Storage | null, personId: string, annotationId: string) {
  const key = `tenkyo.judgement.${personId}.${annotationId}`
  const [draft, setDraft] = useState(() => read(storage?.getItem(key) ?? null))
  function change(part: Partial<JudgementDraft>): void {
    const next = { ...draft, ...part }
    setDraft(next)
    keep(storage, key, next)
  }
  return { draft, change, forget: () => storage?.removeItem(key) }
}

/** A browser that is full keeps the words on the page alone. */
function keep(storage: Storage | null, key: string, draft: JudgementDraft): void {
  try {
    if (draft.words === '') storage?.removeItem(key)
    else storage?.setItem(key, JSON.stringify(draft))
  } catch {
    storage?.removeItem(key)
  }
}

/** An item that cannot be read is no draft. */
function read(item: string | null): JudgementDraft {
  try {
    const { asking, words, proposed } = (item === null ? NOTHING : JSON.parse(item)) as JudgementDraft
    return {
      asking: ASKINGS.find((one) => one === asking) ?? null,
      words: String(words),
      proposed: MARKS.find((mark) => mark === proposed) ?? null,
    }
  } catch {
    return NOTHING
  }
}
