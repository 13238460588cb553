'use client'
// Popover: a small piece of work beside its button. `trigger` is the button element; controlled by `open` and `onOpen`.
import { Popover as Base } from '@base-ui/react/popover'
import type { ReactElement, ReactNode } from 'react'

export function Popover({
  trigger,
  title,
  open,
  onOpen,
  children,
}: {
  trigger: ReactElement<Record<string, unknown>>
  title: string
  open: boolean
  onOpen: (open: boolean) => void
  children: ReactNode
}) {
  return (
    <Base.Root open={open} onOpenChange={onOpen}>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner sideOffset={6} className="z-50">
          <Base.Popup className="grid w-64 max-w-[calc(100vw-2rem)] gap-3 rounded-lg border border-line bg-raised p-4 shadow-pop transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0">
            <Base.Title className="text-sm font-medium">{title}</Base.Title>
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}
