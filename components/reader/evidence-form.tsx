'use client'
// What is known of a piece of evidence: title and address at once, the rest folded. Saved as it is typed, for everyone who
// uses it.
import { useTranslations } from 'next-intl'
import { useEffect, useId, useRef } from 'react'
import type { Evidence } from '@/core/evidence.schema'
import { EVIDENCE_KINDS, RECORD_KINDS } from '@/core/words'
import { Select } from '../ui/select'
import { TextArea } from '../ui/text-area'
import { TextField } from '../ui/text-field'
import { ChainField } from './chain-field'
import { InquiryFields } from './inquiry-fields'
import { useSession } from './use-reader'
import { useTyped } from './use-typed'
import { isWebAddress } from './web-address'

const NONE = 'none'

export function EvidenceForm({ item, startsFocused }: { item: Evidence; startsFocused: boolean }) {
  const t = useTranslations()
  const { records, article } = useSession()
  const form = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (startsFocused) form.current?.querySelector('input')?.focus()
  }, [startsFocused])
  const publishableId = useId()
  const derivesId = useId()
  const change = (facts: Partial<Evidence>) => records.changeEvidence(item.id, facts)
  const title = useTyped(
    item.title,
    (text) => change({ title: text.trim() }),
    (text) => text.trim() !== '',
  )
  const url = useTyped(
    item.url ?? '',
    (text) => change({ url: text.trim() === '' ? null : text.trim() }),
    (text) => text.trim() === '' || isWebAddress(text.trim()),
  )
  const excerpt = useTyped(item.excerpt, (text) => change({ excerpt: text }))
  const place = useTyped(item.place, (text) => change({ place: text.trim() }))
  const day = useTyped(item.publishedOn ?? '', (text) => change({ publishedOn: text === '' ? null : text }))
  return (
    <div ref={form} className="grid gap-2 border-t border-line p-2">
      <TextField
        label={t('reader.evidenceTitle')}
        error={title.isRefused ? t('reader.titleNeeded') : undefined}
        maxLength={500}
        {...title.props}
      />
      <TextField
        label="URL"
        type="url"
        inputMode="url"
        error={url.isRefused ? t('reader.addressWrong') : undefined}
        maxLength={2048}
        {...url.props}
      />
      <TextArea label={t('reader.excerpt')} rows={2} maxLength={5000} {...excerpt.props} />
      <div className="flex flex-wrap items-center gap-2">
        <span className="text-sm font-medium">{t('reader.recordIs')}</span>
        <Select
          size="sm"
          label={t('reader.recordIs')}
          value={item.record ?? NONE}
          onValue={(value) => change({ record: RECORD_KINDS.find((kind) => kind === value) ?? null })}
          options={[
            { value: NONE, label: t('reader.notRecord'), hint: t('reader.notRecordHint') },
            ...RECORD_KINDS.map((value) => ({ value, label: t(`words.record.${value}`) })),
          ]}
        />
      </div>
      <div className="grid gap-1">
        <span className="text-sm font-medium">{t('reader.evidenceChain')}</span>
        <ChainField
          chain={item.chain}
          label={t('reader.evidenceChain')}
          firstLink={t('reader.publisher')}
          onChange={(chain) => change({ chain })}
        />
      </div>
      <details className="text-sm">
        <summary className="py-1 text-xs text-ink-2">{t('reader.moreFields')}</summary>
        <div className="grid gap-2 pt-1">
          <div className="flex flex-wrap items-center gap-2">
            <span className="text-sm font-medium">{t('reader.kind')}</span>
            <Select
              size="sm"
              label={t('reader.kind')}
              value={item.kind}
              onValue={(kind) => change({ kind, inquiry: kind === 'inquiry' ? item.inquiry : null })}
              options={EVIDENCE_KINDS.map((value) => ({ value, label: t(`words.evidenceKind.${value}`) }))}
            />
          </div>
          {item.kind === 'inquiry' && (
            <InquiryFields inquiry={item.inquiry} onChange={(inquiry) => change({ inquiry })} />
          )}
          <TextField label={t('reader.publishedOn')} type="date" {...day.props} />
          <TextField label={t('reader.place')} maxLength={500} {...place.props} />
          <label htmlFor={publishableId} className="flex items-center gap-2 py-1">
            <input
              id={publishableId}
              type="checkbox"
              checked={item.isPublishable}
              onChange={(event) => change({ isPublishable: event.target.checked })}
            />
            {t('reader.publishable')}
          </label>
          <label htmlFor={derivesId} className="flex items-center gap-2 py-1">
            <input
              id={derivesId}
              type="checkbox"
              checked={item.derivesFromArticleId === article.id}
              onChange={(event) => change({ derivesFromArticleId: event.target.checked ? article.id : null })}
            />
            {t('reader.derives')}
          </label>
        </div>
      </details>
    </div>
  )
}
