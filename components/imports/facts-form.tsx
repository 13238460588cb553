'use client'
// What is known of the article beside its text. Filled from what the text says; every field can be corrected.
import { useTranslations } from 'next-intl'
import type { ArticleFacts } from '@/core/article.schema'
import { Field } from '../ui/field'
import { Select } from '../ui/select'
import { TextField } from '../ui/text-field'
import type { FactsDraft } from './import-draft'

/** Languages offered. */
const LANGUAGES = ['ja', 'en', 'zh', 'ko', 'ru', 'uk', 'fr', 'de', 'es'] as const

/** The facts as the server takes them. */
export function factsFrom(draft: FactsDraft): ArticleFacts {
  return {
    title: draft.title.trim(),
    outlet: draft.outlet.trim(),
    author: draft.author.trim(),
    publishedOn: draft.publishedOn || null,
    url: draft.url.trim() || null,
    language: draft.language,
  }
}

/** Fields that cannot be sent as they are. */
export function wrongFields(draft: FactsDraft): Set<string> {
  const url = draft.url.trim()
  const wrong = new Set<string>()
  if (draft.title.trim() === '') wrong.add('title')
  if (url !== '' && !(/^https?:\/\//i.test(url) && URL.canParse(url))) wrong.add('url')
  return wrong
}

export function FactsForm({
  id,
  facts,
  wrong,
  onFacts,
  onSubmit,
}: {
  /** The form's id, for a button outside it. */
  id: string
  facts: FactsDraft
  wrong: ReadonlySet<string>
  onFacts: (facts: FactsDraft) => void
  onSubmit: () => void
}) {
  const t = useTranslations('import')
  const common = useTranslations('common')
  const set = (field: keyof FactsDraft) => (text: string) => onFacts({ ...facts, [field]: text })
  return (
    <form
      id={id}
      noValidate
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        onSubmit()
      }}
    >
      <h2 className="text-md font-semibold">{t('facts')}</h2>
      <p className="-mt-3 text-sm text-ink-2">{t('factsLead')}</p>
      <TextField
        label={t('titleField')}
        value={facts.title}
        onText={set('title')}
        maxLength={300}
        error={wrong.has('title') && t('titleMissing')}
      />
      <TextField
        label={t('outlet')}
        optional={common('optional')}
        value={facts.outlet}
        onText={set('outlet')}
        maxLength={200}
        error={wrong.has('outlet') && t('fieldWrong')}
      />
      <TextField
        label={t('author')}
        optional={common('optional')}
        value={facts.author}
        onText={set('author')}
        maxLength={200}
        error={wrong.has('author') && t('fieldWrong')}
      />
      <div className="grid grid-cols-2 gap-3">
        <TextField
          type="date"
          label={t('publishedOn')}
          optional={common('optional')}
          value={facts.publishedOn}
          onText={set('publishedOn')}
          error={wrong.has('publishedOn') && t('fieldWrong')}
        />
        <Field label={t('language')}>
          <Select
            value={facts.language}
            onValue={set('language')}
            options={LANGUAGES.map((value) => ({ value: value as string, label: t(`languages.${value}`) }))}
          />
        </Field>
      </div>
      <TextField
        type="url"
        label={t('url')}
        optional={common('optional')}
        value={facts.url}
        onText={set('url')}
        placeholder="https://"
        maxLength={2048}
        error={wrong.has('url') && t('urlWrong')}
      />
    </form>
  )
}
