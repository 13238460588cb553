'use client'
// Tooltip: a line about the one element inside. Never the only place where something is said. `kbd` names a key.
// TooltipLayer shows it, one at a time; it stands once, in the shell.
import { cloneElement, type ReactElement, useEffect, useRef, useState } from 'react'
import { Kbd } from './kbd'
import { standBeside } from './stand-beside'

/** How long the pointer rests before a first one shows; the next follow at once. */
const DELAY_MS = 450
const FOLLOWS_MS = 300

export function Tooltip({
  text,
  kbd,
  children,
}: {
  text: string
  kbd?: string
  children: ReactElement<Record<string, unknown>>
}) {
  return cloneElement(children, { 'data-tip': text, 'data-tip-key': kbd })
}

export function TooltipLayer() {
  const [owner, setOwner] = useState<HTMLElement | null>(null)
  const tip = useRef<HTMLDivElement>(null)

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let hiddenAt = 0
    let shown: HTMLElement | null = null
    const show = (next: HTMLElement | null, delay = 0) => {
      clearTimeout(timer)
      timer = setTimeout(() => {
        if (shown !== null && next === null) hiddenAt = Date.now()
        shown = next
        setOwner(next)
      }, delay)
    }
    const over = (event: PointerEvent) => {
      if (event.pointerType !== 'mouse' || !(event.target instanceof Element)) return
      if (tip.current?.contains(event.target)) return clearTimeout(timer)
      const next = event.target.closest<HTMLElement>('[data-tip]')
      // A moment to reach the tooltip itself, which can be pointed at.
      if (next === null) show(null, 80)
      else if (next !== shown) show(next, shown !== null || Date.now() - hiddenAt < FOLLOWS_MS ? 0 : DELAY_MS)
    }
    const focus = (event: FocusEvent) => {
      const next = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-tip]') : null
      show(next?.matches(':focus-visible') ? next : null)
    }
    const hide = () => show(null)
    const press = (event: KeyboardEvent) => {
      if (event.key === 'Escape') hide()
    }
    document.addEventListener('pointerover', over)
    document.addEventListener('pointerdown', hide)
    document.addEventListener('focusin', focus)
    document.addEventListener('focusout', hide)
    document.addEventListener('keydown', press)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('pointerover', over)
      document.removeEventListener('pointerdown', hide)
      document.removeEventListener('focusin', focus)
      document.removeEventListener('focusout', hide)
      document.removeEventListener('keydown', press)
    }
  }, [])

  useEffect(() => {
    const element = tip.current
    if (owner === null || element === null) return
    element.showPopover()
    const stop = standBeside(element, owner, 'center')
    return () => {
      stop()
      element.hidePopover()
    }
  }, [owner])

  return (
    <div
      ref={tip}
      popover="manual"
      role="tooltip"
      className="inset-auto m-0 max-w-72 rounded-md border border-transparent bg-ink px-2 py-1 text-xs text-paper shadow-pop transition-opacity starting:opacity-0"
    >
      <span className="flex items-center gap-2">
        {owner?.dataset.tip}
        {owner?.dataset.tipKey && <Kbd>{owner.dataset.tipKey}</Kbd>}
      </span>
    </div>
  )
}
