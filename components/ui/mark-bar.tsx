// MarkBar: how many annotations have each mark, as a bar in the marks' patterns and as numbers with their signs. Never a
// percentage. MarkCounts: the numbers alone.
import { useTranslations } from 'next-intl'
import { type Mark, MARKS } from '@/core/words'
import { classes } from './classes'
import { MARK_LOOK, MarkGlyph } from './mark'

type Counts = Record<Mark, number>

export function MarkBar({ counts, className }: { counts: Counts; className?: string }) {
  const total = MARKS.reduce((sum, mark) => sum + counts[mark], 0)
  return (
    <span
      aria-hidden
      className={classes('flex h-2 gap-px overflow-hidden rounded-full', total === 0 && 'bg-line', className)}
    >
      {MARKS.filter((mark) => counts[mark] > 0).map((mark) => (
        <span key={mark} className={classes('min-w-1.5', MARK_LOOK[mark].fill)} style={{ flexGrow: counts[mark] }} />
      ))}
    </span>
  )
}

export function MarkCounts({ counts, className }: { counts: Counts; className?: string }) {
  const t = useTranslations('words.mark')
  return (
    <ul className={classes('flex flex-wrap items-center gap-x-3 gap-y-1 text-xs', className)}>
      {MARKS.map((mark) => (
        <li
          key={mark}
          title={t(mark)}
          className={classes(
            'inline-flex items-center gap-1',
            counts[mark] === 0 ? 'text-ink-3' : MARK_LOOK[mark].text,
          )}
        >
          <MarkGlyph mark={mark} className={classes(counts[mark] === 0 && 'opacity-60')} />
          <span className="font-medium">{counts[mark]}</span>
        </li>
      ))}
    </ul>
  )
}
