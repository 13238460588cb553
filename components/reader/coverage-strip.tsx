'use client'
// The whole article as a strip down the side: marks in their colours and patterns, checkable text nobody looked at, the
// viewport. A press goes there, a drag moves through. Drawn on a canvas, anew only when what it shows changed: scrolling
// moves the frame alone.
import { useFormatter, useTranslations } from 'next-intl'
import { type PointerEvent, useEffect, useEffectEvent, useRef } from 'react'
import { anchorOf } from './annotation-set'
import { coverageOf } from './coverage'
import { shownOf, standing } from './selectors'
import { filteredSpansOf } from './shown-spans'
import { createStripCanvas, type StripCanvas } from './strip-canvas'
import { offsetAtHeight } from './strip-place'
import { useReader, useSession } from './use-reader'
import { onLayout, useView } from './view-context'

/** How near to a mark, in pixels, a press opens its card. */
const NEAR = 3

export function CoverageStrip() {
  const t = useTranslations('reader')
  const format = useFormatter()
  const { text, sentences, store, page } = useSession()
  const view = useView()
  const marks = useReader((state) => filteredSpansOf(shownOf(state)))
  const cues = useReader((state) => state.cues)
  const { checkable, open, openSections } = useReader((state) => coverageOf(text, sentences, state))
  const canvas = useRef<HTMLCanvasElement>(null)
  const drawing = useRef<StripCanvas>(null)

  const showAll = useEffectEvent((strip: StripCanvas) =>
    strip.show({ length: text.length, marks, open: openSections, cues }),
  )
  useEffect(() => {
    if (canvas.current === null || view === null) return
    const made = createStripCanvas(canvas.current)
    drawing.current = made
    showAll(made)
    return () => made.stop()
  }, [view])
  useEffect(() => {
    drawing.current?.show({ length: text.length, marks, open: openSections, cues })
  }, [text, marks, openSections, cues])

  const offsetAt = (event: PointerEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect()
    const perPixel = text.length / Math.max(1, box.height)
    const offset = Math.min(text.length, Math.max(0, Math.round((event.clientY - box.top) * perPixel)))
    return { offset, perPixel }
  }
  const press = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return
    event.currentTarget.setPointerCapture(event.pointerId)
    const { offset, perPixel } = offsetAt(event)
    const near = standing(shownOf(store.get()))
      .map((one) => ({ id: one.annotation.id, away: distance(anchorOf(one), offset) }))
      .filter(({ away }) => away <= NEAR * perPixel)
      .toSorted((a, b) => a.away - b.away)[0]
    if (near !== undefined) store.set({ focusId: near.id })
    page.current?.reveal(offset)
  }
  const drag = (event: PointerEvent<HTMLElement>) => {
    if (view === null || event.buttons !== 1) return
    const top = view.dom.getBoundingClientRect().top + view.topOf(offsetAt(event).offset)
    window.scrollBy({ top: top - window.innerHeight * 0.38, behavior: 'instant' })
  }

  const covered = checkable.length - open.length
  const label = t('stripLabel', { covered: format.number(covered), checkable: format.number(checkable.length) })
  return (
    <div className="border-r border-line bg-paper" data-noprint="">
      {/* A picture of what the status line says in words; the keyboard has j, k, n, p and u for going about. */}
      <div
        aria-hidden
        title={label}
        data-strip=""
        onPointerDown={press}
        onPointerMove={drag}
        className="sticky top-(--bar-height) h-[calc(100dvh-var(--bar-height)-var(--status-height))] cursor-pointer touch-none overflow-hidden"
      >
        <canvas ref={canvas} className="absolute inset-0 size-full" />
        <StripFrame />
      </div>
    </div>
  )
}

/** What of the text is in the window, as a frame over the strip. */
function StripFrame() {
  const { text } = useSession()
  const view = useView()
  const blocks = useReader((state) => state.blocks)
  const frame = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const bar = frame.current
    const strip = bar?.parentElement
    if (view === null || !bar || !strip) return
    let wanted = 0
    const follow = () => {
      wanted = 0
      const box = strip.getBoundingClientRect()
      const share = box.height / Math.max(1, text.length)
      const from = offsetAtHeight(view.dom, blocks, box.top) * share
      const to = offsetAtHeight(view.dom, blocks, box.bottom) * share
      bar.style.transform = `translateY(${from.toFixed(1)}px)`
      bar.style.height = `${Math.max(6, to - from).toFixed(1)}px`
    }
    const followSoon = () => {
      if (wanted === 0) wanted = requestAnimationFrame(follow)
    }
    followSoon()
    window.addEventListener('scroll', followSoon, { passive: true })
    const stop = onLayout(view.dom, followSoon)
    return () => {
      cancelAnimationFrame(wanted)
      window.removeEventListener('scroll', followSoon)
      stop()
    }
  }, [view, blocks, text])
  return (
    <div
      ref={frame}
      className="pointer-events-none absolute inset-x-0 top-0 border-y border-accent/60 bg-accent/10 forced-colors:border-2 forced-colors:border-[Highlight]"
    />
  )
}

function distance({ start, end }: { start: number; end: number }, offset: number): number {
  return Math.max(start - offset, offset - end, 0)
}
