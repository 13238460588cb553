import { getTranslations } from 'next-intl/server'
import { PasswordForm } from '@/components/account/password-form'
import { ProfileForm } from '@/components/account/profile-form'
import { SignOutEverywhere } from '@/components/account/sign-out-everywhere'
import { Frame } from '@/components/frame/frame'
import { PageBody, PageHead, Section } from '@/components/frame/page-body'
import { Banner } from '@/components/ui/banner'
import { accountOf } from '@/server/account'
import { frameOf } from '@/server/frame'
import { page } from '@/server/page'
import { PASSWORD_LEAST } from '@/server/password'

export async function generateMetadata() {
  return { title: (await getTranslations('account'))('title') }
}

export default async function AccountPage() {
  const { by } = await page('PAGE /account', {})
  const { person, via, hasPassword } = await accountOf(by)
  const t = await getTranslations('account')
  return (
    <Frame frame={await frameOf(by, null)}>
      <PageBody width="text">
        <PageHead title={t('title')} />
        <Section title={t('profile')}>
          <ProfileForm key={person.version} person={person} />
        </Section>
        {via === null ? (
          <>
            <Section title={t('password')}>
              <PasswordForm handle={person.handle} hasPassword={hasPassword} least={PASSWORD_LEAST} />
            </Section>
            <Section title={t('sessions')}>
              <SignOutEverywhere />
            </Section>
          </>
        ) : (
          <Banner>{t('whileViewing', { name: person.name })}</Banner>
        )}
      </PageBody>
    </Frame>
  )
}
