import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ClaimsPage } from '@/components/claims/claims-page'
import { claimsView } from '@/server/overviews'
import { projectPage } from '@/server/page'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('claims')
  return { title: t('title') }
}

export default async function Claims({ params }: { params: Promise<{ project: string }> }) {
  const { by, projectId } = await projectPage('PAGE /projects/[project]/claims', params)
  return <ClaimsPage view={await claimsView(by, projectId)} />
}
