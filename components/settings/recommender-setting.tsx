'use client'
// The project's recommender: where it is, and the secret it is shown. Only leads see and change it; the secret is written
// and never read back.
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import type { Recommender } from '@/core/suggestion.schema'
import { asProblem, type Problem, send } from '../api'
import { EditDialog } from '../edit-dialog'
import { Section } from '../frame/page-body'
import { ProblemBanner } from '../problem-banner'
import { Button } from '../ui/button'
import { TextField } from '../ui/text-field'

export function RecommenderSetting({ projectId }: { projectId: string }) {
  const t = useTranslations('recommender')
  const path = `/api/projects/${projectId}/recommender`
  const [setting, setSetting] = useState<Recommender | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [isEditing, setIsEditing] = useState(false)
  useEffect(() => {
    const leaving = new AbortController()
    send<Recommender>('GET', path, { signal: leaving.signal }).then(setSetting, (error: unknown) => {
      if (!leaving.signal.aborted) setProblem(asProblem(error))
    })
    return () => leaving.abort()
  }, [path])
  return (
    <Section
      title={t('title')}
      aside={
        setting !== null && (
          <Button size="sm" onClick={() => setIsEditing(true)}>
            {t('change')}
          </Button>
        )
      }
    >
      <p className="mb-4 max-w-prose text-sm text-ink-2">{t('lead')}</p>
      <ProblemBanner problem={problem} />
      {setting !== null && (
        <p className="rounded-lg border border-line bg-paper px-5 py-4 text-sm break-all shadow-card">
          {setting.url === null ? <span className="text-ink-3">{t('none')}</span> : setting.url}
          {setting.hasSecret && <span className="ml-2 text-xs text-ink-3">{t('withSecret')}</span>}
        </p>
      )}
      {isEditing && setting !== null && (
        <EditRecommender path={path} setting={setting} onSaved={setSetting} onClose={() => setIsEditing(false)} />
      )}
    </Section>
  )
}

function EditRecommender({
  path,
  setting,
  onSaved,
  onClose,
}: {
  path: string
  setting: Recommender
  onSaved: (setting: Recommender) => void
  onClose: () => void
}) {
  const t = useTranslations('recommender')
  const [url, setUrl] = useState(setting.url ?? '')
  const [secret, setSecret] = useState('')
  const [isDropped, setIsDropped] = useState(false)
  const isSecretWrong = !/^[\x21-\x7e]{0,500}$/.test(secret)

  async function save(): Promise<void> {
    const address = url.trim() === '' ? null : url.trim()
    const given = isDropped ? { secret: null } : secret === '' ? {} : { secret }
    onSaved(await send<Recommender>('PUT', path, { version: setting.version, body: { url: address, ...given } }))
  }

  return (
    <EditDialog title={t('title')} description={t('editLead')} isReady={!isSecretWrong} onSave={save} onClose={onClose}>
      <TextField
        label={t('url')}
        hint={t('urlHint')}
        type="url"
        inputMode="url"
        value={url}
        onText={setUrl}
        maxLength={2048}
      />
      <TextField
        label={t('secret')}
        hint={t(setting.hasSecret ? 'secretKept' : 'secretHint')}
        type="password"
        autoComplete="off"
        value={secret}
        onText={setSecret}
        disabled={isDropped}
        error={isSecretWrong && t('secretWrong')}
      />
      {setting.hasSecret && (
        <label className="flex items-center gap-2 text-sm">
          <input
            type="checkbox"
            checked={isDropped}
            onChange={(event) => setIsDropped(event.target.checked)}
            className="size-4 accent-accent"
          />
          {t('dropSecret')}
        </label>
      )}
    </EditDialog>
  )
}
