// Badge: a word about a thing. `tone` neutral (default) | accent | danger | quiet.
import type { ReactNode } from 'react'
import { classes } from './classes'

const TONES = {
  neutral: 'bg-sunken text-ink-2 border-line',
  accent: 'bg-accent-soft text-accent border-transparent',
  danger: 'bg-danger-soft text-danger border-transparent',
  quiet: 'border-transparent text-ink-3 px-0!',
}

export function Badge({
  tone = 'neutral',
  title,
  children,
}: {
  tone?: keyof typeof TONES
  title?: string
  children: ReactNode
}) {
  return (
    <span
      title={title}
      className={classes(
        'inline-flex items-center gap-1 rounded-full border px-2 text-xs font-medium whitespace-nowrap',
        TONES[tone],
      )}
    >
      {children}
    </span>
  )
}
