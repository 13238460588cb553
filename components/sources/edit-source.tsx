'use client'
// Making a source, or changing its name, kind, owner and address.
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Source } from '@/core/evidence.schema'
import { SOURCE_KINDS } from '@/core/words'
import { send } from '../api'
import { EditDialog } from '../edit-dialog'
import { Field } from '../ui/field'
import { Select } from '../ui/select'
import { TextField } from '../ui/text-field'

/** `version` null: not made yet. */
export type SourceDraft = Pick<Source, 'id' | 'kind' | 'name' | 'belongsToId' | 'url'> & { version: number | null }

const NOBODY = 'nobody'

export function EditSource({
  draft,
  projectId,
  sources,
  onClose,
}: {
  draft: SourceDraft
  projectId: string
  sources: Source[]
  onClose: () => void
}) {
  const t = useTranslations('sources')
  const common = useTranslations('common')
  const words = useTranslations('words.sourceKind')
  const [name, setName] = useState(draft.name)
  const [kind, setKind] = useState(draft.kind)
  const [ownerId, setOwnerId] = useState(draft.belongsToId ?? NOBODY)
  const [url, setUrl] = useState(draft.url ?? '')
  const isNew = draft.version === null
  const isUrlWrong = url.trim() !== '' && !(/^https?:\/\//i.test(url.trim()) && URL.canParse(url.trim()))

  function save(saved: Source | null) {
    const body = {
      kind,
      name: name.trim(),
      belongsToId: ownerId === NOBODY ? null : ownerId,
      url: url.trim() === '' ? null : url.trim(),
    }
    if (draft.version === null) {
      return send('POST', `/api/projects/${projectId}/sources`, { body: { id: draft.id, ...body } })
    }
    return send('PATCH', `/api/sources/${draft.id}`, { version: saved?.version ?? draft.version, body })
  }

  return (
    <EditDialog
      title={t(isNew ? 'add' : 'edit')}
      description={isNew ? undefined : t('editLead')}
      saveLabel={isNew ? t('addAction') : undefined}
      isReady={name.trim() !== '' && !isUrlWrong}
      onClose={onClose}
      factsOf={(saved: Source) => [
        { label: t('name'), text: saved.name },
        { label: t('kind'), text: words(saved.kind) },
        { label: t('owner'), text: sources.find(({ id }) => id === saved.belongsToId)?.name ?? t('noOwner') },
        { label: t('url'), text: saved.url ?? '' },
      ]}
      onSave={save}
    >
      <TextField label={t('name')} value={name} onText={setName} maxLength={200} />
      <Field label={t('kind')}>
        <Select
          value={kind}
          onValue={setKind}
          options={SOURCE_KINDS.map((value) => ({ value, label: words(value) }))}
        />
      </Field>
      <Field label={t('owner')} optional={common('optional')} hint={t('ownerHint')}>
        <Select
          value={ownerId}
          onValue={setOwnerId}
          options={[
            { value: NOBODY, label: t('noOwner') },
            ...sources
              .filter((source) => source.id !== draft.id && source.kind !== 'anonymous')
              .map((source) => ({ value: source.id, label: source.name })),
          ]}
        />
      </Field>
      <TextField
        type="url"
        label={t('url')}
        optional={common('optional')}
        placeholder="https://"
        value={url}
        onText={setUrl}
        maxLength={2048}
        error={isUrlWrong && t('urlWrong')}
      />
    </EditDialog>
  )
}
