'use client'
// What client parts of every page stand in: tooltips that follow each other at once, and toasts.
import { Tooltip } from '@base-ui/react/tooltip'
import type { ReactNode } from 'react'
import { ToastRegion } from '../ui/toast'

export function Providers({ children }: { children: ReactNode }) {
  return (
    <Tooltip.Provider delay={450} closeDelay={0}>
      <ToastRegion>
        <div className="isolate flex flex-1 flex-col">{children}</div>
      </ToastRegion>
    </Tooltip.Provider>
  )
}
