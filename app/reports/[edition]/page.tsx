import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { Frame } from '@/components/frame/frame'
import { EditionReport } from '@/components/report/edition-report'
import { Id } from '@/core/record.schema'
import { Refusal } from '@/core/refusal'
import { pageCharts } from '@/server/exports'
import { pageFrame } from '@/server/frame'
import { editionView } from '@/server/report-view'

type Props = { params: Promise<{ edition: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { edition, report } = await viewOf((await params).edition)
  const t = await getTranslations('report')
  return { title: t('titleOf', { title: report.article.title }), robots: { index: edition.withdrawnAt === null } }
}

export default async function EditionPage({ params }: Props) {
  const view = await viewOf((await params).edition)
  return (
    <Frame frame={await pageFrame(null)}>
      <EditionReport view={view} charts={await pageCharts(view.report)} />
    </Frame>
  )
}

const viewOf = cache(async (edition: string) => {
  if (!Id.safeParse(edition).success) notFound()
  try {
    return await editionView(edition)
  } catch (error) {
    if (error instanceof Refusal && error.code === 'not-found') notFound()
    throw error
  }
})
