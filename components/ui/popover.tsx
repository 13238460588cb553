'use client'
// Popover: a small piece of work beside its button. `trigger` is the button element; controlled by `open` and `onOpen`;
// `isWide`: 24 rem instead of 16. It scrolls where the window is lower, and stays in sight when its button scrolls away.
import { cloneElement, type ReactElement, type ReactNode, useId } from 'react'
import { classes } from './classes'
import { popupLook, usePopup } from './use-popup'

export function Popover({
  trigger,
  title,
  open,
  onOpen,
  isWide = false,
  children,
}: {
  trigger: ReactElement<Record<string, unknown>>
  title: string
  open: boolean
  onOpen: (open: boolean) => void
  isWide?: boolean
  children: ReactNode
}) {
  const titleId = useId()
  const {
    trigger: button,
    triggerProps,
    popup,
    popupProps,
  } = usePopup({
    open,
    onOpen,
    focusIn,
  })
  return (
    <>
      {cloneElement(trigger, { ...triggerProps, ref: button, 'aria-haspopup': 'dialog' })}
      <div
        {...popupProps}
        ref={popup}
        // Not modal, and shares its making with Menu and Select.
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
        role="dialog"
        aria-labelledby={titleId}
        className={classes(popupLook, isWide ? 'w-96' : 'w-64', 'max-w-[calc(100vw-2rem)] p-4')}
      >
        {open && (
          <div className="grid gap-3">
            <h2 id={titleId} className="text-sm font-medium">
              {title}
            </h2>
            {children}
          </div>
        )}
      </div>
    </>
  )
}

/** Puts the focus on what comes first in it; where that is still loading, on the part itself until it has come. */
function focusIn(part: HTMLElement): void {
  const first = () => part.querySelector<HTMLElement>('input, textarea, button, a')
  const there = first()
  if (there !== null) return there.focus()
  part.focus()
  const coming = new MutationObserver(() => {
    const come = first()
    if (document.activeElement === part && come === null) return
    coming.disconnect()
    if (document.activeElement === part) come?.focus()
  })
  coming.observe(part, { childList: true, subtree: true })
}
