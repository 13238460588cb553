'use client'
// What an annotation lacks before it can be handed in, in words.
import { useTranslations } from 'next-intl'
import { lackText } from '@/core/lack-text'
import type { Lack } from '@/core/submission'

export function LackList({ lacks }: { lacks: readonly Lack[] }) {
  const say = useLackText()
  return (
    <ul className="grid gap-0.5 text-xs text-ink-2">
      {lacks.map((lack) => (
        <li key={lack.code + JSON.stringify(lack.values ?? {})} className="flex gap-1.5">
          <span aria-hidden>•</span>
          {say(lack)}
        </li>
      ))}
    </ul>
  )
}

/** Gives the words of a lack in the reader's language. */
export function useLackText(): (lack: Lack) => string {
  const t = useTranslations()
  return (lack) => lackText(lack, (key, values) => t(key as Parameters<typeof t>[0], values))
}
