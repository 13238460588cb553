'use client'
// Keys as they stand on their caps.
import type { ReaderCommand } from '@/editor/keys'
import { Kbd } from '../ui/kbd'
import { useKeys } from './use-keys'

const CAPS: Record<string, string> = {
  ArrowRight: '→',
  ArrowLeft: '←',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Enter: '↵',
  Escape: 'Esc',
  Delete: 'Del',
}

/** The parts of a key's name (`Mod-Shift-z`) as they stand on the keyboard: `Ctrl`, `Shift`, `Z`. */
export function capsOf(name: string, isMac: boolean, caps = CAPS): string[] {
  const [, mod, alt, shift, base = ''] = /^(Mod-)?(Alt-)?(Shift-)?(.+)$/.exec(name) ?? []
  const cap = caps[base] ?? (base.length === 1 ? base.toUpperCase() : base)
  return [mod && (isMac ? '⌘' : 'Ctrl'), alt && (isMac ? '⌥' : 'Alt'), shift && 'Shift', cap].filter(
    (part): part is string => part !== undefined && part !== '',
  )
}

/** The same on one cap: `Ctrl+Z`, `⌘Z`. */
export function keyText(name: string, isMac: boolean): string {
  return capsOf(name, isMac).join(isMac ? '' : '+')
}

/** The same as it is heard: no arrows and hooks. */
export function spokenKey(name: string, isMac: boolean): string {
  return capsOf(name, isMac, {}).join(isMac ? '' : '+')
}

/** The first key of a command as on one cap, for a button's `kbd`; undefined where it has none. */
export function useKeyText(command: ReaderCommand): string | undefined {
  const { bindings, isMac } = useKeys()
  const [name] = bindings.keysOf(command)
  return name === undefined ? undefined : keyText(name, isMac)
}

/** The first key of a command; nothing where it has none. */
export function KeyOf({ command }: { command: ReaderCommand }) {
  const text = useKeyText(command)
  return text === undefined ? null : <Kbd>{text}</Kbd>
}
