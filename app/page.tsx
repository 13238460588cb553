// The first page: the projects of whoever is signed in; for everybody else what was published.
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { Frame } from '@/components/frame/frame'
import { PublishedReports } from '@/components/public/published-reports'
import { publishedReports } from '@/server/reports'
import { pageSession } from '@/server/session'

const SHOWN = 100

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('publicReports')
  return { title: t('title'), robots: { index: true } }
}

export default async function FirstPage() {
  if ((await pageSession()) !== null) redirect('/projects')
  return (
    <Frame frame={null}>
      <PublishedReports reports={await publishedReports(SHOWN)} />
    </Frame>
  )
}
