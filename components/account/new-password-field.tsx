'use client'
// A password being chosen, as the server will take it.
import { TextField } from '../ui/text-field'

export function NewPasswordField({
  label,
  hint,
  least,
  value,
  onText,
}: {
  label: string
  hint: string
  /** Characters it has at least. */
  least: number
  value: string
  onText: (text: string) => void
}) {
  return (
    <TextField
      label={label}
      hint={hint}
      type="password"
      value={value}
      onText={onText}
      autoComplete="new-password"
      minLength={least}
      maxLength={200}
      required
    />
  )
}
