'use client'
// IconButton: a square button that shows only an icon. `label` is its name, read aloud and shown as a tooltip; `kbd` adds
// its key there. `size` sm (28 px) | md (36 px, default) | lg (48 px).
import type { ComponentProps, ReactNode } from 'react'
import { classes } from './classes'
import { Tooltip } from './tooltip'

const SIZES = { sm: 'size-7 pointer-coarse:size-9', md: 'size-9 pointer-coarse:size-11', lg: 'size-12' }

export function IconButton({
  label,
  kbd,
  size = 'md',
  className,
  children,
  type = 'button',
  ...rest
}: {
  label: string
  kbd?: string
  size?: keyof typeof SIZES
  children: ReactNode
} & Omit<ComponentProps<'button'>, 'aria-label'>) {
  return (
    <Tooltip text={label} kbd={kbd}>
      <button
        {...rest}
        type={type}
        aria-label={label}
        className={classes(
          'inline-flex shrink-0 items-center justify-center rounded-md border border-transparent text-ink-2 transition-colors',
          'hover:bg-hover hover:text-ink aria-pressed:bg-accent-soft aria-pressed:text-accent disabled:opacity-45',
          SIZES[size],
          className,
        )}
      >
        {children}
      </button>
    </Tooltip>
  )
}
