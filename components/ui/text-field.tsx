'use client'
// TextField: one line of text. Field's props (`label`, `hint`, `error`, `optional`, `hideLabel`) and those of <input>;
// `onText` gets the new value.
import type { ComponentProps, ReactNode } from 'react'
import { classes } from './classes'
import { controlLook, Field, useField } from './field'

type InputProps = { onText?: (text: string) => void; inputClassName?: string } & Omit<
  ComponentProps<'input'>,
  'children' | 'id'
>

export function TextField({
  label,
  hint,
  error,
  optional,
  hideLabel,
  className,
  ...rest
}: Omit<ComponentProps<typeof Field>, 'children'> & InputProps): ReactNode {
  return (
    <Field {...{ label, hint, error, optional, hideLabel, className }}>
      <Input {...rest} />
    </Field>
  )
}

function Input({ onText, onChange, inputClassName, ...rest }: InputProps) {
  return (
    <input
      {...useField()}
      {...rest}
      onChange={(event) => {
        onChange?.(event)
        onText?.(event.target.value)
      }}
      className={classes(controlLook, 'h-9 text-sm pointer-coarse:h-11', inputClassName)}
    />
  )
}
