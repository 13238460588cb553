'use client'
// Dialog: a piece of work apart from the page. Controlled by `open` and `onOpen`; `title` names it; `actions` stand at its
// foot. The first field gets the focus. On a narrow screen it is a sheet from the bottom. Escape, a press beside it and
// the cross close it unless `busy`. The browser's own <dialog> keeps the focus in and gives it back.
import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type ReactNode, useId, useLayoutEffect, useRef } from 'react'
import { createPortal } from 'react-dom'
import { classes } from './classes'
import { useOnRoot } from './on-root'

const WIDTHS = { sm: 'sm:w-96', md: 'sm:w-[32rem]', lg: 'sm:w-[44rem]' }

type Props = {
  onOpen: (open: boolean) => void
  title: ReactNode
  description?: ReactNode
  actions?: ReactNode
  width?: keyof typeof WIDTHS
  busy?: boolean
  /** Something was typed: a press beside the dialog does not close it. */
  isKept?: boolean
  children?: ReactNode
}

export function Dialog({ open, ...props }: { open: boolean } & Props) {
  return open && createPortal(<OpenDialog {...props} />, document.body)
}

function OpenDialog({
  onOpen,
  title,
  description,
  actions,
  width = 'md',
  busy = false,
  isKept = false,
  children,
}: Props) {
  const t = useTranslations('common')
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const body = useRef<HTMLDivElement>(null)
  useOnRoot('modal')
  useLayoutEffect(() => {
    const element = dialog.current
    element?.showModal()
    body.current?.querySelector<HTMLElement>('input:not([type=hidden]), textarea, select, button, a')?.focus()
    // Closed before it is taken away, it gives the focus back.
    return () => element?.close()
  }, [])
  return (
    // A press beside it is for the mouse; Escape does the same.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <dialog
      ref={dialog}
      // Written out for whoever asks whether a key was pressed in a dialog.
      // oxlint-disable-next-line jsx-a11y/no-redundant-roles
      role="dialog"
      aria-labelledby={`${id}-title`}
      aria-describedby={description ? `${id}-description` : undefined}
      onCancel={(event) => {
        if (event.target !== event.currentTarget) return
        event.preventDefault()
        if (!busy) onOpen(false)
      }}
      onClose={(event) => {
        if (event.target !== event.currentTarget || event.currentTarget.open) return
        // A second Escape closes whatever one says.
        if (busy) event.currentTarget.showModal()
        else onOpen(false)
      }}
      onMouseDown={(event) => {
        if (event.target !== event.currentTarget || busy || isKept) return
        const { left, right, top, bottom } = event.currentTarget.getBoundingClientRect()
        const { clientX: x, clientY: y } = event
        if (x >= left && x <= right && y >= top && y <= bottom) return
        // The press itself must not take the focus that closing gives back.
        event.preventDefault()
        onOpen(false)
      }}
      className={classes(
        'fixed inset-0 m-0 mt-auto h-fit max-h-[min(92dvh,56rem)] w-full max-w-full flex-col overflow-hidden rounded-t-xl border border-line bg-raised text-ink shadow-pop open:flex',
        'backdrop:bg-[oklch(0.15_0.02_270/0.42)] transition-[opacity,translate] starting:translate-y-6 starting:opacity-0 sm:starting:translate-y-2',
        'sm:m-auto sm:max-w-[calc(100vw-2rem)] sm:rounded-xl',
        WIDTHS[width],
      )}
    >
      <div className="flex items-start gap-4 px-5 pt-4 pb-3">
        <div className="grid min-w-0 flex-1 gap-1">
          <h2 id={`${id}-title`} className="text-lg font-semibold">
            {title}
          </h2>
          {description && (
            <p id={`${id}-description`} className="text-sm text-ink-2">
              {description}
            </p>
          )}
        </div>
        <button
          type="button"
          aria-label={t('close')}
          disabled={busy}
          onClick={() => onOpen(false)}
          className="-mr-2 inline-flex size-9 shrink-0 items-center justify-center rounded-md border border-transparent text-ink-2 hover:bg-hover hover:text-ink"
        >
          <X size={18} aria-hidden />
        </button>
      </div>
      {children && (
        <div ref={body} className="min-h-0 flex-1 overflow-y-auto px-5 pt-1 pb-5">
          {children}
        </div>
      )}
      {actions && (
        <div className="flex flex-wrap justify-end gap-2 border-t border-line bg-paper px-5 py-3 pb-[max(0.75rem,env(safe-area-inset-bottom))]">
          {actions}
        </div>
      )}
    </dialog>
  )
}
