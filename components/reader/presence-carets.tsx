'use client'
// Colleagues' carets and selections, drawn over the text and outside of it: the text itself is never touched, so nothing moves,
// nothing is copied along, and no mark is drawn anew. Only near the viewport.
import { useEffect, useReducer } from 'react'
import type { ReaderView } from '@/editor/reader-view'
import { hueOf } from '../ui/avatar'
import { caretBox } from './caret-box'
import { useHere } from './use-presence'
import { useReader, useSession } from './use-reader'
import { onLayout } from './view-context'

/** Of a longer selection only the caret is shown. */
const LONGEST = 3000

export function PresenceCarets({ view }: { view: ReaderView }) {
  const { asker, store, text } = useSession()
  const here = useHere()
  const people = useReader((state) => state.people)
  const window = useReader((state) => state.window)
  // Drawn again when the text is laid out anew.
  const [, drawAgain] = useReducer((count: number) => count + 1, 0)
  useEffect(() => onLayout(view.dom, drawAgain), [view])
  const { kept } = store.get()
  const isNear = (offset: number) => {
    const section = kept.sectionAt(offset)
    return section >= window.first && section <= window.last
  }
  const origin = { x: view.dom.offsetLeft, y: view.dom.offsetTop }
  return (
    <div aria-hidden className="presence-layer" data-noprint="">
      {[...here.values()].map(({ window: id, personId, head, selected }) => {
        if (personId === asker.personId || head === null || head > text.length || !isNear(head)) return null
        const box = caretBox(view, text, head)
        if (box === null) return null
        const isShort = selected !== null && selected.end <= text.length && selected.end - selected.start <= LONGEST
        return (
          <div key={id} style={{ '--hue': hueOf(personId) } as React.CSSProperties}>
            {isShort &&
              view
                .boxesOf(selected)
                .map(({ x, y, width, height }) => (
                  <span
                    key={`${x} ${y}`}
                    className="presence-selection"
                    style={{ left: origin.x + x, top: origin.y + y, width, height }}
                  />
                ))}
            <span
              className="presence-caret"
              style={{ left: origin.x + box.x, top: origin.y + box.y, height: box.height }}
            >
              {/* Named anew after each move, so that the name shows again for a while. */}
              <span key={head} className="presence-name">
                {people.get(personId)?.name}
              </span>
            </span>
          </div>
        )
      })}
    </div>
  )
}
