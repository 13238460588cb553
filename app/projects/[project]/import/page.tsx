import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ImportPage } from '@/components/imports/import-page'
import { projectPage } from '@/server/page'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('import')
  return { title: t('title') }
}

export default async function Import({ params }: { params: Promise<{ project: string }> }) {
  const { projectId } = await projectPage('PAGE /projects/[project]/import', params)
  return <ImportPage projectId={projectId} />
}
