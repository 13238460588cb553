'use client'
// Sets or changes one's own password. Other sessions end by it.
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { send } from '../api'
import { ProblemBanner } from '../problem-banner'
import { Button } from '../ui/button'
import { TextField } from '../ui/text-field'
import { useToast } from '../ui/toast'
import { NewPasswordField } from './new-password-field'
import { SendingForm } from './sending-form'
import { useSending } from './use-sending'

export function PasswordForm({ handle, hasPassword, least }: { handle: string; hasPassword: boolean; least: number }) {
  const t = useTranslations('account')
  const router = useRouter()
  const toast = useToast()
  const { busy, problem, run } = useSending()
  const [present, setPresent] = useState('')
  const [next, setNext] = useState('')
  async function save() {
    const body = { present: hasPassword ? present : null, next }
    if (!(await run(() => send('PUT', '/api/account/password', { body })))) return
    setPresent('')
    setNext('')
    toast.tell(t('passwordChanged'))
    router.refresh()
  }
  return (
    <SendingForm busy={busy} onSend={save} className="max-w-sm">
      <ProblemBanner problem={problem} />
      {/* Password managers need to know whose password it is. */}
      <input type="text" name="username" autoComplete="username" value={handle} readOnly hidden />
      {hasPassword && (
        <TextField
          label={t('passwordPresent')}
          type="password"
          value={present}
          onText={setPresent}
          autoComplete="current-password"
          required
        />
      )}
      <NewPasswordField
        label={t('passwordNext')}
        hint={t('passwordHint', { least })}
        least={least}
        value={next}
        onText={setNext}
      />
      <Button type="submit" busy={busy} className="justify-self-start">
        {hasPassword ? t('passwordChange') : t('passwordSet')}
      </Button>
    </SendingForm>
  )
}
