'use client'
// Handles at both ends of the focused own annotation's span: dragged, or moved by arrow keys, they adjust it as selections
// snap. Nothing is changed until the handle is let go.
import { useTranslations } from 'next-intl'
import { type KeyboardEvent, type PointerEvent, useEffect, useEffectEvent, useRef, useState } from 'react'
import { snapToGraphemes } from '@/core/grapheme'
import type { Side } from '@/core/snap'
import type { ReaderView } from '@/editor/reader-view'
import { classes } from '../ui/classes'
import { contentOf } from './content'
import { shownOf } from './selectors'
import { filteredSpansOf } from './shown-spans'
import { useReader, useSession } from './use-reader'
import { inNextFrame, onLayout, useView } from './view-context'

type Extent = { start: number; end: number }
/** What is held: which end, the span as it would be, and how far the pointer is from the end it holds. */
type Held = { side: Side; span: Extent; dx: number; dy: number }

const SIDES = ['start', 'end'] as const
/** How near to the window's edge the page begins to scroll under a handle, and how far at a time, in pixels. */
const EDGE = 72
const STEP = 10

export function SpanHandles() {
  const { adjusting } = useSession()
  const focusId = useReader((state) => state.focusId)
  const isChoosing = useReader((state) => state.choosingSecondFor !== null)
  const mayAdjust = useReader((state) => state.focusId !== null && adjusting.mayAdjust(state.focusId))
  const view = useView()
  if (focusId === null || view === null || isChoosing || !mayAdjust) return null
  return <Handles key={focusId} id={focusId} view={view} />
}

function Handles({ id, view }: { id: string; view: ReaderView }) {
  const t = useTranslations('palette.handles')
  const { adjusting, text } = useSession()
  const anchor = useReader(({ kept }) => {
    const one = kept.get(id)
    return one === undefined ? null : contentOf(one).anchor
  })
  // Marks put their signs between the letters: where they change, the ends stand elsewhere.
  useReader((state) => filteredSpansOf(shownOf(state)))
  const layer = useRef<HTMLDivElement>(null)
  const [held, setHeld] = useState<Held | null>(null)
  // The last move and the end of a drag may come before it is drawn anew.
  const now = useRef<Held | null>(null)
  const hold = (next: Held | null) => {
    now.current = next
    setHeld(next)
  }
  const span = held?.span ?? anchor

  const drawAgain = useEffectEvent(() => draw(layer.current, view, span, held !== null))
  useEffect(() => inNextFrame(() => draw(layer.current, view, span, held !== null)))
  useEffect(() => onLayout(view.dom, () => drawAgain()), [view])

  const move = useEffectEvent((x: number, y: number) => {
    const here = now.current
    if (here === null) return
    const offset = view.offsetAt(x - here.dx, y - here.dy)
    const next = offset === null ? null : adjusting.withEndAt(here.span, here.side, offset)
    if (next !== null) hold({ ...here, span: next })
  })
  const letGo = useEffectEvent((isTaken: boolean) => {
    const here = now.current
    if (here !== null && isTaken) adjusting.adjust(id, { start: here.span.start, end: here.span.end })
    hold(null)
  })
  const isHeld = held !== null
  useEffect(
    () =>
      isHeld
        ? followPointer(
            (x, y) => move(x, y),
            (isTaken) => letGo(isTaken),
          )
        : undefined,
    [isHeld],
  )

  if (span === null) return null

  function take(event: PointerEvent<HTMLElement>, side: Side): void {
    if (event.button !== 0 || span === null) return
    event.preventDefault()
    const edge = edgeBox(view, span, side)
    if (edge === null) return
    const { left, top } = view.dom.getBoundingClientRect()
    hold({
      side,
      span: { start: span.start, end: span.end },
      dx: event.clientX - (left + edge.x),
      dy: event.clientY - (top + edge.y + edge.height / 2),
    })
  }

  function press(event: KeyboardEvent, side: Side): void {
    const by = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 }[event.key]
    if (by === undefined || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    adjusting.nudge(id, side, (by === 1) === (side === 'end') ? 1 : -1)
  }

  return (
    <div ref={layer} className="contents">
      <div data-preview="" aria-hidden className="pointer-events-none absolute inset-0 -z-10" />
      {SIDES.map((side) => (
        <div
          key={side}
          // An <input type=range> would take the text for its track; a handle stands in the text itself.
          // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
          role="slider"
          tabIndex={0}
          data-handle={side}
          aria-label={t(side)}
          aria-orientation="horizontal"
          aria-valuemin={0}
          aria-valuemax={text.length}
          aria-valuenow={span[side]}
          aria-valuetext={side === 'start' ? wordsAt(text, span.start, 12) : wordsAt(text, span.end, -12)}
          onPointerDown={(event) => take(event, side)}
          onKeyDown={(event) => press(event, side)}
          className={classes('span-handle', isHeld && 'pointer-events-none')}
        />
      ))}
    </div>
  )
}

/** Follows the pointer until it is let go (true) or given up (false), scrolling at the window's edges; returns how to stop. */
function followPointer(move: (x: number, y: number) => void, letGo: (isTaken: boolean) => void): () => void {
  let last: { x: number; y: number } | null = null
  let frame = requestAnimationFrame(tick)
  function tick(): void {
    frame = requestAnimationFrame(tick)
    if (last === null) return
    const by = last.y < EDGE ? -STEP : last.y > window.innerHeight - EDGE ? STEP : 0
    if (by === 0) return
    window.scrollBy(0, by)
    move(last.x, last.y)
  }
  const listening = new AbortController()
  const { signal } = listening
  const on = <K extends 'pointermove' | 'pointerup' | 'pointercancel' | 'keydown'>(
    name: K,
    listener: (event: DocumentEventMap[K]) => void,
  ) => document.addEventListener(name, listener, { signal, capture: true })
  on('pointermove', ({ clientX: x, clientY: y }) => {
    last = { x, y }
    move(x, y)
  })
  on('pointerup', ({ clientX: x, clientY: y }) => {
    move(x, y)
    letGo(true)
  })
  on('pointercancel', () => letGo(false))
  on('keydown', (event) => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    letGo(false)
  })
  return () => {
    cancelAnimationFrame(frame)
    listening.abort()
  }
}

/** The words after (or, with a negative length, before) an offset, in whole characters. */
function wordsAt(text: string, offset: number, length: number): string {
  const { start, end } = snapToGraphemes(text, Math.min(offset, offset + length), Math.max(offset, offset + length))
  return text.slice(start, end)
}

/** The edge of a span as a box without width, relative to the text; null where it is not laid out. */
function edgeBox(view: ReaderView, span: Extent, side: Side): DOMRect | null {
  const boxes = view.boxesOf(span).filter(({ height }) => height > 0)
  const box = side === 'start' ? boxes[0] : boxes.at(-1)
  return box === undefined ? null : new DOMRect(side === 'start' ? box.x : box.x + box.width, box.y, 0, box.height)
}

/** Puts the handles at the ends, and while one is held shows what the span would be. */
function draw(layer: HTMLElement | null, view: ReaderView, span: Extent | null, isHeld: boolean): void {
  if (layer === null || span === null) return
  for (const side of SIDES) {
    const handle = layer.querySelector<HTMLElement>(`[data-handle=${side}]`)
    const edge = edgeBox(view, span, side)
    if (handle === null) continue
    handle.hidden = edge === null
    if (edge === null) continue
    handle.style.translate = `${Math.round(view.dom.offsetLeft + edge.x)}px ${Math.round(view.dom.offsetTop + edge.y)}px`
    handle.style.setProperty('--line', `${Math.round(edge.height)}px`)
  }
  const boxes = (isHeld ? view.boxesOf(span) : []).map((box) => {
    const element = document.createElement('div')
    element.className = 'text-ground ground-kept'
    element.style.cssText = `left:${box.x + view.dom.offsetLeft}px;top:${box.y + view.dom.offsetTop}px;width:${box.width}px;height:${box.height}px`
    return element
  })
  layer.querySelector('[data-preview]')?.replaceChildren(...boxes)
}
