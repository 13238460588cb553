'use client'
// One command with its keys. Its button waits for the key that shall be its own; what that key does now is told first.
import { RotateCcw } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { whyNotKey } from '@/editor/bindings'
import type { ReaderCommand } from '@/editor/keys'
import { nameOf } from '@/editor/key-name'
import { Button } from '../ui/button'
import { IconButton } from '../ui/icon-button'
import { Kbd } from '../ui/kbd'
import { capsOf, keyText } from './key-text'
import { useKeys } from './use-keys'
import { useSession } from './use-reader'

/** `asking`: the next key is taken. `refused`: it cannot be had. `conflict`: another command has it. */
type Step =
  | { step: 'shown' }
  | { step: 'asking' }
  | { step: 'refused'; name: string; why: 'reserved' | 'types' }
  | { step: 'conflict'; name: string; owner: ReaderCommand }

export function KeyRow({ command }: { command: ReaderCommand }) {
  const t = useTranslations()
  const { keys } = useSession()
  const { bindings, isMac } = useKeys()
  const names = bindings.keysOf(command)
  const [now, setNow] = useState<Step>({ step: 'shown' })
  const label = t(`reader.commands.${command}`)
  const replace = useRef<HTMLButtonElement>(null)
  const isAsking = now.step === 'asking'

  const take = useEffectEvent((event: KeyboardEvent) => {
    if (/^(?:Shift|Control|Alt|AltGraph|Meta|CapsLock)$/.test(event.key)) return
    event.preventDefault()
    event.stopImmediatePropagation()
    keys.layout.see(event)
    if (event.key === 'Escape' && command !== 'leave') return setNow({ step: 'shown' })
    if (event.repeat) return
    const name = nameOf(event, keys.layout.get())
    const why = whyNotKey(name, command)
    const owner = keys.bindings().ownerOf(name)
    if (why !== null) setNow({ step: 'refused', name, why })
    else if (owner !== null && owner !== command) setNow({ step: 'conflict', name, owner })
    else give(name)
  })
  useEffect(() => {
    if (!isAsking) return
    const press = (event: KeyboardEvent) => take(event)
    window.addEventListener('keydown', press, true)
    return () => window.removeEventListener('keydown', press, true)
  }, [isAsking])

  useEffect(() => {
    if (now.step === 'conflict') replace.current?.focus()
  }, [now.step])

  function give(name: string): void {
    keys.set(command, name)
    setNow({ step: 'shown' })
  }

  return (
    <li className="py-0.5">
      <div className="flex min-h-8 items-center gap-2">
        <span className="min-w-0 flex-1 text-ink-2">{label}</span>
        {keys.isOwn(command) && (
          <IconButton
            size="sm"
            label={t('palette.keys.resetOne', { command: label })}
            onClick={() => keys.set(command, null)}
          >
            <RotateCcw size={13} aria-hidden />
          </IconButton>
        )}
        <button
          type="button"
          aria-label={t('palette.keys.change', {
            command: label,
            keys: names.map((name) => keyText(name, isMac)).join(', ') || t('palette.keys.none'),
          })}
          aria-pressed={isAsking}
          onClick={() => setNow(isAsking ? { step: 'shown' } : { step: 'asking' })}
          onBlur={() => isAsking && setNow({ step: 'shown' })}
          className="flex min-h-7 min-w-10 shrink-0 items-center justify-end gap-1.5 rounded-md border border-transparent px-1.5 hover:border-line hover:bg-hover aria-pressed:border-accent aria-pressed:bg-accent-soft pointer-coarse:min-h-11"
        >
          {isAsking && <span className="text-xs text-accent">{t('palette.keys.asking')}</span>}
          {!isAsking && names.length === 0 && <span className="text-xs text-ink-3">{t('palette.keys.none')}</span>}
          {!isAsking && names.map((name) => <Caps key={name} name={name} isMac={isMac} />)}
        </button>
      </div>
      <div aria-live="polite">
        {now.step === 'refused' && (
          <p className="pb-1 text-xs text-danger">{t(`palette.keys.${now.why}`, { key: keyText(now.name, isMac) })}</p>
        )}
        {now.step === 'conflict' && (
          <div className="flex flex-wrap items-center gap-2 rounded-md bg-sunken p-2 text-xs">
            <span className="min-w-0 flex-1 basis-full">
              {t('palette.keys.conflict', {
                key: keyText(now.name, isMac),
                owner: t(`reader.commands.${now.owner}`),
              })}
            </span>
            <Button size="sm" variant="primary" ref={replace} onClick={() => give(now.name)}>
              {t('palette.keys.replace')}
            </Button>
            <Button size="sm" variant="quiet" onClick={() => setNow({ step: 'shown' })}>
              {t('palette.keys.keep')}
            </Button>
          </div>
        )}
      </div>
    </li>
  )
}

function Caps({ name, isMac }: { name: string; isMac: boolean }) {
  return (
    <span className="flex gap-0.5">
      {capsOf(name, isMac).map((cap) => (
        <Kbd key={cap} isSubject>
          {cap}
        </Kbd>
      ))}
    </span>
  )
}
