'use client'
// Changing a project's name, description and guidelines.
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Project } from '@/core/person.schema'
import { send } from '../api'
import { EditDialog } from '../edit-dialog'
import { TextArea } from '../ui/text-area'
import { TextField } from '../ui/text-field'

export function EditProject({ project, onClose }: { project: Project; onClose: () => void }) {
  const t = useTranslations('settings')
  const [name, setName] = useState(project.name)
  const [description, setDescription] = useState(project.description)
  const [guidelines, setGuidelines] = useState(project.guidelines)
  return (
    <EditDialog
      title={t('edit')}
      isReady={name.trim() !== ''}
      onClose={onClose}
      onSave={() =>
        send('PATCH', `/api/projects/${project.id}`, {
          version: project.version,
          body: { name, description, guidelines },
        })
      }
    >
      <TextField
        label={t('name')}
        value={name}
        onText={setName}
        maxLength={120}
        error={name.trim() === '' && t('nameMissing')}
      />
      <TextArea label={t('description')} value={description} onText={setDescription} maxLength={2000} />
      <TextArea
        label={t('guidelines')}
        hint={t('guidelinesHint')}
        value={guidelines}
        onText={setGuidelines}
        maxLength={20000}
        rows={8}
      />
    </EditDialog>
  )
}
