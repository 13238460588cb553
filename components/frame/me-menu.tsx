'use client'
// The menu of the person signed in: account, administration, language, theme, sign out.
import { LogOut, Settings, ShieldCheck } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { Frame } from '@/core/views'
import { signOut } from '../account/sign-in-call'
import { asProblem } from '../api'
import { useProblemText } from '../problem-text'
import { Menu, MenuHeading, MenuItem, MenuLine, MenuLink } from '../ui/menu'
import { Avatar } from '../ui/avatar'
import { useToast } from '../ui/toast'
import { LanguageChoice, ThemeChoice } from './preferences'

export function MeMenu({ frame }: { frame: Frame }) {
  const t = useTranslations('frame')
  const toast = useToast()
  const say = useProblemText()
  async function leave() {
    try {
      await signOut()
    } catch (error) {
      toast.fail(say(asProblem(error)))
    }
  }
  return (
    <Menu
      align="end"
      trigger={
        <button
          type="button"
          aria-label={t('me', { name: frame.me.name })}
          className="flex size-9 items-center justify-center rounded-full border border-transparent hover:bg-hover pointer-coarse:size-11"
        >
          <Avatar name={frame.me.name} id={frame.me.id} />
        </button>
      }
    >
      <MenuHeading>
        <span className="block text-sm font-medium text-ink">{frame.me.name}</span>
        <span className="block">{frame.me.handle}</span>
      </MenuHeading>
      <MenuLine />
      <MenuLink href="/account" icon={<Settings size={16} aria-hidden />}>
        {t('account')}
      </MenuLink>
      {frame.me.isAdmin && (
        <MenuLink href="/admin" icon={<ShieldCheck size={16} aria-hidden />}>
          {t('admin')}
        </MenuLink>
      )}
      <MenuLine />
      <LanguageChoice />
      <MenuLine />
      <ThemeChoice />
      <MenuLine />
      <MenuItem icon={<LogOut size={16} aria-hidden />} onClick={() => void leave()}>
        {t('signOut')}
      </MenuItem>
    </Menu>
  )
}
