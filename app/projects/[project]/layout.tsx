// The frame of every page inside a project. Each page asks for access itself (server/page.ts); here only the bar is drawn.
import type { ReactNode } from 'react'
import { Frame } from '@/components/frame/frame'
import { LiveRefresh } from '@/components/frame/live-refresh'
import { projectFrame } from '@/server/frame'

export default async function ProjectLayout({
  children,
  params,
}: {
  children: ReactNode
  params: Promise<{ project: string }>
}) {
  const frame = await projectFrame((await params).project)
  return (
    <Frame frame={frame}>
      {frame?.project && <LiveRefresh projectId={frame.project.id} />}
      {children}
    </Frame>
  )
}
