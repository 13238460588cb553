'use client'
// The project's sources: kind, owner, what leans on them with which verdicts, and how often the chain ends unnamed.
import { Pencil, Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { mayDo } from '@/core/access'
import type { Source } from '@/core/evidence.schema'
import type { SourceStanding, SourcesView } from '@/core/views'
import { newId } from '../api'
import { PageBody, PageHead, Section } from '../frame/page-body'
import { Badge } from '../ui/badge'
import { Button } from '../ui/button'
import { classes } from '../ui/classes'
import { EmptyState } from '../ui/empty-state'
import { IconButton } from '../ui/icon-button'
import { MarkBar, MarkCounts } from '../ui/mark-bar'
import { SearchField } from '../ui/search-field'
import { EditSource, type SourceDraft } from './edit-source'

/** Idle sources shown before they are asked for. */
const IDLE_SHOWN = 12

export function SourcesPage({ view }: { view: SourcesView }) {
  const t = useTranslations('sources')
  const [wanted, setWanted] = useState('')
  const [showsAll, setShowsAll] = useState(false)
  const [edited, setEdited] = useState<SourceDraft | null>(null)
  const mayEdit = mayDo('keep-sources', view.asker)
  const all = view.sources.map(({ source }) => source)
  const found = view.sources
    .filter(({ source }) => source.name.toLowerCase().includes(wanted.trim().toLowerCase()))
    .toSorted((a, b) => b.annotations - a.annotations)
  const leant = found.filter(({ annotations }) => annotations > 0)
  const idle = found.filter(({ annotations }) => annotations === 0)
  const isWhole = showsAll || wanted.trim() !== '' || idle.length <= IDLE_SHOWN
  const add = mayEdit && (
    <Button
      variant={all.length === 0 ? 'primary' : 'secondary'}
      icon={<Plus size={16} aria-hidden />}
      onClick={() => {
        // The new one leans on nothing yet: it must not be among those that are folded away.
        setShowsAll(true)
        setEdited({ id: newId(), version: null, kind: 'outlet', name: '', belongsToId: null, url: null })
      }}
    >
      {t('add')}
    </Button>
  )
  return (
    <PageBody width="wide">
      <PageHead
        title={t('title')}
        lead={t('lead')}
        actions={
          all.length > 0 && (
            <>
              {all.length > 8 && <SearchField label={t('search')} value={wanted} onText={setWanted} />}
              {add}
            </>
          )
        }
      />
      {all.length === 0 ? (
        <EmptyState title={t('emptyTitle')} action={add}>
          {t('emptyText')}
        </EmptyState>
      ) : found.length === 0 ? (
        <EmptyState title={t('noneFound')} />
      ) : (
        <>
          {[leant, idle].map(
            (group) =>
              group.length > 0 && (
                <Section
                  key={group === leant ? 'leant' : 'idle'}
                  title={t(group === leant ? 'leantOn' : 'notLeantOn')}
                  aside={t('count', { count: group.length })}
                >
                  <ul className="overflow-clip rounded-lg border border-line bg-paper shadow-card">
                    {(group === idle && !isWhole ? group.slice(0, IDLE_SHOWN) : group).map((standing) => (
                      <Row
                        key={standing.source.id}
                        standing={standing}
                        owner={all.find(({ id }) => id === standing.source.belongsToId) ?? null}
                        onEdit={mayEdit ? () => setEdited(standing.source) : null}
                      />
                    ))}
                  </ul>
                  {group === idle && !isWhole && (
                    <Button className="mt-3" onClick={() => setShowsAll(true)}>
                      {t('showAll', { count: group.length })}
                    </Button>
                  )}
                </Section>
              ),
          )}
        </>
      )}
      {edited && (
        <EditSource
          key={edited.id}
          draft={edited}
          projectId={view.project.id}
          sources={all}
          onClose={() => setEdited(null)}
        />
      )}
    </PageBody>
  )
}

function Row({
  standing,
  owner,
  onEdit,
}: {
  standing: SourceStanding
  owner: Source | null
  onEdit: (() => void) | null
}) {
  const t = useTranslations('sources')
  const words = useTranslations('words.sourceKind')
  const { source, annotations, claims, byMark, endsUnnamed, evidence } = standing
  return (
    <li
      className={classes(
        'grid grid-cols-[minmax(0,1fr)_auto] items-start gap-x-6 gap-y-3 border-b border-line px-5 last:border-b-0',
        annotations > 0 ? 'py-3.5 md:grid-cols-[minmax(0,1fr)_16rem_13rem_auto]' : 'items-center py-2',
      )}
    >
      <div className="grid gap-1">
        <p className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
          <span className="font-medium">{source.name}</span>
          <Badge tone={source.kind === 'anonymous' ? 'danger' : 'neutral'}>{words(source.kind)}</Badge>
        </p>
        <p className="flex flex-wrap gap-x-3 text-xs text-ink-3">
          {owner && <span>{t('belongsTo', { owner: owner.name })}</span>}
          {source.url && (
            <a href={source.url} target="_blank" rel="noopener noreferrer" className="truncate hover:text-ink">
              {new URL(source.url).host}
            </a>
          )}
          {evidence > 0 && <span>{t('evidence', { count: evidence })}</span>}
        </p>
      </div>
      {annotations > 0 && (
        <>
          <div className="grid gap-2 max-md:col-span-2 max-md:row-start-2">
            <MarkBar counts={byMark} />
            <MarkCounts counts={byMark} className="justify-between" />
          </div>
          <p className="text-xs text-ink-2 max-md:col-span-2 max-md:row-start-3">
            {t('claims', { count: claims })}
            <br />
            {endsUnnamed > 0
              ? t('endsUnnamed', { count: endsUnnamed, of: annotations })
              : t('endsNamed', { of: annotations })}
          </p>
        </>
      )}
      <div className="max-md:col-start-2 max-md:row-start-1">
        {onEdit && (
          <IconButton label={t('editOf', { name: source.name })} size="sm" onClick={onEdit}>
            <Pencil size={15} aria-hidden />
          </IconButton>
        )}
      </div>
    </li>
  )
}
