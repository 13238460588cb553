'use client'
// A form that is sent as it stands: not by the browser, and not a second time while the first is under way.
import type { ReactNode } from 'react'
import { classes } from '../ui/classes'

export function SendingForm({
  busy,
  onSend,
  className,
  children,
}: {
  busy: boolean
  onSend: () => Promise<void>
  className?: string
  children: ReactNode
}) {
  return (
    <form
      className={classes('grid gap-4', className)}
      onSubmit={(event) => {
        event.preventDefault()
        if (!busy) void onSend()
      }}
    >
      {children}
    </form>
  )
}
