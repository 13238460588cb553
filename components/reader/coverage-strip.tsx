'use client'
// The whole article as a strip down the side: marks in their colours, checkable text nobody looked at, the viewport. A
// press goes there.
import { useFormatter, useTranslations } from 'next-intl'
import { useEffect, useEffectEvent, useRef } from 'react'
import { isCheckable } from '@/core/sentence'
import { classes } from '../ui/classes'
import { MARK_LOOK } from '../ui/mark'
import { contentOf } from './content'
import { coverageOf, standing } from './selectors'
import { useReader, useSession } from './use-reader'
import { onLayout, useView } from './view-context'

export function CoverageStrip() {
  const t = useTranslations('reader')
  const format = useFormatter()
  const { text, sentences, store, page } = useSession()
  const view = useView()
  const kept = useReader((state) => state.kept)
  const blocks = useReader((state) => state.blocks)
  const lookedAt = useReader((state) => state.lookedAt)
  const { checkable, open } = coverageOf(text, sentences, blocks, kept, lookedAt)
  const strip = useRef<HTMLDivElement>(null)
  const seen = useRef<HTMLDivElement>(null)

  // Heights by share of the text, not of the page: nothing has to be laid out to be drawn here.
  const share = (offset: number) => `${((offset / Math.max(1, text.length)) * 100).toFixed(3)}%`
  const openBars = joined(open)
  const isDim = (start: number) => {
    const block = blocks.findLast((one) => one.start <= start)
    return block !== undefined && !isCheckable(block.kind)
  }

  useEffect(() => {
    if (view === null) return
    const follow = () => {
      const box = view.dom.getBoundingClientRect()
      const from = Math.min(1, Math.max(0, (56 - box.top) / box.height))
      const to = Math.min(1, Math.max(0, (window.innerHeight - box.top) / box.height))
      if (seen.current === null) return
      seen.current.style.top = `${from * 100}%`
      seen.current.style.height = `${(to - from) * 100}%`
    }
    follow()
    window.addEventListener('scroll', follow, { passive: true })
    const stop = onLayout(view.dom, follow)
    return () => {
      window.removeEventListener('scroll', follow)
      stop()
    }
  }, [view])

  const go = useEffectEvent((event: PointerEvent) => {
    const box = strip.current?.getBoundingClientRect()
    if (box === undefined || (event.type === 'pointermove' && event.buttons !== 1)) return
    const id = event.target instanceof Element ? event.target.getAttribute('data-bar') : null
    if (id !== null) store.set({ focusId: id })
    const offset = Math.round(((event.clientY - box.top) / box.height) * text.length)
    page.current?.reveal(Math.min(text.length, Math.max(0, offset)))
  })
  useEffect(() => {
    const element = strip.current
    if (element === null) return
    const press = (event: PointerEvent) => go(event)
    element.addEventListener('pointerdown', press)
    element.addEventListener('pointermove', press)
    return () => {
      element.removeEventListener('pointerdown', press)
      element.removeEventListener('pointermove', press)
    }
  }, [])

  const covered = checkable.length - open.length
  const label = t('stripLabel', {
    covered: format.number(covered),
    checkable: format.number(checkable.length),
  })
  return (
    <div className="border-r border-line bg-paper" data-noprint="">
      {/* A picture of what the status line says in words; the keyboard has j, k, n and p for going about. */}
      <div
        ref={strip}
        aria-hidden
        title={label}
        className="sticky top-(--bar-height) h-[calc(100dvh-var(--bar-height)-var(--status-height))] cursor-pointer"
      >
        {openBars.map(({ start, end }) => (
          <div
            key={start}
            className={classes('absolute inset-x-[30%] rounded-full bg-line-strong/45', isDim(start) && 'hidden')}
            style={{ top: share(start), height: `max(1px, ${share(end - start)})` }}
          />
        ))}
        {standing(kept).map((one) => {
          const { anchor, mark } = contentOf(one)
          return (
            <div
              key={one.annotation.id}
              className={classes('absolute inset-x-[15%] min-h-[3px] rounded-[1px]', MARK_LOOK[mark].fill)}
              style={{ top: share(anchor.start), height: share(anchor.end - anchor.start) }}
              data-bar={one.annotation.id}
            />
          )
        })}
        <div ref={seen} className="pointer-events-none absolute inset-x-0 border-y border-accent/60 bg-accent/10" />
      </div>
    </div>
  )
}

/** Neighbouring sentences as one bar. */
function joined(sentences: readonly { start: number; end: number; ordinal: number }[]) {
  const bars: { start: number; end: number; ordinal: number }[] = []
  for (const sentence of sentences) {
    const last = bars.at(-1)
    if (last && last.ordinal === sentence.ordinal && sentence.start - last.end <= 1) last.end = sentence.end
    else bars.push({ ...sentence })
  }
  return bars
}
