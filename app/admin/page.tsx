import { getTranslations } from 'next-intl/server'
import { PeopleList } from '@/components/account/people-list'
import { Frame } from '@/components/frame/frame'
import { PageBody, PageHead } from '@/components/frame/page-body'
import { frameOf } from '@/server/frame'
import { page } from '@/server/page'
import { everybody } from '@/server/people'

export async function generateMetadata() {
  return { title: (await getTranslations('admin'))('title') }
}

export default async function AdminPage() {
  const { by } = await page('PAGE /admin', {})
  const t = await getTranslations('admin')
  return (
    <Frame frame={await frameOf(by, null)}>
      <PageBody>
        <PageHead title={t('title')} lead={t('lead')} />
        <PeopleList people={await everybody()} selfId={by.personId} />
      </PageBody>
    </Frame>
  )
}
