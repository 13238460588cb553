// Keys in a list of choices that is open (Menu, Select): arrows, Home and End walk it, letters go to what begins with them.
import type { KeyboardEvent } from 'react'
import { isComposing } from '@/editor/composing'

const ITEMS = ':is([role^=menuitem], [role=option]):not(:disabled, [aria-disabled=true])'
/** Letters typed within this time belong together. */
const TOGETHER_MS = 700

let typed = { letters: '', at: 0 }

/** The choices of a list, in order. */
export function itemsOf(list: HTMLElement): HTMLElement[] {
  return [...list.querySelectorAll<HTMLElement>(ITEMS)]
}

/** Moves the focus as the key says. Tab closes the list and goes on from its trigger. */
export function moveInList(event: KeyboardEvent<HTMLElement>, close: () => void): void {
  if (event.key === 'Tab') return close()
  const items = itemsOf(event.currentTarget)
  const at = items.findIndex((item) => item === document.activeElement)
  const present = items[at]
  if (event.key === ' ' && typed.at < event.timeStamp - TOGETHER_MS && present instanceof HTMLAnchorElement) {
    event.preventDefault()
    return present.click()
  }
  const next = itemAfter(event, items, at)
  if (next === undefined) return
  event.preventDefault()
  next.focus()
}

function itemAfter(event: KeyboardEvent, items: readonly HTMLElement[], at: number): HTMLElement | undefined {
  switch (event.key) {
    case 'ArrowDown':
      return items[(at + 1) % items.length]
    case 'ArrowUp':
      return items.at(at < 0 ? -1 : at - 1)
    case 'Home':
      return items[0]
    case 'End':
      return items.at(-1)
  }
  const isLetter = [...event.key].length === 1 && event.key !== ' '
  if (!isLetter || event.ctrlKey || event.metaKey || event.altKey || isComposing(event.nativeEvent)) return undefined
  const letters = event.timeStamp - typed.at < TOGETHER_MS ? typed.letters + event.key : event.key
  typed = { letters, at: event.timeStamp }
  // The same letter again goes to the next of its kind.
  const isRepeated = new Set(letters).size === 1
  const wanted = (isRepeated ? letters.slice(0, 1) : letters).toLowerCase()
  const from = isRepeated ? at + 1 : Math.max(0, at)
  return [...items.slice(from), ...items.slice(0, from)].find((item) =>
    item.textContent.trim().toLowerCase().startsWith(wanted),
  )
}
