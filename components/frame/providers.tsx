'use client'
// What client parts of every page stand in: tooltips that follow each other at once, and toasts.
import type { ReactNode } from 'react'
import { ToastRegion } from '../ui/toast'
import { TooltipLayer } from '../ui/tooltip'

export function Providers({ children }: { children: ReactNode }) {
  return (
    <ToastRegion>
      <div className="isolate flex flex-1 flex-col">{children}</div>
      <TooltipLayer />
    </ToastRegion>
  )
}
