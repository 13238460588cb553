'use client'
// The bar for readers who are not signed in: product, language and theme, sign in.
import { Languages } from 'lucide-react'
import { PageLink } from '../ui/page-link'
import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { ButtonLink } from '../ui/button-link'
import { IconButton } from '../ui/icon-button'
import { Menu, MenuLine } from '../ui/menu'
import { Logo } from './logo'
import { LanguageChoice, ThemeChoice } from './preferences'

export function PublicBar() {
  const t = useTranslations('frame')
  const common = useTranslations('common')
  const pathname = usePathname()
  return (
    <header
      data-noprint
      className="sticky top-0 z-30 flex h-(--bar-height) items-center gap-2 border-b border-line bg-paper px-2 sm:px-4"
    >
      <PageLink href="/" className="flex h-9 items-center gap-2 rounded-md px-1.5 no-underline hover:bg-hover">
        <Logo className="size-6" />
        <span className="font-serif text-md font-semibold tracking-tight">{common('product')}</span>
      </PageLink>
      <div className="ml-auto flex items-center gap-1">
        <Menu
          align="end"
          trigger={
            <IconButton label={t('languageAndTheme')}>
              <Languages size={18} aria-hidden />
            </IconButton>
          }
        >
          <LanguageChoice />
          <MenuLine />
          <ThemeChoice />
        </Menu>
        {pathname !== '/sign-in' && (
          <ButtonLink href="/sign-in" size="sm" variant="primary">
            {t('signIn')}
          </ButtonLink>
        )}
      </div>
    </header>
  )
}
