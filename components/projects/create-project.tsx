'use client'
// The dialog that makes a project.
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type FormEvent, useId, useState } from 'react'
import type { Project } from '@/core/person.schema'
import { asProblem, newId, type Problem, send } from '../api'
import { ProblemBanner } from '../problem-banner'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { TextArea } from '../ui/text-area'
import { TextField } from '../ui/text-field'

export function CreateProject({ onClose }: { onClose: () => void }) {
  const t = useTranslations('projects')
  const common = useTranslations('common')
  const router = useRouter()
  const form = useId()
  const [id] = useState(newId)
  const [name, setName] = useState('')
  const [description, setDescription] = useState('')
  const [guidelines, setGuidelines] = useState('')
  const [lacksName, setLacksName] = useState(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)

  async function create(event?: FormEvent) {
    event?.preventDefault()
    if (name.trim() === '') return setLacksName(true)
    setBusy(true)
    setProblem(null)
    try {
      const project = await send<Project>('POST', '/api/projects', { body: { id, name, description, guidelines } })
      router.push(`/projects/${project.id}`)
    } catch (error) {
      setProblem(asProblem(error))
      setBusy(false)
    }
  }

  return (
    <Dialog
      open
      onOpen={(open) => !open && onClose()}
      busy={busy}
      isKept={name + description + guidelines !== ''}
      title={t('create')}
      description={t('createLead')}
      actions={
        <>
          <Button onClick={onClose} disabled={busy}>
            {common('cancel')}
          </Button>
          <Button type="submit" form={form} variant="primary" busy={busy}>
            {t('createAction')}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={create} className="grid gap-4">
        <ProblemBanner problem={problem} onRetry={() => void create()} />
        <TextField
          label={t('name')}
          value={name}
          onText={(text) => {
            setName(text)
            setLacksName(false)
          }}
          maxLength={120}
          error={lacksName && t('nameMissing')}
        />
        <TextArea
          label={t('description')}
          optional={common('optional')}
          hint={t('descriptionHint')}
          value={description}
          onText={setDescription}
          maxLength={2000}
        />
        <TextArea
          label={t('guidelines')}
          optional={common('optional')}
          hint={t('guidelinesHint')}
          value={guidelines}
          onText={setGuidelines}
          maxLength={20000}
          rows={4}
        />
      </form>
    </Dialog>
  )
}
