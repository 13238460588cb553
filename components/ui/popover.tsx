'use client'
// Popover: a small piece of work beside its button. `trigger` is the button element; controlled by `open` and `onOpen`;
// `isWide`: 24 rem instead of 16. It scrolls where the window is lower, and stays in sight when its button scrolls away.
import { Popover as Base } from '@base-ui/react/popover'
import type { ReactElement, ReactNode } from 'react'
import { classes } from './classes'

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
  return (
    <Base.Root open={open} onOpenChange={onOpen}>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner sideOffset={6} sticky className="z-50">
          <Base.Popup
            className={classes(
              'grid max-h-(--available-height) max-w-[calc(100vw-2rem)] gap-3 overflow-y-auto rounded-lg border border-line bg-raised p-4 shadow-pop transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0',
              isWide ? 'w-96' : 'w-64',
            )}
          >
            <Base.Title className="text-sm font-medium">{title}</Base.Title>
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}
