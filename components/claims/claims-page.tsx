'use client'
// The project's claims: each in its own words, with its verdict in every article that makes it.
import { Pencil } from 'lucide-react'
import { PageLink } from '../ui/page-link'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { mayDo } from '@/core/access'
import type { Claim } from '@/core/annotation.schema'
import type { ClaimsView } from '@/core/views'
import { PageBody, PageHead } from '../frame/page-body'
import { Badge } from '../ui/badge'
import { ButtonLink } from '../ui/button-link'
import { EmptyState } from '../ui/empty-state'
import { IconButton } from '../ui/icon-button'
import { MarkBadge } from '../ui/mark'
import { SearchField } from '../ui/search-field'
import { EditClaim } from './edit-claim'

type Entry = ClaimsView['claims'][number]

export function ClaimsPage({ view }: { view: ClaimsView }) {
  const t = useTranslations('claims')
  const [wanted, setWanted] = useState('')
  const [edited, setEdited] = useState<Claim | null>(null)
  const mayEdit = mayDo('keep-sources', view.asker)
  const found = view.claims.filter(({ claim }) => claim.statement.toLowerCase().includes(wanted.trim().toLowerCase()))
  return (
    <PageBody>
      <PageHead
        title={t('title')}
        lead={t('lead')}
        actions={view.claims.length > 5 && <SearchField label={t('search')} value={wanted} onText={setWanted} />}
      />
      {view.claims.length === 0 ? (
        <EmptyState
          title={t('emptyTitle')}
          action={<ButtonLink href={`/projects/${view.project.id}`}>{t('toArticles')}</ButtonLink>}
        >
          {t('emptyText')}
        </EmptyState>
      ) : found.length === 0 ? (
        <EmptyState title={t('noneFound')} />
      ) : (
        <ul className="grid gap-4">
          {found.map((entry) => (
            <li key={entry.claim.id}>
              <ClaimCard entry={entry} onEdit={mayEdit ? () => setEdited(entry.claim) : null} />
            </li>
          ))}
        </ul>
      )}
      {edited && <EditClaim key={edited.id} claim={edited} onClose={() => setEdited(null)} />}
    </PageBody>
  )
}

function ClaimCard({ entry: { claim, uses }, onEdit }: { entry: Entry; onEdit: (() => void) | null }) {
  const t = useTranslations('claims')
  const words = useTranslations('words')
  const articles = new Set(uses.map(({ article }) => article.id)).size
  const settled = new Set(
    uses.filter(({ annotation }) => annotation.status === 'accepted').map((use) => use.annotation.mark),
  )
  return (
    <article className="rounded-lg border border-line bg-paper shadow-card">
      <div className="flex items-start gap-3 px-5 pt-4 pb-3">
        <div className="grid min-w-0 flex-1 gap-1.5">
          <h2 className="font-serif text-md leading-snug font-semibold">{claim.statement}</h2>
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-xs text-ink-3">
            <span title={words(`assertsMeaning.${claim.asserts}`)}>{words(`asserts.${claim.asserts}`)}</span>
            <span>{uses.length === 0 ? t('unused') : t('uses', { count: uses.length, articles })}</span>
            {settled.size > 1 && <Badge tone="danger">{t('differ')}</Badge>}
          </p>
        </div>
        {onEdit && (
          <IconButton label={t('edit')} size="sm" onClick={onEdit}>
            <Pencil size={15} aria-hidden />
          </IconButton>
        )}
      </div>
      {uses.length > 0 && (
        <ul className="border-t border-line">
          {uses.map(({ annotation, article }) => (
            <li
              key={annotation.id}
              className="relative grid items-baseline gap-x-4 gap-y-1 px-5 py-2.5 hover:bg-hover sm:grid-cols-[8.5rem_minmax(0,1fr)_auto]"
            >
              <MarkBadge mark={annotation.mark} className="justify-self-start" />
              <PageLink
                href={`/projects/${article.projectId}/articles/${article.id}?annotation=${annotation.id}`}
                className="min-w-0 no-underline after:absolute after:inset-0"
              >
                <span className="line-clamp-2 font-serif text-sm" lang={article.language}>
                  {annotation.anchor.exact}
                </span>
                <span className="block truncate text-xs text-ink-3" lang={article.language}>
                  {article.title}
                </span>
              </PageLink>
              <span className="text-xs text-ink-2">
                {words(`weight.${annotation.weight}`)} · {words(`status.${annotation.status}`)}
              </span>
            </li>
          ))}
        </ul>
      )}
    </article>
  )
}
