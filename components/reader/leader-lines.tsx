'use client'
// Leader lines: from the end of each span spoken of (its card is open, or the pointer is on either) to its card. They lie
// over the page without taking part in it.
import { type RefObject, useEffect, useRef } from 'react'
import type { ReaderView } from '@/editor/reader-view'
import { anchorOf } from './annotation-set'
import { contentOf } from './content'
import { leaderPath } from './leader-path'
import type { MarginPlan } from './margin-layout'
import type { Kept } from './state'
import { useReader, useSession } from './use-reader'
import { useView } from './view-context'

/** A little longer than a card slides (margin.css). */
const SLIDE_MS = 220

/** Lines into `column`, drawn anew with each plan, and in each frame while its cards slide. */
export function LeaderLines({ column }: { column: RefObject<HTMLElement | null>; plan: MarginPlan }) {
  const view = useView()
  const { store } = useSession()
  const focusId = useReader((state) => state.focusId)
  const hoverIds = useReader((state) => state.hoverIds)
  const lines = useRef<SVGSVGElement>(null)
  const slidesUntil = useRef(0)

  // After each drawing of this: it is drawn only when a plan, what is active, or the text's view is another.
  useEffect(() => {
    const [svg, margin] = [lines.current, column.current]
    if (svg === null || margin === null || view === null) return
    const ids = new Set([...(focusId === null ? [] : [focusId]), ...hoverIds])
    let frame = 0
    const follow = () => {
      draw(
        svg,
        margin,
        view,
        [...ids].flatMap((id) => store.get().kept.get(id) ?? []),
      )
      frame = performance.now() < slidesUntil.current ? requestAnimationFrame(follow) : 0
    }
    const start = () => {
      if (frame === 0) frame = requestAnimationFrame(follow)
    }
    const slide = ({ propertyName }: TransitionEvent) => {
      if (propertyName !== 'translate' || ids.size === 0) return
      slidesUntil.current = performance.now() + SLIDE_MS
      start()
    }
    start()
    addEventListener('resize', start)
    margin.addEventListener('transitionrun', slide)
    return () => {
      cancelAnimationFrame(frame)
      removeEventListener('resize', start)
      margin.removeEventListener('transitionrun', slide)
    }
  })

  return <svg ref={lines} className="leader-lines" aria-hidden focusable={false} />
}

const SVG = 'http://www.w3.org/2000/svg'

function draw(lines: SVGSVGElement, column: HTMLElement, view: ReaderView, active: readonly Kept[]): void {
  if (active.length === 0 && lines.firstChild === null) return
  const origin = column.getBoundingClientRect()
  const text = view.dom.getBoundingClientRect()
  const groups = active.flatMap((one) => {
    const card = column.querySelector(`[data-card="${one.annotation.id}"]`)?.getBoundingClientRect()
    const { start, end } = anchorOf(one)
    const last = card === undefined ? undefined : view.boxesOf({ start: Math.max(start, end - 1), end }).at(-1)
    if (card === undefined || last === undefined) return []
    const x = last.right + text.left - origin.left
    const bottom = last.bottom + text.top - origin.top
    const path = leaderPath({ x, y: bottom - 1 }, bottom + last.height * 0.2, text.right - origin.left, {
      x: card.left - origin.left,
      y: card.top - origin.top + Math.min(22, card.height / 2),
    })
    const { mark } = contentOf(one)
    const group = element('g', { class: `leader-${mark}` })
    group.append(element('path', { class: 'leader-line', d: path }))
    if (mark === 'contradicted') group.append(element('path', { class: 'leader-inner', d: path }))
    group.append(element('circle', { class: 'leader-dot', cx: x, cy: bottom - 1, r: 2.5 }))
    return [group]
  })
  lines.replaceChildren(...groups)
}

function element(name: string, attributes: Record<string, string | number>): SVGElement {
  const made = document.createElementNS(SVG, name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value))
  return made
}
