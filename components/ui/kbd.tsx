// Kbd: the name of a key, as on its cap. Beside a button it is left out for fingers: there may be no keyboard.
import type { ReactNode } from 'react'
import { classes } from './classes'

type KbdProps = {
  children: ReactNode
  /** The key is what is being told, not an aside: shown for fingers too. */
  isSubject?: boolean
}

export function Kbd({ children, isSubject = false }: KbdProps) {
  return (
    <kbd
      className={classes(
        'inline-flex h-4.5 min-w-4.5 items-center justify-center rounded-sm border border-current/35 px-1 font-sans text-2xs leading-none font-medium',
        !isSubject && 'pointer-coarse:hidden',
      )}
    >
      {children}
    </kbd>
  )
}
