'use client'
// One's own name and language.
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Person } from '@/core/person.schema'
import type { Locale } from '@/core/words'
import { send } from '../api'
import { LANGUAGES } from '../frame/preferences'
import { ProblemBanner } from '../problem-banner'
import { Button } from '../ui/button'
import { Field } from '../ui/field'
import { Select } from '../ui/select'
import { TextField } from '../ui/text-field'
import { useToast } from '../ui/toast'
import { SendingForm } from './sending-form'
import { useSending } from './use-sending'

type Choice = Locale | 'browser'

export function ProfileForm({ person }: { person: Person }) {
  const t = useTranslations('account')
  const common = useTranslations('common')
  const router = useRouter()
  const toast = useToast()
  const { busy, problem, run } = useSending()
  const [name, setName] = useState(person.name)
  const [choice, setChoice] = useState<Choice>(person.locale ?? 'browser')
  async function save() {
    const body = { name, locale: choice === 'browser' ? null : choice }
    if (!(await run(async () => void (await send('PATCH', '/api/account', { body, version: person.version }))))) return
    toast.tell(common('saved'))
    router.refresh()
  }
  return (
    <SendingForm busy={busy} onSend={save} className="max-w-sm">
      <ProblemBanner problem={problem} />
      <TextField label={t('name')} value={name} onText={setName} autoComplete="name" maxLength={80} required />
      <TextField
        label={t('handle')}
        hint={t('handleHint')}
        value={person.handle}
        readOnly
        inputClassName="bg-sunken text-ink-2"
      />
      <Field label={t('language')} hint={t('languageHint')}>
        <Select<Choice>
          label={t('language')}
          options={[{ value: 'browser', label: t('asBrowser') }, ...LANGUAGES]}
          value={choice}
          onValue={setChoice}
        />
      </Field>
      <Button type="submit" variant="primary" busy={busy} className="justify-self-start">
        {common('save')}
      </Button>
    </SendingForm>
  )
}
