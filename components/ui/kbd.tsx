// Kbd: the name of a key, as on its cap.
import type { ReactNode } from 'react'

export function Kbd({ children }: { children: ReactNode }) {
  return (
    <kbd className="inline-flex h-4.5 min-w-4.5 items-center justify-center rounded-sm border border-current/35 px-1 font-sans text-2xs leading-none font-medium pointer-coarse:hidden">
      {children}
    </kbd>
  )
}
