import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Door } from '@/components/account/door'
import { SignInForm } from '@/components/account/sign-in-form'
import { Frame } from '@/components/frame/frame'
import { safePath } from '@/core/safe-path'
import { pageSession } from '@/server/session'
import { isWaitingForSetUp } from '@/server/set-up'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata() {
  return { title: (await getTranslations('signIn'))('title') }
}

export default async function SignInPage({ searchParams }: Props) {
  const next = safePath((await searchParams).next, '/projects')
  if ((await pageSession()) !== null) redirect(next)
  if (await isWaitingForSetUp()) redirect('/set-up')
  const t = await getTranslations('signIn')
  return (
    <Frame frame={null}>
      <Door title={t('title')} lead={t('lead')}>
        <SignInForm next={next} />
        <p className="mt-5 border-t border-line pt-4 text-sm text-ink-2">{t('noPassword')}</p>
      </Door>
    </Frame>
  )
}
