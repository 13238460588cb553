'use client'
// A row of buttons of which one (or several) are pressed.
import type { ReactNode } from 'react'
import { classes } from '../ui/classes'

export type Choice<V extends string> = { value: V; label: ReactNode; title?: string; pressedLook?: string }

/** `pressed` are the values in force; a press on one calls `onChoose` with it. */
export function ChoiceRow<V extends string>({
  label,
  choices,
  pressed,
  onChoose,
  isStacked = false,
}: {
  label: string
  choices: readonly Choice<V>[]
  pressed: readonly V[]
  onChoose: (value: V) => void
  /** Equal columns, sign over word. */
  isStacked?: boolean
}) {
  return (
    <fieldset
      className={isStacked ? 'grid min-w-0 auto-cols-fr grid-flow-col gap-1' : 'flex min-w-0 flex-wrap gap-1.5'}
    >
      <legend className="sr-only">{label}</legend>
      {choices.map((choice) => {
        const isPressed = pressed.includes(choice.value)
        return (
          <button
            key={choice.value}
            type="button"
            aria-pressed={isPressed}
            title={choice.title}
            onClick={() => onChoose(choice.value)}
            className={classes(
              'inline-flex items-center border transition-colors pointer-coarse:min-h-11',
              isStacked
                ? 'min-h-11 min-w-0 flex-col justify-center rounded-md px-0.5 text-2xs leading-tight'
                : 'min-h-7 gap-1 rounded-full px-2.5 text-xs',
              isPressed
                ? (choice.pressedLook ?? 'border-accent bg-accent-soft font-semibold text-accent')
                : 'border-line bg-raised text-ink-2 hover:bg-hover',
            )}
          >
            {choice.label}
          </button>
        )
      })}
    </fieldset>
  )
}
