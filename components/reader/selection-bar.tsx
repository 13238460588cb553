'use client'
// The bar at a selection: verdicts with their meaning. Stands above or below the selected lines, never over them.
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import type { Cursor } from '@/editor/cursor'
import type { ReaderView } from '@/editor/reader-view'
import { Button } from '../ui/button'
import { citeSelection } from './commands'
import { runCommand } from './run-command'
import { useKeyText } from './key-text'
import { MARK_COMMANDS, MarkButtons } from './mark-buttons'
import { useReader, useSession } from './use-reader'
import { useWide } from './use-wide'
import { useView } from './view-context'

const GAP = 8
/** What lets go of a selection: where a long press selects, the browser takes the pointer over. */
const ENDS = ['pointerup', 'pointercancel', 'touchend'] as const

export function SelectionBar() {
  const t = useTranslations('reader')
  const session = useSession()
  const view = useView()
  const isWide = useWide()
  const selected = useReader((state) => state.cursor.selected)
  const choosingFor = useReader((state) => state.choosingSecondFor)
  const mode = useReader((state) => state.mode)
  const focusId = useReader((state) => state.focusId)
  // Without room for the bar its verdicts stand at the window's edge, but only here a span can be changed without dragging.
  const canAdjust = choosingFor === null && focusId !== null && session.adjusting.mayAdjust(focusId)
  const isSettled = useSettled(selected, view)
  const adjustKey = useKeyText('take-selection')
  const bar = useRef<HTMLDivElement>(null)
  const isShown =
    view !== null &&
    selected !== null &&
    isSettled &&
    session.mayAnnotate &&
    mode === 'mark' &&
    (isWide || choosingFor !== null || canAdjust)

  useEffect(() => {
    const element = bar.current
    if (element === null || view === null || selected === null || !isShown) return
    const boxes = view.boxesOf(selected)
    const [first, last] = [boxes[0], boxes.at(-1)]
    if (first === undefined || last === undefined) return
    const host = view.dom.getBoundingClientRect()
    const { offsetHeight: height, offsetWidth: width } = element
    const below = last.y + last.height + GAP
    const fitsBelow = host.top + below + height < window.innerHeight - 40
    const above = first.y - GAP - height
    const fitsAbove = host.top + above > 56
    const top = fitsBelow || !fitsAbove ? below : above
    const edge = fitsBelow || !fitsAbove ? last : first
    const left = Math.min(Math.max(0, edge.x), Math.max(0, view.dom.offsetWidth - width))
    const origin = view.dom.offsetLeft
    element.style.translate = `${Math.round(origin + left)}px ${Math.round(top + view.dom.offsetTop)}px`
    element.style.visibility = 'visible'
  })

  if (!isShown) return null
  return (
    <div
      ref={bar}
      role="toolbar"
      aria-label={t('selectionBar')}
      className="invisible absolute top-0 left-0 z-20 flex w-[36rem] max-w-full flex-wrap rounded-lg border border-line bg-raised p-1 font-sans text-base shadow-pop"
    >
      {canAdjust && (
        <Button
          size={isWide ? 'sm' : 'md'}
          variant="quiet"
          kbd={adjustKey}
          className="w-full"
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => runCommand(session, 'take-selection', 'text')}
        >
          {t('commands.take-selection')}
        </Button>
      )}
      {choosingFor === null ? (
        isWide && (
          <MarkButtons layout="bar" onMark={(mark) => runCommand(session, MARK_COMMANDS[mark].command, 'text')} />
        )
      ) : (
        <Button
          variant="primary"
          className="w-full"
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => citeSelection(session)}
        >
          {t('takeAsSecondPlace')}
        </Button>
      )}
    </div>
  )
}

/** True once a selection stands still and is let go: the bar neither runs after the pointer nor gets under it. */
function useSettled(selected: Cursor['selected'], view: ReaderView | null): boolean {
  const [settled, setSettled] = useState<Cursor['selected']>(null)
  useEffect(() => {
    if (selected === null || view === null) return
    let timer: ReturnType<typeof setTimeout>
    const settle = () => {
      if (!view.dom.matches(':active')) setSettled(selected)
    }
    const onUp = () => {
      timer = setTimeout(settle, 60)
    }
    timer = setTimeout(settle, 350)
    for (const end of ENDS) document.addEventListener(end, onUp)
    return () => {
      clearTimeout(timer)
      for (const end of ENDS) document.removeEventListener(end, onUp)
    }
  }, [selected, view])
  return settled === selected
}
