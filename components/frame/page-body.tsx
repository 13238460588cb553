// PageBody: the centred column of a page. PageHead: its title (the h1), a line under it, and actions beside it.
import type { ReactNode } from 'react'
import { classes } from '../ui/classes'

const WIDTHS = { text: 'max-w-3xl', page: 'max-w-5xl', wide: 'max-w-7xl' }

export function PageBody({ width = 'page', children }: { width?: keyof typeof WIDTHS; children: ReactNode }) {
  return (
    <div className={classes('mx-auto w-full flex-1 px-4 pt-6 pb-20 sm:px-8 sm:pt-10', WIDTHS[width])}>{children}</div>
  )
}

export function PageHead({ title, lead, actions }: { title: ReactNode; lead?: ReactNode; actions?: ReactNode }) {
  return (
    <div className="mb-6 flex flex-wrap items-end justify-between gap-x-6 gap-y-4 sm:mb-8">
      <div className="grid min-w-0 gap-1.5">
        <h1 className="font-serif text-2xl leading-tight font-semibold tracking-tight">{title}</h1>
        {lead && <div className="max-w-2xl text-base text-ink-2">{lead}</div>}
      </div>
      {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
    </div>
  )
}

/** A part of a page with its heading (h2), and what stands beside it. */
export function Section({
  title,
  aside,
  children,
  className,
}: {
  title: ReactNode
  aside?: ReactNode
  children: ReactNode
  className?: string
}) {
  return (
    <section className={classes('mb-10', className)}>
      <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h2 className="text-md font-semibold">{title}</h2>
        {aside && <div className="text-sm text-ink-3">{aside}</div>}
      </div>
      {children}
    </section>
  )
}
