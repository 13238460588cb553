import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { SourcesPage } from '@/components/sources/sources-page'
import { sourcesView } from '@/server/overviews'
import { projectPage } from '@/server/page'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('sources')
  return { title: t('title') }
}

export default async function Sources({ params }: { params: Promise<{ project: string }> }) {
  const { by, projectId } = await projectPage('PAGE /projects/[project]/sources', params)
  return <SourcesPage view={await sourcesView(by, projectId)} />
}
