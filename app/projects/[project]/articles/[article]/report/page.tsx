import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { WorkingReport } from '@/components/report/working-report'
import { pageCharts } from '@/server/exports'
import { projectPage } from '@/server/page'
import { memberReport } from '@/server/report-view'

type Props = { params: Promise<{ project: string; article: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { project, article } = await params
  const { report } = await viewOf(project, article)
  const t = await getTranslations('report')
  return { title: t('titleOf', { title: report.article.title }) }
}

export default async function ReportPage({ params }: Props) {
  const { project, article } = await params
  const view = await viewOf(project, article)
  return <WorkingReport view={view} charts={await pageCharts(view.report)} />
}

const viewOf = cache(async (project: string, article: string) => {
  const route = 'PAGE /projects/[project]/articles/[article]/report'
  const { asker } = await projectPage(route, { project, article })
  return memberReport(asker, article)
})
