'use client'
// Field: a labelled control with a hint and an error that screen readers hear. Wrap TextField's parts or your own control
// (`<Field label=…><Field.Control …/></Field>` is what TextField and TextArea do). `error` is shown and marks it invalid.
import { Field as Base } from '@base-ui/react/field'
import type { ReactNode } from 'react'
import { classes } from './classes'

export function Field({
  label,
  hint,
  error,
  optional,
  hideLabel = false,
  className,
  children,
}: {
  label: ReactNode
  hint?: ReactNode
  error?: ReactNode
  /** The word for "optional", shown beside the label. */
  optional?: string
  hideLabel?: boolean
  className?: string
  children: ReactNode
}) {
  return (
    <Base.Root invalid={Boolean(error)} className={classes('grid content-start gap-1.5', className)}>
      <Base.Label className={hideLabel ? 'sr-only' : 'flex items-baseline gap-2 text-sm font-medium text-ink'}>
        {label}
        {optional && <span className="text-xs font-normal text-ink-3">{optional}</span>}
      </Base.Label>
      {children}
      {hint && <Base.Description className="text-xs text-ink-3">{hint}</Base.Description>}
      {error && (
        <Base.Error match className="text-xs text-danger">
          {error}
        </Base.Error>
      )}
    </Base.Root>
  )
}

/** The look of a text control. */
export const controlLook =
  'w-full rounded-md border border-line-strong bg-raised px-3 text-ink transition-colors hover:border-ink-3 focus-visible:border-focus focus-visible:outline-2 focus-visible:-outline-offset-1 data-invalid:border-danger disabled:bg-sunken disabled:text-ink-3'
