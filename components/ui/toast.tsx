'use client'
// Toasts. `useToast()` gives `tell(text, {undo?})`: says what was done, with a way back for ten seconds (and while the
// pointer or focus is on it); and `fail(text)`: says what went wrong, until closed. ToastRegion stands once, in the shell;
// F6 goes there.
import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from 'react'
import { classes } from './classes'

/** How many show at once; older ones come back when there is room. */
const LIMIT = 3

export type Toasts = {
  tell: (text: string, options?: { undo?: () => void | Promise<void> }) => void
  fail: (text: string) => void
}

type Toast = { id: number; text: string; isError: boolean; undo?: () => void | Promise<void> }

let count = 0
const ToastContext = createContext<Toasts | null>(null)

/** What a component says after it did something. */
export function useToast(): Toasts {
  const toasts = useContext(ToastContext)
  if (toasts === null) throw new Error('There is no ToastRegion around.')
  return toasts
}

export function ToastRegion({ children }: { children: ReactNode }) {
  const t = useTranslations('common')
  const [toasts, setToasts] = useState<readonly Toast[]>([])
  const [isHeld, setHeld] = useState(false)
  const region = useRef<HTMLElement>(null)
  const before = useRef<Element | null>(null)
  const api = useMemo((): Toasts => {
    const add = (toast: Omit<Toast, 'id'>) => {
      const id = (count += 1)
      setToasts((all) => [...all, { ...toast, id }])
    }
    return {
      tell: (text, { undo } = {}) => add({ text, isError: false, undo }),
      fail: (text) => add({ text, isError: true }),
    }
  }, [])

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key === 'F6' && region.current?.firstElementChild) region.current.focus()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])

  function close(id: number) {
    setToasts((all) => all.filter((toast) => toast.id !== id))
    setHeld(false)
    // Whoever was in it goes back to where they came from.
    if (region.current?.contains(document.activeElement) && before.current instanceof HTMLElement)
      before.current.focus()
  }

  return (
    <ToastContext value={api}>
      {children}
      {/* Resting on the notices keeps them; nothing here is pressed. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <section
        ref={region}
        tabIndex={-1}
        aria-label={t('notifications')}
        aria-live="polite"
        aria-relevant="additions"
        onPointerEnter={() => setHeld(true)}
        onPointerLeave={() => setHeld(false)}
        onFocus={({ relatedTarget }) => {
          setHeld(true)
          if (!region.current?.contains(relatedTarget)) before.current = relatedTarget
        }}
        onBlur={() => setHeld(false)}
        className="fixed inset-x-4 bottom-[max(var(--toast-inset,1rem),env(safe-area-inset-bottom))] z-60 flex flex-col gap-2 outline-none sm:left-auto sm:w-96"
      >
        {toasts.slice(-LIMIT).map((toast) => (
          <ToastLine key={toast.id} toast={toast} isHeld={isHeld} onClose={() => close(toast.id)} />
        ))}
      </section>
    </ToastContext>
  )
}

function ToastLine({ toast, isHeld, onClose }: { toast: Toast; isHeld: boolean; onClose: () => void }) {
  const t = useTranslations('common')
  const { text, isError, undo } = toast
  const end = useRef(onClose)
  useEffect(() => {
    end.current = onClose
  })
  const time = isError ? null : undo ? 10_000 : 5_000
  useEffect(() => {
    if (time === null || isHeld) return
    const timer = setTimeout(() => end.current(), time)
    return () => clearTimeout(timer)
  }, [time, isHeld])
  return (
    <div
      className={classes(
        'flex items-center gap-2 rounded-lg border py-1.5 pr-1.5 pl-4 shadow-pop transition-[opacity,translate] starting:translate-y-3 starting:opacity-0',
        isError ? 'border-danger bg-danger-soft text-danger' : 'border-transparent bg-ink text-paper',
      )}
    >
      <p role={isError ? 'alert' : undefined} className="min-w-0 flex-1 py-1 text-sm">
        {text}
      </p>
      {undo && (
        <button
          type="button"
          onClick={() => {
            onClose()
            void undo()
          }}
          className="h-8 shrink-0 rounded-md border border-current/40 px-3 text-sm font-medium hover:bg-paper/15"
        >
          {t('undo')}
        </button>
      )}
      <button
        type="button"
        aria-label={t('close')}
        onClick={onClose}
        className="inline-flex size-8 shrink-0 items-center justify-center rounded-md border border-transparent hover:bg-paper/15"
      >
        <X size={16} aria-hidden />
      </button>
    </div>
  )
}
