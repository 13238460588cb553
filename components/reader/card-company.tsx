'use client'
// On a card: who else has it open, and whether they are changing it.
import { useTranslations } from 'next-intl'
import { hueOf } from '../ui/avatar'
import { useHere } from './use-presence'
import { useReader, useSession } from './use-reader'

export function CardCompany({ id }: { id: string }) {
  const t = useTranslations('presence')
  const { asker } = useSession()
  const people = useReader((state) => state.people)
  const there = [...useHere().values()].filter((one) => one.cardId === id)
  if (there.length === 0) return null
  const lines = new Map(
    there.map(({ personId, isEditing }) => {
      const name = people.get(personId)?.name ?? t('somebody')
      const line = personId === asker.personId ? t('elsewhere') : t(isEditing ? 'editing' : 'viewing', { name })
      return [line, personId] as const
    }),
  )
  return (
    <p className="grid gap-0.5 px-3.5 pb-2 text-xs text-ink-2" data-company="">
      {[...lines].map(([line, personId]) => (
        <span key={line} className="flex items-center gap-1.5">
          <span
            aria-hidden
            className="size-2 rounded-full"
            style={{ background: `oklch(0.55 0.16 ${hueOf(personId)})` }}
          />
          {line}
        </span>
      ))}
    </p>
  )
}
