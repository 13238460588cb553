import type { Metadata } from 'next'
import { ProjectHome } from '@/components/projects/project-home'
import { projectPage } from '@/server/page'
import { findProjectRecord, projectHome } from '@/server/projects'
import { now } from '@/server/stamp'

type Props = { params: Promise<{ project: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { projectId } = await projectPage('PAGE /projects/[project]', params)
  return { title: (await findProjectRecord(projectId)).name }
}

export default async function ProjectHomePage({ params }: Props) {
  const { by, projectId } = await projectPage('PAGE /projects/[project]', params)
  return <ProjectHome home={await projectHome(by, projectId)} now={now()} />
}
