'use client'
// A line to type in, with suggestions below: arrows and Enter (or handing in the card) choose, Escape closes the list, then leaves. While an input
// method composes, its Enter is its own.
import { type ClipboardEvent, type KeyboardEvent, useId, useState } from 'react'
import { isComposing } from '@/editor/composing'
import { classes } from '../ui/classes'
import { controlLook } from '../ui/field'

// A <select> or <datalist> can neither hold hints nor make something new, so the list carries the roles itself.
const LIST = { role: 'listbox' } as const
const OPTION = { role: 'option' } as const

export type Suggestion = { id: string; label: string; hint?: string; isNew?: boolean }

/**
 * `suggest` gives what fits what is typed; `onPick` gets the chosen one with what was typed. `onPasteText` may take
 * pasted text for itself (returns true).
 */
export function SuggestionInput({
  label,
  placeholder,
  suggest,
  onPick,
  onPasteText,
  part,
}: {
  label: string
  placeholder: string
  suggest: (typed: string) => Suggestion[]
  onPick: (suggestion: Suggestion, typed: string) => void
  onPasteText?: (text: string) => boolean
  part?: string
}) {
  const listId = useId()
  const [typed, setTyped] = useState('')
  const [isOpen, setOpen] = useState(false)
  const [active, setActive] = useState(0)
  const options = isOpen ? suggest(typed) : []
  const chosen = options[Math.min(active, options.length - 1)]

  function pick(option: Suggestion): void {
    onPick(option, typed.trim())
    setTyped('')
    setActive(0)
  }

  const isTyped = ({ label: name }: Suggestion) => name === typed.trim()

  function press(event: KeyboardEvent): void {
    if (isComposing(event.nativeEvent)) return
    if (event.ctrlKey || event.metaKey) {
      // The card is being handed in: what was typed and not yet taken goes with it.
      const meant = active > 0 ? chosen : (options.find(isTyped) ?? options.find(({ isNew }) => isNew) ?? chosen)
      if (event.key === 'Enter' && typed.trim() !== '' && meant) pick(meant)
      return
    }
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      setOpen(true)
      const step = event.key === 'ArrowDown' ? 1 : -1
      if (options.length > 0) setActive((active + step + options.length) % options.length)
    } else if (event.key === 'Enter' && chosen) {
      event.preventDefault()
      pick(chosen)
    } else if (event.key === 'Escape' && isOpen && options.length > 0) {
      event.preventDefault()
      event.stopPropagation()
      setOpen(false)
    }
  }

  function paste(event: ClipboardEvent): void {
    if (onPasteText?.(event.clipboardData.getData('text/plain'))) event.preventDefault()
  }

  return (
    <div className="relative">
      <input
        type="text"
        role="combobox"
        aria-label={label}
        aria-expanded={options.length > 0}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={chosen && isOpen ? `${listId}-${options.indexOf(chosen)}` : undefined}
        autoComplete="off"
        data-part={part}
        placeholder={placeholder}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value)
          setActive(0)
          setOpen(true)
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={press}
        onPaste={paste}
        className={classes(controlLook, 'h-8 border-line! px-2 text-sm pointer-coarse:h-11')}
      />
      <div
        id={listId}
        {...LIST}
        aria-label={label}
        className={classes(
          'absolute inset-x-0 top-full z-30 mt-1 max-h-60 overflow-y-auto rounded-lg border border-line bg-raised p-1 shadow-pop',
          options.length === 0 && 'hidden',
        )}
      >
        {options.map((option, i) => (
          <div
            key={option.id}
            id={`${listId}-${i}`}
            {...OPTION}
            tabIndex={-1}
            aria-selected={option === chosen}
            // The field keeps the focus; a press chooses before it could be lost.
            onPointerDown={(event) => {
              event.preventDefault()
              pick(option)
            }}
            onPointerEnter={() => setActive(i)}
            className={classes(
              'grid cursor-default rounded-md px-2 py-1.5 text-sm pointer-coarse:py-2.5',
              option === chosen && 'bg-accent-soft',
            )}
          >
            <span className="min-w-0 break-words">{option.label}</span>
            {option.hint && <span className="text-xs text-ink-3">{option.hint}</span>}
          </div>
        ))}
      </div>
    </div>
  )
}
