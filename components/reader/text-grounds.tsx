'use client'
// Faint grounds behind the text: the sentence the keys act on, and a selection while the focus is elsewhere. Boxes behind
// the letters, so that moving the caret never touches the text itself.
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { isCheckable } from '@/core/sentence'
import type { ReaderView } from '@/editor/reader-view'
import { shownOf } from './selectors'
import { filteredSpansOf } from './shown-spans'
import { useReader, useSession } from './use-reader'
import { inNextFrame, onLayout, useView } from './view-context'

type Ground = { range: { start: number; end: number }; look: string }

export function TextGrounds() {
  const { walking } = useSession()
  const view = useView()
  const layer = useRef<HTMLDivElement>(null)
  const cursor = useReader((state) => state.cursor)
  const blocks = useReader((state) => state.blocks)
  // Marks put their signs between the letters: where they change, the boxes are others.
  useReader((state) => filteredSpansOf(shownOf(state)))
  const [hasFocus, setFocus] = useState(false)

  const grounds: Ground[] = []
  const here = cursor.selected === null ? walking.here() : null
  if (here !== null && isCheckable(blocks[here.ordinal]?.kind ?? 'paragraph')) {
    grounds.push({ range: here, look: hasFocus ? 'ground-here' : 'ground-here ground-faint' })
  }
  if (cursor.selected !== null && !hasFocus) grounds.push({ range: cursor.selected, look: 'ground-kept' })

  const drawAgain = useEffectEvent(() => draw(layer.current, view, grounds))
  useEffect(() => inNextFrame(() => draw(layer.current, view, grounds)))
  useEffect(() => {
    if (view === null) return
    const take = () => setFocus(true)
    const lose = () => setFocus(false)
    const stop = onLayout(view.dom, () => drawAgain())
    view.dom.addEventListener('focus', take)
    view.dom.addEventListener('blur', lose)
    return () => {
      stop()
      view.dom.removeEventListener('focus', take)
      view.dom.removeEventListener('blur', lose)
    }
  }, [view])
  return <div ref={layer} aria-hidden className="pointer-events-none absolute inset-0 -z-10" />
}

/** One box a line. The text's element stands at the padding of the layer. */
function draw(layer: HTMLElement | null, view: ReaderView | null, grounds: readonly Ground[]): void {
  if (layer === null || view === null) return
  const boxes = grounds.flatMap(({ range, look }) =>
    view.boxesOf(range).map((box) => {
      const element = document.createElement('div')
      element.className = `text-ground ${look}`
      element.style.cssText = `left:${box.x + view.dom.offsetLeft}px;top:${box.y + view.dom.offsetTop}px;width:${box.width}px;height:${box.height}px`
      return element
    }),
  )
  layer.replaceChildren(...boxes)
}
