'use client'
// usePopup: what Menu, Select and Popover share. The part stands in the browser's top layer (the `popover` attribute),
// which closes it on Escape, on a press elsewhere and when another one opens; it stands beside its trigger, takes the
// focus when it opens and gives it back.
import { type RefObject, type ToggleEvent, useEffect, useEffectEvent, useId, useLayoutEffect, useRef } from 'react'
import { type Align, standBeside } from './stand-beside'

/** The look of the part. What it would inherit from where its trigger stands is set anew. */
export const popupLook =
  'inset-auto m-0 overflow-y-auto empty:invisible rounded-lg border border-line bg-raised text-left font-sans text-base font-normal whitespace-normal text-ink shadow-pop outline-none transition-opacity starting:opacity-0'

type Popup = {
  trigger: RefObject<HTMLButtonElement | null>
  triggerProps: Record<string, unknown>
  popup: RefObject<HTMLDivElement | null>
  popupProps: {
    id: string
    popover: 'auto'
    tabIndex: number
    onToggle: (event: ToggleEvent<HTMLDivElement>) => void
  }
  close: () => void
}

/**
 * `focusIn` puts the focus into the open part; `byKeys` says whether the trigger was reached with keys. Spread
 * `triggerProps` over a <button> and `popupProps` over a <div> with both refs.
 */
export function usePopup({
  open,
  onOpen,
  align = 'start',
  focusIn,
}: {
  open: boolean
  onOpen: (open: boolean) => void
  align?: Align
  focusIn: (popup: HTMLElement, byKeys: boolean) => void
}): Popup {
  const id = useId()
  const trigger = useRef<HTMLButtonElement>(null)
  const popup = useRef<HTMLDivElement>(null)
  const enter = useEffectEvent(focusIn)
  // Somebody may have pressed the trigger before the page came alive.
  const adopt = useEffectEvent(() => popup.current?.matches(':popover-open') && onOpen(true))
  useEffect(() => void adopt(), [])

  useLayoutEffect(() => {
    const [part, button] = [popup.current, trigger.current]
    if (!open || part === null || button === null) return
    if (!part.matches(':popover-open')) part.showPopover()
    const stop = standBeside(part, button, align)
    enter(part, button.matches(':focus-visible'))
    return () => {
      stop()
      const hadFocus = document.activeElement === document.body || part.contains(document.activeElement)
      if (part.matches(':popover-open')) part.hidePopover()
      if (hadFocus) button.focus({ preventScroll: true })
    }
  }, [open, align])

  return {
    trigger,
    triggerProps: {
      popoverTarget: id,
      'aria-expanded': open,
      'aria-controls': open ? id : undefined,
      'data-popup-open': open || undefined,
    },
    popup,
    popupProps: {
      id,
      popover: 'auto',
      tabIndex: -1,
      onToggle: (event) => event.target === event.currentTarget && onOpen(event.newState === 'open'),
    },
    close: () => popup.current?.hidePopover(),
  }
}
