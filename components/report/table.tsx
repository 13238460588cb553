// A table of the report. It scrolls by itself where the screen is narrower than its words.
import type { ReactNode } from 'react'
import { classes } from '../ui/classes'

/** `caption` is read out, not shown: a heading stands above. */
export function Table({ caption, children }: { caption: string; children: ReactNode }) {
  return (
    // Focus lets the keyboard scroll it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className="overflow-x-auto print:overflow-visible" tabIndex={0} aria-label={caption}>
      <table className="w-full border-collapse text-sm">
        <caption className="sr-only">{caption}</caption>
        {children}
      </table>
    </section>
  )
}

export function Th({ scope = 'col', children }: { scope?: 'col' | 'row'; children: ReactNode }) {
  return (
    <th
      scope={scope}
      className={classes(
        'border-b border-line py-2 pr-4 text-left align-top',
        scope === 'col' ? 'text-xs font-medium whitespace-nowrap text-ink-2' : 'font-medium',
      )}
    >
      {children}
    </th>
  )
}

export function Td({ children }: { children: ReactNode }) {
  return <td className="border-b border-line py-2 pr-4 align-top">{children}</td>
}
