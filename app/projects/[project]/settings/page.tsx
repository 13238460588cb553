import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { SettingsPage } from '@/components/settings/settings-page'
import { projectSettings } from '@/server/members'
import { projectPage } from '@/server/page'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('settings')
  return { title: t('title') }
}

export default async function Settings({ params }: { params: Promise<{ project: string }> }) {
  const { by, projectId } = await projectPage('PAGE /projects/[project]/settings', params)
  return <SettingsPage settings={await projectSettings(by, projectId)} />
}
