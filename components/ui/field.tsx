'use client'
// Field: a labelled control with a hint and an error that screen readers hear. TextField, TextArea and Select inside it
// take its name by themselves; another control does by spreading `useField()`. `error` is shown and marks it invalid.
import { createContext, type ReactNode, useContext, useId, useMemo } from 'react'
import { classes } from './classes'

type FieldProps = {
  id: string
  'aria-labelledby': string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
}

const FieldContext = createContext<FieldProps | null>(null)

/** What a control inside a Field needs to be named and described by it; null outside of any. */
export function useField(): FieldProps | null {
  return useContext(FieldContext)
}

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
  const id = useId()
  const [hasHint, hasError] = [Boolean(hint), Boolean(error)]
  const control = useMemo(
    () => ({
      id,
      'aria-labelledby': `${id}-label`,
      'aria-describedby': [hasHint && `${id}-hint`, hasError && `${id}-error`].filter(Boolean).join(' ') || undefined,
      'aria-invalid': hasError || undefined,
    }),
    [id, hasHint, hasError],
  )
  return (
    <FieldContext value={control}>
      <div className={classes('grid content-start gap-1.5', className)}>
        <label
          id={`${id}-label`}
          htmlFor={id}
          className={hideLabel ? 'sr-only' : 'flex items-baseline gap-2 text-sm font-medium text-ink'}
        >
          {label}
          {optional && <span className="text-xs font-normal text-ink-3">{optional}</span>}
        </label>
        {children}
        {hint && (
          <p id={`${id}-hint`} className="text-xs text-ink-3">
            {hint}
          </p>
        )}
        {error && (
          <div id={`${id}-error`} className="text-xs text-danger">
            {error}
          </div>
        )}
      </div>
    </FieldContext>
  )
}

/** The look of a text control. */
export const controlLook =
  'w-full rounded-md border border-line-strong bg-raised px-3 text-ink transition-colors hover:border-ink-3 focus-visible:border-focus focus-visible:outline-2 focus-visible:-outline-offset-1 aria-invalid:border-danger disabled:bg-sunken disabled:text-ink-3'
