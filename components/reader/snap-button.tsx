'use client'
// What selections snap to, and with a press the next.
import { useTranslations } from 'next-intl'
import { classes } from '../ui/classes'
import { runCommand } from './run-command'
import { KeyOf } from './key-text'
import { useSnapLevel } from './snap-level'
import { useSession } from './use-reader'

export function SnapButton({ className }: { className?: string }) {
  const t = useTranslations('palette')
  const session = useSession()
  const level = useSnapLevel()
  return (
    <button
      type="button"
      aria-label={t('snapLabel', { level: t(`snap.${level}`) })}
      // The press must not take the selection away.
      onPointerDown={(event) => event.preventDefault()}
      onClick={() => runCommand(session, 'switch-snap', 'page')}
      className={classes('flex items-center gap-1.5 rounded-sm px-1 hover:bg-hover', className)}
    >
      {t('snapShort', { level: t(`snap.${level}`) })} <KeyOf command="switch-snap" />
    </button>
  )
}
