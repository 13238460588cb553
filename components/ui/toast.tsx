'use client'
// Toasts. `useToast()` gives `tell(text, {undo?})`: says what was done, with a way back for ten seconds (and while the
// pointer or focus is on it); and `fail(text)`: says what went wrong, until closed. ToastRegion stands once, in the shell.
import { Toast as Base } from '@base-ui/react/toast'
import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type ReactNode, useMemo } from 'react'
import { classes } from './classes'

export type Toasts = {
  tell: (text: string, options?: { undo?: () => void | Promise<void> }) => void
  fail: (text: string) => void
}

/** What a component says after it did something. */
export function useToast(): Toasts {
  const { add, close } = Base.useToastManager()
  const t = useTranslations('common')
  return useMemo(
    () => ({
      tell(text, { undo } = {}) {
        const id: string = add({
          title: text,
          timeout: undo ? 10_000 : 5_000,
          actionProps: undo && {
            children: t('undo'),
            onClick() {
              close(id)
              void undo()
            },
          },
        })
      },
      fail(text) {
        add({ title: text, type: 'error', timeout: 0, priority: 'high' })
      },
    }),
    [add, close, t],
  )
}

export function ToastRegion({ children }: { children: ReactNode }) {
  const t = useTranslations('common')
  return (
    <Base.Provider limit={3}>
      {children}
      <Base.Portal>
        <Base.Viewport
          aria-label={t('notifications')}
          className="fixed inset-x-4 bottom-[max(var(--toast-inset,1rem),env(safe-area-inset-bottom))] z-60 flex flex-col-reverse gap-2 sm:left-auto sm:w-96"
        >
          <ToastList />
        </Base.Viewport>
      </Base.Portal>
    </Base.Provider>
  )
}

function ToastList() {
  const { toasts } = Base.useToastManager()
  const t = useTranslations('common')
  return toasts.map((toast) => (
    <Base.Root
      key={toast.id}
      toast={toast}
      swipeDirection={['down', 'right']}
      className={classes(
        'rounded-lg border shadow-pop transition-[opacity,translate] data-ending-style:opacity-0 data-limited:hidden data-starting-style:translate-y-3 data-starting-style:opacity-0',
        toast.type === 'error' ? 'border-danger bg-danger-soft text-danger' : 'border-transparent bg-ink text-paper',
      )}
    >
      <Base.Content className="flex items-center gap-2 py-1.5 pr-1.5 pl-4">
        <Base.Title render={<p />} className="min-w-0 flex-1 py-1 text-sm" />
        {toast.actionProps && (
          <Base.Action className="h-8 shrink-0 rounded-md border border-current/40 px-3 text-sm font-medium hover:bg-paper/15" />
        )}
        <Base.Close
          aria-label={t('close')}
          className="inline-flex size-8 shrink-0 items-center justify-center rounded-md border border-transparent hover:bg-paper/15"
        >
          <X size={16} aria-hidden />
        </Base.Close>
      </Base.Content>
    </Base.Root>
  ))
}
