'use client'
// Every project the reader may open, and (for an admin) the way to make one.
import { Inbox, Plus } from 'lucide-react'
import { PageLink } from '../ui/page-link'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { ProjectCard } from '@/core/views'
import { PageBody, PageHead } from '../frame/page-body'
import { Badge } from '../ui/badge'
import { Button } from '../ui/button'
import { EmptyState } from '../ui/empty-state'
import { LinkPending } from '../ui/link-pending'
import { CreateProject } from './create-project'

export function ProjectList({ cards, mayCreate }: { cards: ProjectCard[]; mayCreate: boolean }) {
  const t = useTranslations('projects')
  const [creating, setCreating] = useState(false)
  const create = mayCreate && (
    <Button variant="primary" icon={<Plus size={16} aria-hidden />} onClick={() => setCreating(true)}>
      {t('create')}
    </Button>
  )
  return (
    <PageBody>
      <PageHead title={t('title')} actions={cards.length > 0 && create} />
      {cards.length === 0 ? (
        <EmptyState title={t(mayCreate ? 'emptyAdminTitle' : 'emptyTitle')} action={create}>
          {t(mayCreate ? 'emptyAdminText' : 'emptyText')}
        </EmptyState>
      ) : (
        <ul className="grid gap-4 sm:grid-cols-2">
          {cards.map((card) => (
            <li key={card.project.id}>
              <Card card={card} />
            </li>
          ))}
        </ul>
      )}
      {creating && <CreateProject onClose={() => setCreating(false)} />}
    </PageBody>
  )
}

function Card({ card: { project, role, articles, waiting } }: { card: ProjectCard }) {
  const t = useTranslations('projects')
  const words = useTranslations('words')
  return (
    <article className="relative grid h-full grid-rows-[auto_1fr_auto] gap-2 rounded-lg border border-line bg-paper p-5 shadow-card transition-colors hover:border-line-strong">
      <div className="flex items-start justify-between gap-3">
        <h2 className="font-serif text-lg font-semibold">
          <PageLink
            href={`/projects/${project.id}`}
            className="no-underline after:absolute after:inset-0 after:rounded-lg"
          >
            {project.name}
            <LinkPending />
          </PageLink>
        </h2>
        {project.isDemo && <Badge>{t('demo')}</Badge>}
      </div>
      <p className="line-clamp-3 text-sm text-ink-2">{project.description}</p>
      <div className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-1 border-t border-line pt-3 text-xs text-ink-3">
        <span>{t('articles', { count: articles })}</span>
        <span>{role === null ? words('role.admin') : words(`role.${role}`)}</span>
        {waiting > 0 && (
          <span className="ml-auto inline-flex items-center gap-1.5 font-medium text-accent">
            <Inbox size={14} aria-hidden />
            {t('waiting', { count: waiting })}
          </span>
        )}
      </div>
    </article>
  )
}
