import { getTranslations } from 'next-intl/server'
import { Door } from '@/components/account/door'
import { LinkEntry } from '@/components/account/link-entry'
import { Frame } from '@/components/frame/frame'
import { ButtonLink } from '@/components/ui/button-link'
import { holderOfLink } from '@/server/links'

type Props = { params: Promise<{ token: string }> }

export async function generateMetadata() {
  return { title: (await getTranslations('signIn'))('title') }
}

export default async function LinkPage({ params }: Props) {
  const { token } = await params
  const person = await holderOfLink(token)
  const t = await getTranslations('signIn')
  return (
    <Frame frame={null}>
      {person === null ? (
        <Door title={t('spentTitle')} lead={t('spentLead')}>
          <ButtonLink href="/sign-in" variant="primary" size="lg" className="w-full">
            {t('toSignIn')}
          </ButtonLink>
        </Door>
      ) : (
        <Door title={t('linkTitle')} lead={t('linkLead', { name: person.name, handle: person.handle })}>
          <LinkEntry token={token} name={person.name} />
        </Door>
      )}
    </Frame>
  )
}
