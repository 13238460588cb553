import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Frame } from '@/components/frame/frame'
import { ProjectList } from '@/components/projects/project-list'
import { frameOf } from '@/server/frame'
import { page } from '@/server/page'
import { listProjects } from '@/server/projects'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('projects')
  return { title: t('title') }
}

export default async function ProjectsPage() {
  const { by, asker } = await page('PAGE /projects', {})
  return (
    <Frame frame={await frameOf(by, null)}>
      <ProjectList cards={await listProjects(by)} mayCreate={asker.isAdmin} />
    </Frame>
  )
}
