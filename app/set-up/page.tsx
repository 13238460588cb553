import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Door } from '@/components/account/door'
import { SetUpForm } from '@/components/account/set-up-form'
import { Frame } from '@/components/frame/frame'
import { PASSWORD_LEAST } from '@/server/password'
import { isWaitingForSetUp } from '@/server/set-up'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata() {
  return { title: (await getTranslations('setUp'))('title') }
}

export default async function SetUpPage({ searchParams }: Props) {
  if (!(await isWaitingForSetUp())) redirect('/sign-in')
  const { token } = await searchParams
  const t = await getTranslations('setUp')
  return (
    <Frame frame={null}>
      <Door title={t('title')} lead={t('lead')}>
        <SetUpForm token={typeof token === 'string' ? token : ''} least={PASSWORD_LEAST} />
      </Door>
    </Frame>
  )
}
