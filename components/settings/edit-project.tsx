'use client'
// Changing a project's name, description and guidelines.
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Project } from '@/core/person.schema'
import { send } from '../api'
import { EditDialog } from '../edit-dialog'
import { TextArea } from '../ui/text-area'
import { TextField } from '../ui/text-field'

const FIELDS = ['name', 'description', 'guidelines'] as const

export function EditProject({ project: given, onClose }: { project: Project; onClose: () => void }) {
  const t = useTranslations('settings')
  // What a colleague changes meanwhile draws the page anew; what is being typed here began from this.
  const [project] = useState(given)
  const [name, setName] = useState(project.name)
  const [description, setDescription] = useState(project.description)
  const [guidelines, setGuidelines] = useState(project.guidelines)
  const typed = { name, description, guidelines }
  return (
    <EditDialog
      title={t('edit')}
      isReady={name.trim() !== ''}
      onClose={onClose}
      factsOf={(saved: Project) =>
        FIELDS.filter((field) => saved[field] !== project[field]).map((field) => ({
          label: t(field),
          text: saved[field],
        }))
      }
      onSave={(saved) =>
        send('PATCH', `/api/projects/${project.id}`, {
          version: (saved ?? project).version,
          // Only what was changed here, so that a colleague's change of something else stays.
          body: Object.fromEntries(
            FIELDS.filter((field) => typed[field] !== project[field]).map((field) => [field, typed[field]]),
          ),
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
