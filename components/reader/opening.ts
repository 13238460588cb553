'use client'
// From what the page was sent to all that the reader works on: the text out of the page's own markup, or, where it is
// long, text and annotations from their addresses.
import { useEffect, useState } from 'react'
import { unpackSentences } from '@/core/sentence-pack'
import { textSum } from '@/core/text-sum'
import type { ArticleMarks, ReaderPage, RevisionText, Workbench } from '@/core/views'
import { asProblem, type Problem, receive, send } from '../api'
import { marksAddress, textAddress } from './addresses'
import { compact } from './compact'
import { lentUnder } from './lent'
import { type Place, placeIn } from './keep-place'
import { markTime } from './measures'

export type Opening = {
  workbench: Workbench | null
  /** Where the reader of the beginning stood when the rest came; undefined where the text was whole from the first. */
  place: Place | null | undefined
  problem: Problem | null
  retry(): void
}

/** Names the element that holds a revision's markup. */
export const MARKUP_OF = 'data-markup-of'

/** The workbench once all of it is here. A short article's is here from the first drawing on. */
export function useOpening(page: ReaderPage, lentKey: string): Opening {
  const [workbench, setWorkbench] = useState(() => inPage(page, lentKey))
  const [place, setPlace] = useState<Place | null>()
  const [problem, setProblem] = useState<Problem | null>(null)
  const isWanted = workbench === null && problem === null
  useEffect(() => {
    if (!isWanted) return
    const stopped = new AbortController()
    async function take(): Promise<void> {
      try {
        const all = await fetched(page, stopped.signal)
        markTime('data-ready')
        setPlace(placeIn(document.querySelector(`[${MARKUP_OF}]`)))
        setWorkbench(all)
      } catch (error) {
        if (!stopped.signal.aborted) setProblem(asProblem(error))
      }
    }
    void take()
    return () => stopped.abort()
  }, [page, isWanted])
  return { workbench, place, problem, retry: () => setProblem(null) }
}

function inPage(page: ReaderPage, lentKey: string): Workbench | null {
  const { part } = page
  const text = typeof window === 'undefined' ? (lentUnder(lentKey)?.text ?? null) : textInMarkup(page.revision.id)
  if (part === null || text === null || textSum(text) !== part.textSum) return null
  if (typeof window !== 'undefined') markTime('data-ready')
  return { ...page, ...part, revision: { ...page.revision, text }, sentences: unpackSentences(part.sentences) }
}

/** The text as the server's markup holds it: one element a block. Null where there is no markup of this revision. */
function textInMarkup(revisionId: string): string | null {
  const markup = document.querySelector(`[${MARKUP_OF}="${revisionId}"]`)
  if (markup === null) return null
  return [...markup.querySelectorAll('[data-ordinal]')].map((block) => block.textContent).join('\n')
}

async function fetched({ part, ...page }: ReaderPage, signal: AbortSignal): Promise<Workbench> {
  const { article, revision } = page
  const [{ text, sentences }, marks] = await Promise.all([
    revisionText(textAddress(article.id, revision.id, article.language), signal),
    part ?? send<ArticleMarks>('GET', marksAddress(article.id), { signal }),
  ])
  const annotations = compact(marks.annotations, text)
  return { ...page, ...marks, annotations, revision: { ...revision, text }, sentences: unpackSentences(sentences) }
}

async function revisionText(address: string, signal: AbortSignal): Promise<RevisionText> {
  const response = await receive(address, signal)
  const inflated = response.body?.pipeThrough(new DecompressionStream('gzip'))
  return (await new Response(inflated).json()) as RevisionText
}
