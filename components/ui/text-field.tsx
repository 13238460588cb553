'use client'
// TextField: one line of text. Field's props (`label`, `hint`, `error`, `optional`, `hideLabel`) and those of <input>;
// `onText` gets the new value.
import { Field as Base } from '@base-ui/react/field'
import type { ComponentProps, ReactNode } from 'react'
import { classes } from './classes'
import { controlLook, Field } from './field'

type FieldProps = Omit<ComponentProps<typeof Field>, 'children'>

export function TextField({
  label,
  hint,
  error,
  optional,
  hideLabel,
  className,
  onText,
  onChange,
  inputClassName,
  ...rest
}: FieldProps & { onText?: (text: string) => void; inputClassName?: string } & Omit<
    ComponentProps<'input'>,
    'children'
  >): ReactNode {
  return (
    <Field {...{ label, hint, error, optional, hideLabel, className }}>
      <Base.Control
        {...rest}
        onChange={(event) => {
          onChange?.(event)
          onText?.(event.target.value)
        }}
        className={classes(controlLook, 'h-9 text-sm pointer-coarse:h-11', inputClassName)}
      />
    </Field>
  )
}
