'use client'
// Who works in the project, in which role, and by which rules. Leads change it; everybody reads it.
import { Pencil } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { mayDo } from '@/core/access'
import type { ProjectSettings } from '@/core/views'
import { PageBody, PageHead, Section } from '../frame/page-body'
import { Banner } from '../ui/banner'
import { Button } from '../ui/button'
import { EditProject } from './edit-project'
import { MemberList } from './member-list'
import { PolicyTable } from './policy-table'
import { RecommenderSetting } from './recommender-setting'

export function SettingsPage({ settings }: { settings: ProjectSettings }) {
  const t = useTranslations('settings')
  const { project, asker, members, others } = settings
  const [isEditing, setIsEditing] = useState(false)
  const mayChange = mayDo('change-project', asker)
  const edit = mayChange && (
    <Button size="sm" icon={<Pencil size={14} aria-hidden />} onClick={() => setIsEditing(true)}>
      {t('edit')}
    </Button>
  )
  return (
    <PageBody>
      <PageHead title={t('title')} lead={t('lead')} />
      {!mayChange && (
        <div className="mb-8">
          <Banner>{t('onlyLeads')}</Banner>
        </div>
      )}
      <Section title={t('members')} aside={t('membersCount', { count: members.length })}>
        <MemberList
          projectId={project.id}
          members={members}
          others={others}
          mayChange={mayDo('change-members', asker)}
        />
      </Section>
      <Section title={t('policy')}>
        <p className="mb-4 max-w-prose text-sm text-ink-2">{t('policyLead')}</p>
        <PolicyTable project={project} mayChange={mayChange} />
      </Section>
      <Section title={t('guidelines')} aside={edit}>
        <div className="rounded-lg border border-line bg-paper px-5 py-4 shadow-card">
          {project.guidelines.trim() === '' ? (
            <p className="text-sm text-ink-3">{t('noGuidelines')}</p>
          ) : (
            <p className="max-w-prose text-base leading-relaxed whitespace-pre-wrap">{project.guidelines}</p>
          )}
        </div>
      </Section>
      {mayChange && <RecommenderSetting projectId={project.id} />}
      <Section title={t('about')} aside={edit}>
        <dl className="grid gap-x-6 gap-y-3 rounded-lg border border-line bg-paper px-5 py-4 text-sm shadow-card sm:grid-cols-[8rem_minmax(0,1fr)]">
          <dt className="text-ink-3">{t('name')}</dt>
          <dd>{project.name}</dd>
          <dt className="text-ink-3">{t('description')}</dt>
          <dd className="whitespace-pre-wrap">
            {project.description || <span className="text-ink-3">{t('noDescription')}</span>}
          </dd>
        </dl>
      </Section>
      {isEditing && <EditProject project={project} onClose={() => setIsEditing(false)} />}
    </PageBody>
  )
}
