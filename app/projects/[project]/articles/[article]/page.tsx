import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { cache } from 'react'
import { comfortOf } from '@/components/reader/comfort'
import { Workbench } from '@/components/reader/workbench'
import { COMFORT_COOKIE } from '@/messages/preference-cookies'
import { openWorkbench } from '@/server/articles'
import { projectPage } from '@/server/page'

type Props = {
  params: Promise<{ project: string; article: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { project, article } = await params
  return { title: (await workbenchOf(project, article)).article.title }
}

export default async function ArticlePage({ params, searchParams }: Props) {
  const { project, article } = await params
  const { review, annotation } = await searchParams
  const workbench = await workbenchOf(project, article)
  const comfort = comfortOf((await cookies()).get(COMFORT_COOKIE)?.value)
  return (
    <Workbench
      key={workbench.revision.id}
      workbench={workbench}
      reviewId={typeof review === 'string' ? review : null}
      annotationId={typeof annotation === 'string' ? annotation : null}
      comfort={comfort}
    />
  )
}

const workbenchOf = cache(async (project: string, article: string) => {
  const { by } = await projectPage('PAGE /projects/[project]/articles/[article]', { project, article })
  return openWorkbench(by, article)
})
