// StageBadge: where an article stands, with a small meter of how far along that is.
import { useTranslations } from 'next-intl'
import { type Stage, STAGES } from '@/core/words'
import { classes } from './classes'

const LOOK: Record<Stage, string> = {
  intake: 'text-ink-3',
  assigned: 'text-ink-2',
  coding: 'text-accent',
  'in-review': 'text-accent',
  'at-the-desk': 'text-accent',
  published: 'text-ink',
  'needs-update': 'text-danger',
}

export function StageBadge({ stage }: { stage: Stage }) {
  const t = useTranslations('words.stage')
  const done = stage === 'needs-update' ? STAGES.length - 1 : STAGES.indexOf(stage) + 1
  return (
    <span className={classes('inline-flex items-center gap-1.5 text-xs font-medium whitespace-nowrap', LOOK[stage])}>
      <svg viewBox="0 0 16 16" className="size-3.5" aria-hidden>
        <circle cx="8" cy="8" r="6.5" fill="none" stroke="currentColor" strokeWidth="1.5" opacity=".4" />
        <circle
          cx="8"
          cy="8"
          r="3.25"
          fill="none"
          stroke="currentColor"
          strokeWidth="6.5"
          strokeDasharray={`${((done - 1) / (STAGES.length - 2)) * 20.42} 30`}
          transform="rotate(-90 8 8)"
        />
      </svg>
      {t(stage)}
    </span>
  )
}
