// Button. Props: `variant` primary | secondary (default) | quiet | danger; `size` sm | md (default) | lg
// (48 px, for thumbs); `icon` stands before the words; `busy` shows work going on and ignores presses; `kbd` names its key.
import type { ComponentProps, ReactNode } from 'react'
import { classes } from './classes'
import { Kbd } from './kbd'
import { Spinner } from './spinner'

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger'
export type ButtonSize = 'sm' | 'md' | 'lg'

export type Look = { variant?: ButtonVariant; size?: ButtonSize; icon?: ReactNode; kbd?: string }

const VARIANTS: Record<ButtonVariant, string> = {
  primary: 'bg-accent text-on-accent border-transparent hover:bg-accent-strong',
  secondary: 'bg-raised text-ink border-line-strong/55 shadow-card hover:bg-sunken',
  quiet: 'bg-transparent text-ink-2 border-transparent hover:bg-hover hover:text-ink',
  danger: 'bg-raised text-danger border-danger/50 hover:bg-danger-soft',
}
const SIZES: Record<ButtonSize, string> = {
  sm: 'h-7 px-2.5 text-xs gap-1.5 pointer-coarse:h-9',
  md: 'h-9 px-3.5 text-sm gap-2 pointer-coarse:h-11',
  lg: 'h-12 px-5 text-base gap-2.5',
}

/** The class names of a button, for a part that must be another element. */
export function buttonLook({ variant = 'secondary', size = 'md' }: Look, more?: string): string {
  return classes(
    'inline-flex shrink-0 items-center justify-center rounded-md border font-medium whitespace-nowrap select-none no-underline transition-colors',
    'aria-disabled:opacity-55 disabled:opacity-55',
    VARIANTS[variant],
    SIZES[size],
    more,
  )
}

export function Button({
  variant,
  size,
  icon,
  kbd,
  busy = false,
  className,
  children,
  type = 'button',
  onClick,
  ...rest
}: Look & { busy?: boolean } & ComponentProps<'button'>) {
  return (
    <button
      {...rest}
      type={type}
      aria-busy={busy || undefined}
      aria-disabled={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
      className={buttonLook({ variant, size }, className)}
    >
      {busy ? <Spinner /> : icon}
      {children}
      {kbd && <Kbd>{kbd}</Kbd>}
    </button>
  )
}
