'use client'
// Signing in with a name and a password.
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '../ui/button'
import { TextField } from '../ui/text-field'
import { signInBy } from './sign-in-call'
import { SignInProblem } from './sign-in-problem'
import { SendingForm } from './sending-form'
import { useSending } from './use-sending'

export function SignInForm({ next }: { next: string }) {
  const t = useTranslations('signIn')
  const { busy, problem, run } = useSending()
  const [handle, setHandle] = useState('')
  const [password, setPassword] = useState('')
  async function submit() {
    if (await run(() => signInBy({ handle, password }))) location.assign(next)
  }
  return (
    <SendingForm busy={busy} onSend={submit}>
      <SignInProblem problem={problem} />
      <TextField
        label={t('handle')}
        name="handle"
        value={handle}
        onText={setHandle}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        required
      />
      <TextField
        label={t('password')}
        name="password"
        type="password"
        value={password}
        onText={setPassword}
        autoComplete="current-password"
        required
      />
      <Button type="submit" variant="primary" size="lg" busy={busy}>
        {t('submit')}
      </Button>
    </SendingForm>
  )
}
