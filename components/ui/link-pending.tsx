'use client'
// LinkPending: stands inside a PageLink; while the page it leads to is on its way, a thin line runs along the top edge of
// the window. A page that comes at once shows none.
import { useLinkStatus } from 'next/link'

export function LinkPending() {
  const { pending } = useLinkStatus()
  if (!pending) return null
  return (
    <span aria-hidden className="link-pending pointer-events-none fixed inset-x-0 top-0 z-60 h-0.5 overflow-hidden">
      <span className="block h-full w-2/5 bg-accent" />
    </span>
  )
}
