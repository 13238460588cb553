'use client'
// Keys pressed anywhere on the page but in the text, which reads its own.
import { useEffect } from 'react'
import { isHeldDown, type ReaderCommand, worksInFields } from '@/editor/keys'
import type { Place } from './annotation-commands'
import { MOVES, runCommand } from './run-command'
import { useSession } from './use-reader'

/** Commands whose key a button or link needs for itself: Space, Enter, arrows. */
const OF_BUTTONS = new Set<ReaderCommand>(['look-at-sentence', 'look-at-block', 'open-card', ...MOVES])

/** Runs the command of a key wherever the focus is, unless something there needs the key. */
export function usePageKeys(): void {
  const session = useSession()
  useEffect(() => {
    void session.keys.learnLayout()
    function press(event: KeyboardEvent): void {
      if (event.defaultPrevented) return
      const target = event.target instanceof HTMLElement ? event.target : document.body
      const command = session.keys.commandOf(event)
      if (command === null || isKept(target, command)) return
      if (isHeldDown(event, command)) return event.preventDefault()
      if (runCommand(session, command, placeOf(target))) event.preventDefault()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [session])
}

function isKept(target: HTMLElement, command: ReaderCommand): boolean {
  if (target.closest('[role=dialog], [role=alertdialog], [role=menu], [role=listbox], .article-text') !== null)
    return true
  if (target.closest('[data-own-keys]') !== null && command !== 'leave') return true
  if (target.closest('input, textarea, select') !== null) return !worksInFields(command)
  return OF_BUTTONS.has(command) && target.closest('button, a, summary, [role=button], [role=combobox]') !== null
}

function placeOf(target: HTMLElement): Place {
  return target.closest('[data-card]') === null ? 'page' : 'card'
}
