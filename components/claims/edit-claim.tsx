'use client'
// Changing the words of a claim, and what it asserts.
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Claim } from '@/core/annotation.schema'
import { ASSERTIONS } from '@/core/words'
import { send } from '../api'
import { EditDialog } from '../edit-dialog'
import { Field } from '../ui/field'
import { Select } from '../ui/select'
import { TextArea } from '../ui/text-area'

export function EditClaim({ claim, onClose }: { claim: Claim; onClose: () => void }) {
  const t = useTranslations('claims')
  const words = useTranslations('words')
  const [statement, setStatement] = useState(claim.statement)
  const [asserts, setAsserts] = useState(claim.asserts)
  return (
    <EditDialog
      title={t('edit')}
      description={t('editLead')}
      isReady={statement.trim() !== ''}
      onClose={onClose}
      factsOf={(saved: Claim) => [
        { label: t('statement'), text: saved.statement },
        { label: t('asserts'), text: words(`asserts.${saved.asserts}`) },
      ]}
      onSave={(saved) =>
        send('PATCH', `/api/claims/${claim.id}`, {
          version: (saved ?? claim).version,
          body: { statement: statement.replaceAll('\n', ' '), asserts },
        })
      }
    >
      <TextArea
        label={t('statement')}
        hint={t('statementHint')}
        value={statement}
        onText={setStatement}
        maxLength={1000}
        error={statement.trim() === '' && t('statementMissing')}
      />
      <Field label={t('asserts')}>
        <Select
          value={asserts}
          onValue={setAsserts}
          options={ASSERTIONS.map((value) => ({
            value,
            label: words(`asserts.${value}`),
            hint: words(`assertsMeaning.${value}`),
          }))}
        />
      </Field>
    </EditDialog>
  )
}
