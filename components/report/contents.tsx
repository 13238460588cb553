// Contents of the report: its parts, and under "Claims" each claim with its sign. Beside the text on a wide screen, folded
// above it on a narrow one; no script.
import { useTranslations } from 'next-intl'
import type { Report } from '@/core/report.schema'
import { MarkGlyph } from '../ui/mark'
import { claimAnchor } from './claim'

export type Part = { id: string; title: string }

export function Contents({ parts, report }: { parts: readonly Part[]; report: Report }) {
  const page = useTranslations('reportPage')
  return (
    <>
      <nav
        aria-label={page('contents')}
        className="sticky top-[calc(var(--bar-height)+1.5rem)] hidden max-h-[calc(100dvh-var(--bar-height)-3rem)] self-start overflow-y-auto pr-2 lg:block print:hidden"
      >
        <p className="mb-2 text-xs font-medium text-ink-3">{page('contents')}</p>
        <List parts={parts} report={report} />
      </nav>
      <details className="rounded-md border border-line bg-paper px-4 py-3 lg:hidden print:hidden">
        <summary className="text-base font-medium">{page('contents')}</summary>
        <nav aria-label={page('contents')} className="mt-3">
          <List parts={parts} report={report} />
        </nav>
      </details>
    </>
  )
}

function List({ parts, report }: { parts: readonly Part[]; report: Report }) {
  return (
    <ul className="grid grid-cols-[minmax(0,1fr)] gap-0.5 text-sm">
      {parts.map(({ id, title }) => (
        <li key={id}>
          <a
            href={`#${id}`}
            className="block rounded-sm px-1.5 py-1 text-ink-2 no-underline hover:bg-hover hover:text-ink"
          >
            {title}
          </a>
          {id === 'claims' && (
            <ul className="mb-1 ml-1.5 grid grid-cols-[minmax(0,1fr)] border-l border-line pl-1.5">
              {report.claims.map(({ number, verdict, statement, annotations }) => (
                <li key={number}>
                  <a
                    href={`#${claimAnchor(number)}`}
                    className="flex min-h-6 items-center gap-1.5 rounded-sm px-1.5 text-xs text-ink-2 no-underline hover:bg-hover hover:text-ink"
                  >
                    <MarkGlyph mark={verdict} className="text-2xs" />
                    <span className="min-w-0 truncate">
                      {number} {statement ?? annotations[0]?.quote.exact}
                    </span>
                  </a>
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  )
}
