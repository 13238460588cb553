'use client'
// TextArea: several lines. It grows with its text from `rows` (3) on. Field's props and those of <textarea>; `onText` gets
// the new value.
import { Field as Base } from '@base-ui/react/field'
import type { ComponentProps } from 'react'
import { classes } from './classes'
import { controlLook, Field } from './field'

type FieldProps = Omit<ComponentProps<typeof Field>, 'children'>

export function TextArea({
  label,
  hint,
  error,
  optional,
  hideLabel,
  className,
  onText,
  onChange,
  inputClassName,
  rows = 3,
  ...rest
}: FieldProps & { onText?: (text: string) => void; inputClassName?: string } & Omit<
    ComponentProps<'textarea'>,
    'children'
  >) {
  return (
    <Field {...{ label, hint, error, optional, hideLabel, className }}>
      <Base.Control
        render={
          <textarea
            {...rest}
            rows={rows}
            onChange={(event) => {
              onChange?.(event)
              onText?.(event.target.value)
            }}
            className={classes(controlLook, 'field-sizing-content min-h-16 py-2 text-sm', inputClassName)}
            style={{ minHeight: `${rows * 1.375 + 1}rem` }}
          />
        }
      />
    </Field>
  )
}
