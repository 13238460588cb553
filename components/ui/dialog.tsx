'use client'
// Dialog: a piece of work apart from the page. Controlled by `open` and `onOpen`; `title` names it; `actions` stand at its
// foot. The first field gets the focus. On a narrow screen it is a sheet from the bottom. Escape and the cross close it unless `busy`.
import { Dialog as Base } from '@base-ui/react/dialog'
import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type ReactNode, useRef } from 'react'
import { classes } from './classes'

const WIDTHS = { sm: 'sm:w-96', md: 'sm:w-[32rem]', lg: 'sm:w-[44rem]' }

export function Dialog({
  open,
  onOpen,
  title,
  description,
  actions,
  width = 'md',
  busy = false,
  isKept = false,
  children,
}: {
  open: boolean
  onOpen: (open: boolean) => void
  title: ReactNode
  description?: ReactNode
  actions?: ReactNode
  width?: keyof typeof WIDTHS
  busy?: boolean
  /** Something was typed: a press beside the dialog does not close it. */
  isKept?: boolean
  children?: ReactNode
}) {
  const t = useTranslations('common')
  const body = useRef<HTMLDivElement>(null)
  return (
    <Base.Root
      open={open}
      onOpenChange={(next) => (busy && !next ? undefined : onOpen(next))}
      disablePointerDismissal={isKept}
    >
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-40 bg-[oklch(0.15_0.02_270/0.42)] transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Base.Popup
          initialFocus={() => body.current?.querySelector<HTMLElement>('input, textarea, select, button, a') ?? true}
          className={classes(
            'fixed z-40 flex max-h-[min(92dvh,56rem)] flex-col overflow-hidden border border-line bg-raised shadow-pop transition-[opacity,translate]',
            'inset-x-0 bottom-0 rounded-t-xl data-ending-style:translate-y-6 data-ending-style:opacity-0 data-starting-style:translate-y-6 data-starting-style:opacity-0',
            'sm:inset-auto sm:top-1/2 sm:left-1/2 sm:max-w-[calc(100vw-2rem)] sm:-translate-1/2 sm:rounded-xl sm:data-ending-style:-translate-y-[calc(50%-8px)] sm:data-starting-style:-translate-y-[calc(50%-8px)]',
            WIDTHS[width],
          )}
        >
          <div className="flex items-start gap-4 px-5 pt-4 pb-3">
            <div className="grid min-w-0 flex-1 gap-1">
              <Base.Title className="text-lg font-semibold">{title}</Base.Title>
              {description && <Base.Description className="text-sm text-ink-2">{description}</Base.Description>}
            </div>
            <Base.Close
              aria-label={t('close')}
              disabled={busy}
              className="-mr-2 inline-flex size-9 shrink-0 items-center justify-center rounded-md border border-transparent text-ink-2 hover:bg-hover hover:text-ink"
            >
              <X size={18} aria-hidden />
            </Base.Close>
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
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  )
}
