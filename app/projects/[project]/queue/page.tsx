import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { QueuePage } from '@/components/queue/queue-page'
import { projectPage } from '@/server/page'
import { queueOf } from '@/server/queue'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('queue')
  return { title: t('title') }
}

export default async function Queue({ params }: { params: Promise<{ project: string }> }) {
  const { by, projectId } = await projectPage('PAGE /projects/[project]/queue', params)
  return <QueuePage queue={await queueOf(by, projectId)} />
}
