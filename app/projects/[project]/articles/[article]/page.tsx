import type { Metadata } from 'next'
import { Workbench } from '@/components/reader/workbench'
import { openWorkbench } from '@/server/articles'
import { projectPage } from '@/server/page'

type Props = {
  params: Promise<{ project: string; article: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const ROUTE = 'PAGE /projects/[project]/articles/[article]'

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { by, params: plain } = await projectPage(ROUTE, params)
  return { title: (await openWorkbench(by, plain.article ?? '')).article.title }
}

export default async function ArticlePage({ params, searchParams }: Props) {
  const { by, params: plain } = await projectPage(ROUTE, params)
  const { review, annotation } = await searchParams
  const workbench = await openWorkbench(by, plain.article ?? '')
  return (
    <Workbench
      key={workbench.revision.id}
      workbench={workbench}
      reviewId={typeof review === 'string' ? review : null}
      annotationId={typeof annotation === 'string' ? annotation : null}
    />
  )
}
