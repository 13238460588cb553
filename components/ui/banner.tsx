// Banner: something about the whole page or form. `tone` info (default) | notice | danger (read aloud at once).
// `action` is a Button; ProblemBanner (components/problem-banner.tsx) shows a refused request.
import { CircleAlert, Info } from 'lucide-react'
import type { ReactNode } from 'react'
import { classes } from './classes'

const TONES = {
  info: 'border-accent/30 bg-accent-soft',
  notice: 'border-line bg-notice-soft',
  danger: 'border-danger/40 bg-danger-soft',
}

export function Banner({
  tone = 'info',
  title,
  action,
  children,
}: {
  tone?: keyof typeof TONES
  title?: ReactNode
  action?: ReactNode
  children?: ReactNode
}) {
  const Icon = tone === 'danger' ? CircleAlert : Info
  return (
    <div
      role={tone === 'danger' ? 'alert' : undefined}
      className={classes('flex flex-wrap items-start gap-x-3 gap-y-2 rounded-lg border px-4 py-3 text-sm', TONES[tone])}
    >
      <Icon
        size={18}
        aria-hidden
        className={classes('mt-px shrink-0', tone === 'danger' ? 'text-danger' : 'text-ink-2')}
      />
      <div className="grid min-w-0 flex-1 gap-0.5">
        {title && <p className="font-medium">{title}</p>}
        {children && <div className="text-ink-2">{children}</div>}
      </div>
      {action}
    </div>
  )
}
