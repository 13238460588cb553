'use client'
// Select: one of a few. `options` are {value, label, hint?, icon?}; `value` null: none chosen (shows `placeholder`).
// Inside a Field it is labelled by it; elsewhere give `label`. `size` sm | md; `look` quiet has no border until hovered.
import { Select as Base } from '@base-ui/react/select'
import { Check, ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'
import { classes } from './classes'

export type SelectOption<V extends string> = { value: V; label: string; hint?: string; icon?: ReactNode }

export function Select<V extends string>({
  options,
  value,
  onValue,
  placeholder,
  label,
  size = 'md',
  look = 'field',
  disabled,
  name,
  className,
}: {
  options: readonly SelectOption<V>[]
  value: V | null
  onValue: (value: V) => void
  placeholder?: string
  label?: string
  size?: 'sm' | 'md'
  look?: 'field' | 'quiet'
  disabled?: boolean
  name?: string
  className?: string
}) {
  const chosen = options.find((option) => option.value === value)
  return (
    <Base.Root
      items={options as SelectOption<V>[]}
      value={value}
      onValueChange={(next) => next !== null && onValue(next as V)}
      disabled={disabled}
      name={name}
    >
      <Base.Trigger
        aria-label={label}
        className={classes(
          'inline-flex max-w-full items-center justify-between gap-2 rounded-md border text-left transition-colors data-disabled:opacity-60',
          size === 'sm' ? 'h-7 px-2 text-xs pointer-coarse:h-9' : 'h-9 px-3 text-sm pointer-coarse:h-11',
          look === 'field'
            ? 'border-line-strong bg-raised hover:border-ink-3'
            : '-mx-2 border-transparent hover:bg-hover data-popup-open:bg-hover',
          className,
        )}
      >
        <span className="flex min-w-0 items-center gap-1.5">
          {chosen?.icon}
          <Base.Value className={classes('truncate', chosen === undefined && 'text-ink-3')}>
            {() => chosen?.label ?? placeholder ?? ''}
          </Base.Value>
        </span>
        <Base.Icon className="shrink-0 text-ink-3">
          <ChevronDown size={14} aria-hidden />
        </Base.Icon>
      </Base.Trigger>
      <Base.Portal>
        <Base.Positioner sideOffset={4} alignItemWithTrigger={false} className="z-50 outline-none">
          <Base.Popup className="max-h-(--available-height) min-w-(--anchor-width) max-w-80 overflow-y-auto rounded-lg border border-line bg-raised p-1 shadow-pop transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0">
            <Base.List>
              {options.map((option) => (
                <Base.Item
                  key={option.value}
                  value={option.value}
                  className="grid cursor-default grid-cols-[1rem_1fr] items-start gap-2 rounded-md px-2 py-1.5 text-sm outline-none data-highlighted:bg-accent-soft data-highlighted:text-ink pointer-coarse:py-2.5"
                >
                  <Base.ItemIndicator className="col-start-1 pt-0.5 text-accent">
                    <Check size={14} aria-hidden />
                  </Base.ItemIndicator>
                  <span className="col-start-2 min-w-0">
                    <span className="flex items-center gap-1.5">
                      {option.icon}
                      <Base.ItemText>{option.label}</Base.ItemText>
                    </span>
                    {option.hint && <span className="block text-xs text-ink-3">{option.hint}</span>}
                  </span>
                </Base.Item>
              ))}
            </Base.List>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}
