'use client'
// What an annotation lacks before it can be handed in, in words.
import { useTranslations } from 'next-intl'
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

const GROUPS = {
  mark: 'mark',
  ground: 'ground',
  flag: 'flag',
  asserts: 'asserts',
} as const

/** Gives the words of a lack; the words of the field among its values are said in the reader's language. */
export function useLackText(): (lack: Lack) => string {
  const t = useTranslations('lacks')
  const words = useTranslations('words')
  return ({ code, values = {} }) => {
    const said = Object.entries(values).map(([name, value]) => {
      const group = GROUPS[name as keyof typeof GROUPS]
      return [name, group === undefined ? value : words(`${group}.${value}` as Parameters<typeof words>[0])]
    })
    return t(code, Object.fromEntries(said))
  }
}
