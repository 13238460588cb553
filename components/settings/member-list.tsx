'use client'
// The members of a project with their roles, changed in place, with a way back.
import { UserMinus } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Member } from '@/core/person.schema'
import type { SettingsPerson } from '@/core/views'
import { type Role, ROLES } from '@/core/words'
import { asProblem, send } from '../api'
import { useProblemText } from '../problem-text'
import { Avatar } from '../ui/avatar'
import { Badge } from '../ui/badge'
import { Button } from '../ui/button'
import { IconButton } from '../ui/icon-button'
import { Select } from '../ui/select'
import { useToast } from '../ui/toast'

export function MemberList({
  projectId,
  members,
  others,
  mayChange,
}: {
  projectId: string
  members: SettingsPerson[]
  others: SettingsPerson[]
  mayChange: boolean
}) {
  const t = useTranslations('settings')
  const words = useTranslations('words.role')
  const router = useRouter()
  const toast = useToast()
  const say = useProblemText()

  /** Gives a role, or (null) takes the person out. Returns the membership's version after it; null when refused. */
  async function give(person: SettingsPerson, role: Role | null, version: number): Promise<number | null> {
    const path = `/api/projects/${projectId}/members/${person.id}`
    try {
      const member = await (role === null
        ? send<undefined>('DELETE', path, { version })
        : send<Member>('PUT', path, { body: { role }, version }))
      router.refresh()
      return member?.version ?? 0
    } catch (error) {
      toast.fail(say(asProblem(error)))
      return null
    }
  }

  async function change(person: SettingsPerson, role: Role | null): Promise<void> {
    const before = person.role
    const version = await give(person, role, person.memberVersion)
    if (version === null) return
    const done =
      role === null
        ? t('removed', { name: person.name })
        : before === null
          ? t('added', { name: person.name, role: words(role) })
          : t('changed', { name: person.name, role: words(role) })
    toast.tell(done, { undo: async () => void (await give(person, before, version)) })
  }

  return (
    <div className="rounded-lg border border-line bg-paper shadow-card">
      <ul>
        {members.map((person) => (
          <li
            key={person.id}
            className="flex flex-wrap items-center gap-x-3 gap-y-2 border-b border-line px-5 py-3 last:border-b-0"
          >
            <Avatar name={person.name} id={person.id} className="size-8 text-sm" />
            <div className="min-w-40 flex-1">
              <p className="font-medium">{person.name}</p>
              <p className="text-xs text-ink-3">{person.handle}</p>
            </div>
            {person.isAdmin && <Badge>{words('admin')}</Badge>}
            {mayChange ? (
              <>
                <Select
                  size="sm"
                  className="w-32"
                  label={t('roleOf', { name: person.name })}
                  value={person.role}
                  options={ROLES.map((role) => ({ value: role, label: words(role), hint: t(`roleHint.${role}`) }))}
                  onValue={(role) => role !== person.role && void change(person, role)}
                />
                <IconButton
                  size="sm"
                  label={t('remove', { name: person.name })}
                  onClick={() => void change(person, null)}
                >
                  <UserMinus size={15} aria-hidden />
                </IconButton>
              </>
            ) : (
              person.role && <span className="text-sm text-ink-2">{words(person.role)}</span>
            )}
          </li>
        ))}
      </ul>
      {mayChange && <AddMember others={others} onAdd={(person, role) => void change(person, role)} />}
    </div>
  )
}

function AddMember({
  others,
  onAdd,
}: {
  others: SettingsPerson[]
  onAdd: (person: SettingsPerson, role: Role) => void
}) {
  const t = useTranslations('settings')
  const words = useTranslations('words.role')
  const [personId, setPersonId] = useState<string | null>(null)
  const [role, setRole] = useState<Role>('reviewer')
  const person = others.find((other) => other.id === personId)
  if (others.length === 0) {
    return <p className="border-t border-line px-5 py-3 text-sm text-ink-3">{t('nobodyToAdd')}</p>
  }
  return (
    <div className="flex flex-wrap items-center gap-2 border-t border-line bg-sunken/50 px-5 py-3">
      <Select
        label={t('person')}
        placeholder={t('choosePerson')}
        className="min-w-52 flex-1 sm:flex-none"
        value={personId}
        onValue={setPersonId}
        options={others.map(({ id, name, handle }) => ({ value: id, label: name, hint: handle }))}
      />
      <Select
        label={t('role')}
        className="w-32"
        value={role}
        onValue={setRole}
        options={ROLES.map((value) => ({ value, label: words(value), hint: t(`roleHint.${value}`) }))}
      />
      <Button
        variant="primary"
        disabled={person === undefined}
        onClick={() => {
          if (person === undefined) return
          setPersonId(null)
          onAdd(person, role)
        }}
      >
        {t('add')}
      </Button>
    </div>
  )
}
