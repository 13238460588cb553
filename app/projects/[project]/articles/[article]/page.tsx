import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { cache } from 'react'
import { marksAddress, textAddress } from '@/components/reader/addresses'
import { comfortOf } from '@/components/reader/comfort'
import { lend } from '@/components/reader/lent'
import { Reader } from '@/components/reader/reader'
import type { ReaderPage } from '@/core/views'
import { COMFORT_COOKIE } from '@/messages/preference-cookies'
import { projectPage } from '@/server/page'
import { openReader } from '@/server/reader-page'

type Props = {
  params: Promise<{ project: string; article: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { project, article } = await params
  return { title: (await openedReader(project, article)).page.article.title }
}

export default async function ArticlePage({ params, searchParams }: Props) {
  const { project, article } = await params
  const { review, annotation } = await searchParams
  const { page, shown } = await openedReader(project, article)
  const lentKey = randomUUID()
  lend(lentKey, shown, page.part !== null)
  const comfort = comfortOf((await cookies()).get(COMFORT_COOKIE)?.value)
  return (
    <>
      {page.part === null && <AskedEarly page={page} />}
      <Reader
        key={page.revision.id}
        page={page}
        lentKey={lentKey}
        reviewId={typeof review === 'string' ? review : null}
        annotationId={typeof annotation === 'string' ? annotation : null}
        comfort={comfort}
      />
    </>
  )
}

/** What a long article's page asks for is on its way before any script runs. */
function AskedEarly({ page: { article, revision } }: { page: ReaderPage }) {
  return [textAddress(article.id, revision.id, article.language), marksAddress(article.id)].map((address) => (
    <link key={address} rel="preload" as="fetch" crossOrigin="anonymous" href={address} />
  ))
}

const openedReader = cache(async (project: string, article: string) => {
  const { by } = await projectPage('PAGE /projects/[project]/articles/[article]', { project, article })
  return openReader(by, article)
})
