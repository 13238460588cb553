'use client'
// Who holds an article, changed in place.
import { useTranslations } from 'next-intl'
import type { Article } from '@/core/article.schema'
import type { Colleague } from '@/core/views'
import { Avatar, PersonName } from '../ui/avatar'
import { Select } from '../ui/select'
import { useArticleChange } from './change-article'

const NOBODY = 'nobody'

export function HolderSelect({
  article: given,
  people,
  mayChange,
}: {
  article: Article
  people: Colleague[]
  mayChange: boolean
}) {
  const t = useTranslations('project')
  const { article, change } = useArticleChange(given)
  const holder = people.find((person) => person.id === article.holderId)
  if (!mayChange) return <span>{holder ? <PersonName {...holder} /> : t('noHolder')}</span>
  const able = people.filter((person) => person.role === 'reviewer' || person.role === 'lead')
  return (
    <Select
      size="sm"
      look="quiet"
      label={t('holderOf', { title: article.title })}
      value={article.holderId ?? NOBODY}
      options={[
        { value: NOBODY, label: t('noHolder') },
        ...able.map((person) => ({
          value: person.id,
          label: person.name,
          icon: <Avatar name={person.name} id={person.id} className="size-5 text-2xs" />,
        })),
      ]}
      onValue={(id) => {
        const next = able.find((person) => person.id === id)
        void change({ holderId: next?.id ?? null }, next ? t('holderSet', { name: next.name }) : t('holderCleared'))
      }}
    />
  )
}
