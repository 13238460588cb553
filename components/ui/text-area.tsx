'use client'
// TextArea: several lines. It grows with its text from `rows` (3) on. Field's props and those of <textarea>; `onText` gets
// the new value.
import type { ComponentProps } from 'react'
import { classes } from './classes'
import { controlLook, Field, useField } from './field'

type AreaProps = { onText?: (text: string) => void; inputClassName?: string } & Omit<
  ComponentProps<'textarea'>,
  'children' | 'id'
>

export function TextArea({
  label,
  hint,
  error,
  optional,
  hideLabel,
  className,
  ...rest
}: Omit<ComponentProps<typeof Field>, 'children'> & AreaProps) {
  return (
    <Field {...{ label, hint, error, optional, hideLabel, className }}>
      <Area {...rest} />
    </Field>
  )
}

function Area({ onText, onChange, inputClassName, rows = 3, ...rest }: AreaProps) {
  return (
    <textarea
      {...useField()}
      {...rest}
      rows={rows}
      onChange={(event) => {
        onChange?.(event)
        onText?.(event.target.value)
      }}
      className={classes(controlLook, 'field-sizing-content min-h-16 py-2 text-sm', inputClassName)}
      style={{ minHeight: `${rows * 1.375 + 1}rem` }}
    />
  )
}
