// How a mark (a verdict, or set aside) is told: colour, glyph and line style together, never colour alone.
// MarkGlyph: the sign in a disc. MarkBadge: sign and word. `short` uses no pill, for dense lists. MARK_LOOK: class names.
import { useTranslations } from 'next-intl'
import type { Mark } from '@/core/words'
import { classes } from './classes'

/** The sign of each mark. */
export const MARK_GLYPHS: Record<Mark, string> = {
  sourced: '✓',
  unverifiable: '?',
  contradicted: '✕',
  'set-aside': '–',
}

/** Class names of each mark: text colour, soft ground, edge colour, line under text, fill of a bar. */
export const MARK_LOOK: Record<Mark, { text: string; soft: string; edge: string; line: string; fill: string }> = {
  sourced: {
    text: 'text-sourced',
    soft: 'bg-sourced-soft',
    edge: 'border-sourced',
    line: 'mark-line-sourced',
    fill: 'mark-fill-sourced',
  },
  unverifiable: {
    text: 'text-unverifiable',
    soft: 'bg-unverifiable-soft',
    edge: 'border-unverifiable',
    line: 'mark-line-unverifiable',
    fill: 'mark-fill-unverifiable',
  },
  contradicted: {
    text: 'text-contradicted',
    soft: 'bg-contradicted-soft',
    edge: 'border-contradicted',
    line: 'mark-line-contradicted',
    fill: 'mark-fill-contradicted',
  },
  'set-aside': {
    text: 'text-set-aside',
    soft: 'bg-set-aside-soft',
    edge: 'border-set-aside',
    line: 'mark-line-set-aside',
    fill: 'mark-fill-set-aside',
  },
}

/** Edge style of each mark, the same as its line under text: solid, dashed, double, dotted. */
export const MARK_EDGE: Record<Mark, string> = {
  sourced: 'border-solid',
  unverifiable: 'border-dashed',
  contradicted: 'border-double',
  'set-aside': 'border-dotted',
}

/** The sign alone, with its word for screen readers unless `decorative` (a word stands beside it). */
export function MarkGlyph({
  mark,
  decorative = false,
  className,
}: {
  mark: Mark
  decorative?: boolean
  className?: string
}) {
  const t = useTranslations('words')
  return (
    <span
      role={decorative ? undefined : 'img'}
      aria-label={decorative ? undefined : t(`mark.${mark}`)}
      aria-hidden={decorative || undefined}
      title={decorative ? undefined : t(`mark.${mark}`)}
      className={classes(
        'inline-flex size-[1.35em] shrink-0 items-center justify-center rounded-full border text-[0.9em] leading-none font-bold',
        MARK_LOOK[mark].text,
        MARK_LOOK[mark].soft,
        MARK_LOOK[mark].edge,
        className,
      )}
    >
      {MARK_GLYPHS[mark]}
    </span>
  )
}

/** Sign and word. The meaning of the mark is its title. */
export function MarkBadge({ mark, short = false, className }: { mark: Mark; short?: boolean; className?: string }) {
  const t = useTranslations('words')
  return (
    <span
      title={t(`markMeaning.${mark}`)}
      className={classes(
        'inline-flex items-center gap-1.5 text-xs font-semibold whitespace-nowrap',
        MARK_LOOK[mark].text,
        !short && `rounded-full border border-transparent py-0.5 pr-2.5 pl-1 ${MARK_LOOK[mark].soft}`,
        className,
      )}
    >
      <MarkGlyph mark={mark} decorative />
      {t(`mark.${mark}`)}
    </span>
  )
}
