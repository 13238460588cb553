'use client'
// An inquiry: whom, when, by what means, and the answer verbatim or that none came. Kept once whom and when are known.
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Evidence } from '@/core/evidence.schema'
import { TextArea } from '../ui/text-area'
import { TextField } from '../ui/text-field'

type Inquiry = NonNullable<Evidence['inquiry']>

export function InquiryFields({
  inquiry,
  onChange,
}: {
  inquiry: Inquiry | null
  onChange: (inquiry: Inquiry) => void
}) {
  const t = useTranslations('reader')
  const [draft, setDraft] = useState(
    () => inquiry ?? { asked: '', askedOn: '', means: '', answer: null, deadline: null },
  )
  function change(part: Partial<Inquiry>): void {
    const next = { ...draft, ...part }
    setDraft(next)
    if (next.asked.trim() !== '' && next.askedOn !== '') {
      onChange({ ...next, asked: next.asked.trim(), means: next.means.trim() })
    }
  }
  return (
    <div className="grid gap-2 rounded-md bg-sunken p-2">
      <TextField label={t('inquiry.asked')} value={draft.asked} maxLength={200} onText={(asked) => change({ asked })} />
      <TextField
        label={t('inquiry.askedOn')}
        type="date"
        value={draft.askedOn}
        onText={(askedOn) => change({ askedOn })}
      />
      <TextField label={t('inquiry.means')} value={draft.means} maxLength={100} onText={(means) => change({ means })} />
      <TextArea
        label={t('inquiry.answer')}
        hint={t('inquiry.answerHint')}
        rows={2}
        value={draft.answer ?? ''}
        maxLength={5000}
        onText={(answer) => change({ answer: answer === '' ? null : answer })}
      />
      <TextField
        label={t('inquiry.deadline')}
        type="date"
        value={draft.deadline ?? ''}
        onText={(deadline) => change({ deadline: deadline === '' ? null : deadline })}
      />
    </div>
  )
}
