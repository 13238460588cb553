'use client'
// What an administrator can do about one person: another sign-in link, rights, disabling, viewing as a demo person.
import { Ellipsis, Eye, KeyRound, ShieldCheck, ShieldOff, UserRoundCheck, UserRoundX } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import type { Person } from '@/core/person.schema'
import { asProblem, type Problem, send } from '../api'
import { IconButton } from '../ui/icon-button'
import { Menu, MenuItem, MenuLine } from '../ui/menu'
import type { MadeLink } from './link-dialog'

type Change = { isAdmin?: boolean; isDisabled?: boolean }

export function PersonActions({
  person,
  isSelf,
  onLink,
  onProblem,
}: {
  person: Person
  isSelf: boolean
  onLink: (link: MadeLink) => void
  onProblem: (problem: Problem | null) => void
}) {
  const t = useTranslations('admin')
  const router = useRouter()
  const isDisabled = person.disabledAt !== null

  async function attempt(work: () => Promise<void>): Promise<void> {
    onProblem(null)
    try {
      await work()
    } catch (error) {
      onProblem(asProblem(error))
    }
  }
  const change = (body: Change) =>
    attempt(async () => {
      await send('PATCH', `/api/people/${person.id}`, { body, version: person.version })
      router.refresh()
    })
  const makeLink = () =>
    attempt(async () => {
      const { url } = await send<{ url: string }>('POST', `/api/people/${person.id}/links`)
      onLink({ name: person.name, url })
    })
  const viewAs = () =>
    attempt(async () => {
      await send('PUT', '/api/view-as', { body: { personId: person.id } })
      location.assign('/projects')
    })

  return (
    <Menu
      align="end"
      trigger={
        <IconButton label={t('actionsFor', { name: person.name })}>
          <Ellipsis size={18} aria-hidden />
        </IconButton>
      }
    >
      {person.isDemo && !isDisabled && !isSelf && (
        <MenuItem icon={<Eye size={16} aria-hidden />} onClick={() => void viewAs()}>
          {t('viewAs')}
        </MenuItem>
      )}
      {!isDisabled && (
        <MenuItem icon={<KeyRound size={16} aria-hidden />} onClick={() => void makeLink()}>
          {t('makeLink')}
        </MenuItem>
      )}
      <MenuItem
        icon={person.isAdmin ? <ShieldOff size={16} aria-hidden /> : <ShieldCheck size={16} aria-hidden />}
        onClick={() => void change({ isAdmin: !person.isAdmin })}
      >
        {person.isAdmin ? t('takeAdmin') : t('giveAdmin')}
      </MenuItem>
      <MenuLine />
      <MenuItem
        danger={!isDisabled}
        icon={isDisabled ? <UserRoundCheck size={16} aria-hidden /> : <UserRoundX size={16} aria-hidden />}
        onClick={() => void change({ isDisabled: !isDisabled })}
      >
        {isDisabled ? t('enable') : t('disable')}
      </MenuItem>
    </Menu>
  )
}
