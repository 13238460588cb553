'use client'
// Select: one of a few. `options` are {value, label, hint?, icon?}; `value` null: none chosen (shows `placeholder`).
// Inside a Field it is labelled by it; elsewhere give `label`. `size` sm | md; `look` quiet has no border until hovered.
// The platform's <select> shows neither hints nor icons everywhere: this is the select-only combobox of the ARIA practices.
/* oxlint-disable jsx-a11y/prefer-tag-over-role */
import { Check, ChevronDown } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useState } from 'react'
import { classes } from './classes'
import { useField } from './field'
import { itemsOf, moveInList } from './list-keys'
import { focusHovered } from './menu'
import { popupLook, usePopup } from './use-popup'

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
  className?: string
}) {
  const field = useField()
  const [open, setOpen] = useState(false)
  const { trigger, triggerProps, popup, popupProps, close } = usePopup({
    open,
    onOpen: setOpen,
    focusIn(part) {
      const items = itemsOf(part)
      const present = items.find((item) => item.ariaSelected === 'true') ?? items[0] ?? part
      present.focus()
    },
  })
  const chosen = options.find((option) => option.value === value)

  /** Arrows and letters open the list. */
  function openByKey(event: KeyboardEvent) {
    const isLetter = /^[\p{L}\p{N}]$/u.test(event.key) && !event.ctrlKey && !event.metaKey && !event.altKey
    if (disabled || !(event.key === 'ArrowDown' || event.key === 'ArrowUp' || isLetter)) return
    event.preventDefault()
    event.stopPropagation()
    setOpen(true)
  }

  return (
    <>
      <button
        {...field}
        {...triggerProps}
        ref={trigger}
        type="button"
        role="combobox"
        aria-haspopup="listbox"
        aria-controls={popupProps.id}
        aria-expanded={open}
        aria-label={label}
        disabled={disabled}
        onKeyDown={openByKey}
        className={classes(
          'inline-flex max-w-full items-center justify-between gap-2 rounded-md border text-left transition-colors disabled:opacity-60',
          size === 'sm' ? 'h-7 px-2 text-xs pointer-coarse:h-9' : 'h-9 px-3 text-sm pointer-coarse:h-11',
          look === 'field'
            ? 'border-line-strong bg-raised hover:border-ink-3'
            : '-mx-2 border-transparent hover:bg-hover data-popup-open:bg-hover',
          className,
        )}
      >
        <span className="flex min-w-0 items-center gap-1.5">
          {chosen?.icon}
          <span className={classes('truncate', chosen === undefined && 'text-ink-3')}>
            {chosen?.label ?? placeholder ?? ''}
          </span>
        </span>
        <ChevronDown size={14} aria-hidden className="shrink-0" />
      </button>
      <div
        {...popupProps}
        ref={popup}
        role="listbox"
        tabIndex={-1}
        aria-label={label}
        aria-labelledby={label === undefined ? field?.['aria-labelledby'] : undefined}
        className={classes(popupLook, 'max-w-80 p-1')}
        onKeyDown={(event) => moveInList(event, close)}
        onPointerMove={focusHovered}
      >
        {open &&
          options.map((option) => (
            <button
              key={option.value}
              type="button"
              role="option"
              aria-selected={option.value === value}
              tabIndex={-1}
              onClick={() => {
                close()
                onValue(option.value)
              }}
              className="grid w-full cursor-default grid-cols-[1rem_1fr] items-start gap-2 rounded-md border border-transparent px-2 py-1.5 text-left text-sm outline-none focus:bg-accent-soft focus:text-ink pointer-coarse:py-2.5"
            >
              <span className="col-start-1 pt-0.5 text-accent">
                {option.value === value && <Check size={14} aria-hidden />}
              </span>
              <span className="col-start-2 min-w-0">
                <span className="flex items-center gap-1.5">
                  {option.icon}
                  {option.label}
                </span>
                {option.hint && <span className="block text-xs text-ink-3">{option.hint}</span>}
              </span>
            </button>
          ))}
      </div>
    </>
  )
}
