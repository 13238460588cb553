'use client'
// The click that spends a one-time link.
import { useTranslations } from 'next-intl'
import { Button } from '../ui/button'
import { signInBy } from './sign-in-call'
import { SignInProblem } from './sign-in-problem'
import { useSending } from './use-sending'

export function LinkEntry({ token, name }: { token: string; name: string }) {
  const t = useTranslations('signIn')
  const { busy, problem, run } = useSending()
  async function enter() {
    if (await run(() => signInBy({ token }))) location.assign('/projects')
  }
  return (
    <div className="grid gap-4">
      <SignInProblem problem={problem} />
      <Button variant="primary" size="lg" busy={busy} onClick={() => void enter()}>
        {t('enterAs', { name })}
      </Button>
    </div>
  )
}
