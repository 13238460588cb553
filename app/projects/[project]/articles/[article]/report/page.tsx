import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { WorkingReport } from '@/components/report/working-report'
import { pageWords } from '@/server/exports'
import { projectPage } from '@/server/page'
import { chartsOf } from '@/server/report-charts'
import { memberReport } from '@/server/report-view'

type Props = { params: Promise<{ project: string; article: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('report')
  return { title: t('title') }
}

export default async function ReportPage({ params }: Props) {
  const call = await projectPage('PAGE /projects/[project]/articles/[article]/report', params)
  const view = await memberReport(call.asker, call.params.article ?? '')
  return <WorkingReport view={view} charts={chartsOf(view.report, await pageWords())} />
}
