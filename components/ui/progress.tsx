'use client'
// Progress: how far a piece of work is. `value` 0–1, null while unknown. `label` says of what.
import { useFormatter } from 'next-intl'
import { useId } from 'react'
import { classes } from './classes'

export function Progress({ value, label }: { value: number | null; label: string }) {
  const format = useFormatter()
  const id = useId()
  return (
    <div className="grid gap-1.5">
      <div className="flex justify-between text-xs text-ink-2">
        <label htmlFor={id}>{label}</label>
        {value !== null && <span>{format.number(value, { style: 'percent' })}</span>}
      </div>
      <progress
        id={id}
        max={1}
        value={value ?? undefined}
        className={classes(
          'h-1.5 w-full appearance-none overflow-hidden rounded-full border border-line bg-sunken',
          '[&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-sunken [&::-webkit-progress-value]:bg-accent',
          value === null && 'animate-pulse bg-accent',
        )}
      />
    </div>
  )
}
