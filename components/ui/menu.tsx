'use client'
// Menu: actions behind a button. `trigger` is the button element (e.g. <IconButton …/> or <Button …/>); children are
// MenuItem, MenuLink, MenuChoice, MenuHeading and MenuLine.
import { Menu as Base } from '@base-ui/react/menu'
import { Check } from 'lucide-react'
import Link from 'next/link'
import type { ReactElement, ReactNode } from 'react'
import { classes } from './classes'

const ITEM =
  'flex min-h-8 w-full cursor-default items-center gap-2 rounded-md px-2 py-1.5 text-sm no-underline outline-none select-none data-disabled:opacity-50 data-highlighted:bg-accent-soft pointer-coarse:min-h-11'

export function Menu({
  trigger,
  align = 'start',
  children,
}: {
  trigger: ReactElement<Record<string, unknown>>
  align?: 'start' | 'center' | 'end'
  children: ReactNode
}) {
  return (
    <Base.Root>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner sideOffset={6} align={align} className="z-50 outline-none">
          <Base.Popup className="max-h-(--available-height) min-w-48 max-w-80 overflow-y-auto rounded-lg border border-line bg-raised p-1 text-ink shadow-pop outline-none transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0">
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
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
    <Base.Item onClick={onClick} disabled={disabled} className={classes(ITEM, danger && 'text-danger')}>
      {icon}
      {children}
    </Base.Item>
  )
}

/** Goes to a page. */
export function MenuLink({ href, icon, children }: { href: string; icon?: ReactNode; children: ReactNode }) {
  return (
    <Base.Item render={<Link href={href} />} nativeButton={false} className={ITEM}>
      {icon}
      {children}
    </Base.Item>
  )
}

/** Downloads a file: a plain link, which is never fetched ahead. */
export function MenuDownload({ href, icon, children }: { href: string; icon?: ReactNode; children: ReactNode }) {
  return (
    <Base.Item
      // Base UI puts the words in as children.
      // oxlint-disable-next-line jsx-a11y/anchor-has-content, jsx-a11y/control-has-associated-label
      render={<a href={href} download />}
      nativeButton={false}
      className={ITEM}
    >
      {icon}
      {children}
    </Base.Item>
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
    <Base.RadioGroup value={value} onValueChange={(next) => onValue(next as V)} aria-label={label}>
      <MenuHeading>{label}</MenuHeading>
      {options.map((option) => (
        <Base.RadioItem key={option.value} value={option.value} closeOnClick className={ITEM} lang={option.lang}>
          <span className="inline-flex w-4 text-accent">
            <Base.RadioItemIndicator>
              <Check size={14} aria-hidden />
            </Base.RadioItemIndicator>
          </span>
          {option.label}
        </Base.RadioItem>
      ))}
    </Base.RadioGroup>
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
  return <Base.Separator className="mx-1 my-1 h-px bg-line" />
}
