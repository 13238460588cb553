'use client'
// Makes the first administrator, and signs them in.
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { send } from '../api'
import { ProblemBanner } from '../problem-banner'
import { Button } from '../ui/button'
import { TextField } from '../ui/text-field'
import { signInBy } from './sign-in-call'
import { NewPasswordField } from './new-password-field'
import { SendingForm } from './sending-form'
import { useSending } from './use-sending'

export function SetUpForm({ token: given, least }: { token: string; least: number }) {
  const t = useTranslations('setUp')
  const locale = useLocale()
  const { busy, problem, run } = useSending()
  const [token, setToken] = useState(given)
  const [name, setName] = useState('')
  const [handle, setHandle] = useState('')
  const [password, setPassword] = useState('')
  async function submit() {
    const made = await run(async () => {
      await send('POST', '/api/set-up', { body: { token: token.trim(), name, handle, password, locale } })
      await signInBy({ handle, password })
    })
    if (made) location.assign('/projects')
  }
  return (
    <SendingForm busy={busy} onSend={submit}>
      <ProblemBanner problem={problem} />
      {given === '' && (
        <TextField
          label={t('token')}
          hint={t('tokenHint')}
          value={token}
          onText={setToken}
          autoComplete="off"
          spellCheck={false}
          required
        />
      )}
      <TextField label={t('name')} value={name} onText={setName} autoComplete="name" maxLength={80} required />
      <TextField
        label={t('handle')}
        hint={t('handleHint')}
        value={handle}
        onText={setHandle}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        pattern="[a-z0-9][a-z0-9._\-]{1,31}"
        required
      />
      <NewPasswordField
        label={t('password')}
        hint={t('passwordHint', { least })}
        least={least}
        value={password}
        onText={setPassword}
      />
      <Button type="submit" variant="primary" size="lg" busy={busy}>
        {t('submit')}
      </Button>
    </SendingForm>
  )
}
