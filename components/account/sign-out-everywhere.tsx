'use client'
// Ends every session of one's own, on every device.
import { useTranslations } from 'next-intl'
import { send } from '../api'
import { ProblemBanner } from '../problem-banner'
import { Button } from '../ui/button'
import { useSending } from './use-sending'

export function SignOutEverywhere() {
  const t = useTranslations('account')
  const { busy, problem, run } = useSending()
  async function end() {
    if (await run(() => send('DELETE', '/api/account/sessions'))) location.assign('/sign-in')
  }
  return (
    <div className="grid max-w-md justify-items-start gap-3">
      <ProblemBanner problem={problem} />
      <p className="text-sm text-ink-2">{t('sessionsHint')}</p>
      <Button variant="danger" busy={busy} onClick={() => void end()}>
        {t('signOutEverywhere')}
      </Button>
    </div>
  )
}
