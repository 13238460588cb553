'use client'
// Menu: actions behind a button. `trigger` is the button element (e.g. <IconButton …/> or <Button …/>); children are
// MenuItem, MenuLink, MenuChoice, MenuHeading and MenuLine.
import { Check } from 'lucide-react'
import { PageLink } from './page-link'
import {
  cloneElement,
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  type ReactElement,
  type ReactNode,
  useState,
} from 'react'
import { classes } from './classes'
import { itemsOf, moveInList } from './list-keys'
import type { Align } from './stand-beside'
import { popupLook, usePopup } from './use-popup'

const ITEM =
  'flex min-h-8 w-full cursor-default items-center gap-2 rounded-md border border-transparent px-2 py-1.5 text-left text-sm no-underline outline-none select-none focus:bg-accent-soft disabled:opacity-50 pointer-coarse:min-h-11'

export function Menu({
  trigger,
  align = 'start',
  children,
}: {
  trigger: ReactElement<Record<string, unknown>>
  align?: Align
  children: ReactNode
}) {
  const [open, setOpen] = useState(false)
  const {
    trigger: button,
    triggerProps,
    popup,
    popupProps,
    close,
  } = usePopup({
    open,
    onOpen: setOpen,
    align,
    focusIn: (popup, byKeys) => (byKeys ? (itemsOf(popup)[0] ?? popup) : popup).focus(),
  })
  return (
    <>
      {cloneElement(trigger, {
        ...triggerProps,
        ref: button,
        id: `${popupProps.id}-trigger`,
        'aria-haspopup': 'menu',
        onKeyDown: (event: KeyboardEvent) => {
          if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
          event.preventDefault()
          setOpen(true)
        },
      })}
      <div
        {...popupProps}
        ref={popup}
        role="menu"
        tabIndex={-1}
        aria-labelledby={`${popupProps.id}-trigger`}
        className={classes(popupLook, 'min-w-48 max-w-80 p-1')}
        onKeyDown={(event) => moveInList(event, close)}
        onPointerMove={focusHovered}
        onClick={(event: MouseEvent) => {
          if (event.target instanceof Element && event.target.closest('[role^=menuitem]')) close()
        }}
      >
        {open && children}
      </div>
    </>
  )
}

/** The mouse carries the focus along, so that there is one highlight. */
export function focusHovered(event: PointerEvent): void {
  if (event.pointerType !== 'mouse' || !(event.target instanceof Element)) return
  const item = event.target.closest<HTMLElement>('[role^=menuitem], [role=option]')
  if (item !== document.activeElement) item?.focus({ preventScroll: true })
}

/** Does something at once. */
export function MenuItem({
  icon,
  danger = false,
  disabled,
  onClick,
  children,
}: {
  icon?: ReactNode
  danger?: boolean
  disabled?: boolean
  onClick: () => void
  children: ReactNode
}) {
  return (
    <button
      type="button"
      role="menuitem"
      tabIndex={-1}
      onClick={onClick}
      disabled={disabled}
      className={classes(ITEM, danger && 'text-danger')}
    >
      {icon}
      {children}
    </button>
  )
}

/** Goes to a page. */
export function MenuLink({ href, icon, children }: { href: string; icon?: ReactNode; children: ReactNode }) {
  return (
    <PageLink href={href} role="menuitem" tabIndex={-1} className={ITEM}>
      {icon}
      {children}
    </PageLink>
  )
}

/** Downloads a file: a plain link, which is never fetched ahead. */
export function MenuDownload({ href, icon, children }: { href: string; icon?: ReactNode; children: ReactNode }) {
  return (
    <a href={href} download role="menuitem" tabIndex={-1} className={ITEM}>
      {icon}
      {children}
    </a>
  )
}

/** One of a few, the present one ticked. */
export function MenuChoice<V extends string>({
  label,
  options,
  value,
  onValue,
}: {
  label: string
  options: readonly { value: V; label: string; lang?: string }[]
  value: V
  onValue: (value: V) => void
}) {
  return (
    <fieldset aria-label={label} className="min-w-0">
      <MenuHeading>{label}</MenuHeading>
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          role="menuitemradio"
          aria-checked={option.value === value}
          tabIndex={-1}
          onClick={() => onValue(option.value)}
          className={ITEM}
          lang={option.lang}
        >
          <span className="inline-flex w-4 text-accent">
            {option.value === value && <Check size={14} aria-hidden />}
          </span>
          {option.label}
        </button>
      ))}
    </fieldset>
  )
}

/** Words over a part of the menu. */
export function MenuHeading({ children }: { children: ReactNode }) {
  return (
    <div role="presentation" className="px-2 pt-2 pb-1 text-xs text-ink-3">
      {children}
    </div>
  )
}

/** A line between parts. */
export function MenuLine() {
  return <hr className="mx-1 my-1 h-px border-0 bg-line" />
}
